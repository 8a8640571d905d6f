MATCH ()-[offer:OFFERS]->(block:BuildingBlock) SET offer.slug = block.slug;
