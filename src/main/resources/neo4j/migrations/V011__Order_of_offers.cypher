CREATE INDEX offer_order FOR ()-[o:OFFERS]-() ON (o.scope, o.slug, o.id);
