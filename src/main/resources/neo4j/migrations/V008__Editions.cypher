CREATE CONSTRAINT edition_key FOR (e:Edition) REQUIRE e.key IS UNIQUE;
CREATE INDEX audit_entry_subject FOR (e:AuditEntry) ON (e.subjectKey);
CREATE INDEX reminder_campaign FOR (r:Reminder) ON (r.campaignKey, r.actionCode);
