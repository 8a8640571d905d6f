MATCH (review:Review) WHERE valueType(review.progress) STARTS WITH 'STRING' SET review.progress = toIntegerOrNull(review.progress);
