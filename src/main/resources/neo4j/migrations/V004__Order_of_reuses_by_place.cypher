CREATE INDEX reused_in_order FOR ()-[r:REUSED_IN]-() ON (r.place, r.negatedCount, r.slug);
CREATE INDEX offer_scope FOR ()-[o:OFFERS]-() ON (o.scope);
