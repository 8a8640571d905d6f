CREATE INDEX building_block_reuser_count FOR (b:BuildingBlock) ON (b.reuserCount);
