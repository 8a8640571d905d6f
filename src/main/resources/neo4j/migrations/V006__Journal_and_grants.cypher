CREATE CONSTRAINT journal_head_name FOR (h:JournalHead) REQUIRE h.name IS UNIQUE;
CREATE CONSTRAINT journal_entry_sequence FOR (e:JournalEntry) REQUIRE e.sequence IS UNIQUE;
CREATE CONSTRAINT audit_entry_position FOR (e:AuditEntry) REQUIRE e.position IS UNIQUE;
CREATE CONSTRAINT audit_entry_key FOR (e:AuditEntry) REQUIRE e.key IS UNIQUE;
CREATE CONSTRAINT agent_id FOR (a:Agent) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT agent_identity FOR (a:Agent) REQUIRE (a.issuer, a.subject) IS UNIQUE;
CREATE CONSTRAINT grant_key FOR (g:Grant) REQUIRE g.key IS UNIQUE;
CREATE CONSTRAINT action_proposal_key FOR (p:ActionProposal) REQUIRE p.key IS UNIQUE;
