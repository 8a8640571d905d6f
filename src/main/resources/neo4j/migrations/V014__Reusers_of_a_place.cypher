CREATE INDEX reused_in_place_slug FOR ()-[r:REUSED_IN]-() ON (r.place, r.slug);
