CREATE TABLE `article_codes` (
	`code` text NOT NULL,
	`slug` text NOT NULL,
	PRIMARY KEY(`code`, `slug`),
	FOREIGN KEY (`slug`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_codes_article` ON `article_codes` (`slug`);--> statement-breakpoint
ALTER TABLE `articles` ADD `shown` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_shown` ON `articles` (`shown`,helpful desc,`slug`);--> statement-breakpoint
CREATE INDEX `articles_audience` ON `articles` (`shown`,`audience`,helpful desc,`slug`);--> statement-breakpoint
CREATE INDEX `articles_type` ON `articles` (`shown`,`problem_type`,helpful desc,`slug`);--> statement-breakpoint
ALTER TABLE `translations` ADD `title_folded` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `translations` ADD `published_at` integer;--> statement-breakpoint
ALTER TABLE `translations` ADD `unreadable` text;--> statement-breakpoint
CREATE INDEX `translations_listed` ON `translations` (`slug`,`locale`,`version`,`published_version`,`published_revision`,`published_at`,`unreadable`,`behind_since`,`title_folded`);--> statement-breakpoint
CREATE INDEX `translations_unreadable` ON `translations` (`slug`,`locale`) WHERE unreadable is not null;--> statement-breakpoint
UPDATE `translations` SET `published_at` = (SELECT `published_at` FROM `revisions` WHERE `id` = `published_revision`) WHERE `published_revision` IS NOT NULL;--> statement-breakpoint
UPDATE `articles` SET `shown` = true WHERE `slug` IN (SELECT `slug` FROM `translations` WHERE `published_at` IS NOT NULL);--> statement-breakpoint
INSERT OR IGNORE INTO `article_codes` SELECT `value`, `slug` FROM `articles`, json_each(`codes`);
