MATCH (campaign:ReviewCampaign) WHERE campaign.version IS NULL SET campaign.version = 1;
