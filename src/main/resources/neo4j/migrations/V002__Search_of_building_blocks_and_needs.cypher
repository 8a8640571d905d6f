CREATE CONSTRAINT need_slug FOR (n:Need) REQUIRE n.slug IS UNIQUE;
CREATE CONSTRAINT offer_id FOR ()-[o:OFFERS]-() REQUIRE o.id IS UNIQUE;
CREATE INDEX building_block_folded_name FOR (b:BuildingBlock) ON (b.foldedName);
CREATE FULLTEXT INDEX building_block_words FOR (b:BuildingBlock) ON EACH [b.foldedName, b.foldedAliases, b.foldedLocalNames, b.foldedNeeds, b.foldedSummary] OPTIONS {indexConfig: {`fulltext.analyzer`: 'french'}};
CREATE FULLTEXT INDEX building_block_spelling FOR (b:BuildingBlock) ON EACH [b.foldedName, b.foldedAliases, b.foldedLocalNames, b.foldedNeeds] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE FULLTEXT INDEX need_words FOR (n:Need) ON EACH [n.foldedTitle, n.foldedAliases, n.foldedAnswers] OPTIONS {indexConfig: {`fulltext.analyzer`: 'french'}};
CREATE FULLTEXT INDEX need_spelling FOR (n:Need) ON EACH [n.foldedTitle, n.foldedAliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
