CREATE TABLE `article_facts` (
	`slug` text NOT NULL,
	`place` integer NOT NULL,
	`checked_on` text NOT NULL,
	`checked_by` text,
	`checked_at` integer,
	PRIMARY KEY(`slug`, `place`),
	FOREIGN KEY (`slug`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade,
	FOREIGN KEY (`checked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_facts_due` ON `article_facts` (`checked_on`,`slug`,`place`);--> statement-breakpoint
CREATE TABLE `article_reads` (
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`day` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`slug`, `locale`, `day`),
	FOREIGN KEY (`slug`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `closed_gaps` (
	`key` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`closed_by` text NOT NULL,
	`closed_at` integer NOT NULL,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `closed_gaps_at` ON `closed_gaps` ("closed_at" desc);--> statement-breakpoint
CREATE TABLE `earlier_drafts` (
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`quick_fix` text NOT NULL,
	`search_terms` text DEFAULT '[]' NOT NULL,
	`body` text NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`slug`, `locale`, `version`),
	FOREIGN KEY (`slug`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unknown_codes` (
	`day` integer NOT NULL,
	`locale` text NOT NULL,
	`asked` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `locale`, `asked`)
);
--> statement-breakpoint
DROP INDEX `suggestions_sent`;--> statement-breakpoint
DROP INDEX `suggestions_article`;--> statement-breakpoint
CREATE INDEX `suggestions_opened` ON `suggestions` (`opened_at`,`slug`,`solved_at`) WHERE opened_at is not null;--> statement-breakpoint
CREATE INDEX `suggestions_article` ON `suggestions` (`slug`,`inserted_at`,`solved_at`,`opened_at`);--> statement-breakpoint
DROP INDEX `feedback_article`;--> statement-breakpoint
CREATE INDEX `feedback_no` ON `feedback` (`created_at`,`slug`) WHERE helpful = 0;--> statement-breakpoint
CREATE INDEX `feedback_article` ON `feedback` (`slug`,`locale`,`created_at`,`helpful`);--> statement-breakpoint
CREATE INDEX `translations_behind` ON `translations` (`slug`,`locale`) WHERE behind_since is not null;--> statement-breakpoint
CREATE INDEX `translations_writer` ON `translations` (`updated_by`,`updated_at`,`version`,`published_version`);--> statement-breakpoint
CREATE INDEX `events_types` ON `events` (`at`) WHERE kind = 'ticket.problem-type';--> statement-breakpoint
CREATE INDEX `searches_opened` ON `searches` (`opened`,`at`) WHERE opened is not null;--> statement-breakpoint
CREATE INDEX `searches_unopened` ON `searches` (`at`,`q`,`locale`,`results`,`filed_ticket`,`voice`) WHERE opened is null;--> statement-breakpoint
INSERT INTO `article_facts` (`slug`, `place`, `checked_on`) SELECT articles.slug, json_each.key, json_extract(json_each.value, '$.checkedOn') FROM articles, json_each(articles.facts);
