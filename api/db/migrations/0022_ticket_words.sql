CREATE TABLE `known_words` (
	`word` text PRIMARY KEY NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `stale_words` (
	`ticket` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `unread_words` (
	`below` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
INSERT INTO `unread_words` SELECT max(`number`) + 1 FROM `tickets` HAVING count(*) > 0;--> statement-breakpoint
CREATE VIRTUAL TABLE `ticket_words` USING fts5(`words`, content = '', contentless_delete = 1, detail = 'none', tokenize = "ascii tokenchars '._-='");--> statement-breakpoint
CREATE TRIGGER `words_come` AFTER INSERT ON `tickets` BEGIN
	INSERT INTO `stale_words` VALUES (new.`number`) ON CONFLICT DO NOTHING;
END;--> statement-breakpoint
CREATE TRIGGER `words_change` AFTER UPDATE OF `subject`, `email`, `name`, `reference`, `locale`, `problem_type`, `status`, `spam_at`, `assignee` ON `tickets` BEGIN
	INSERT INTO `stale_words` VALUES (new.`number`) ON CONFLICT DO NOTHING;
END;--> statement-breakpoint
CREATE TRIGGER `words_go` AFTER DELETE ON `tickets` BEGIN
	INSERT INTO `stale_words` VALUES (old.`number`) ON CONFLICT DO NOTHING;
END;--> statement-breakpoint
CREATE TRIGGER `words_are_said` AFTER INSERT ON `messages` BEGIN
	INSERT INTO `stale_words` VALUES (new.`ticket`) ON CONFLICT DO NOTHING;
END;--> statement-breakpoint
CREATE TRIGGER `words_are_changed` AFTER UPDATE OF `body`, `ticket` ON `messages` BEGIN
	INSERT INTO `stale_words` VALUES (new.`ticket`) ON CONFLICT DO NOTHING;
	INSERT INTO `stale_words` VALUES (old.`ticket`) ON CONFLICT DO NOTHING;
END;--> statement-breakpoint
CREATE TRIGGER `words_are_removed` AFTER DELETE ON `messages` BEGIN
	INSERT INTO `stale_words` VALUES (old.`ticket`) ON CONFLICT DO NOTHING;
END;
