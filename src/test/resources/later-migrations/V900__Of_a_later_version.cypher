CREATE (:LaterVersion);
