CREATE INDEX authority_kind_population FOR (a:Authority) ON (a.kind, a.population);
