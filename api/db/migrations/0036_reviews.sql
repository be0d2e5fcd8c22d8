CREATE TABLE `article_notifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person` text NOT NULL,
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`event` integer NOT NULL,
	`reason` text NOT NULL,
	`actor` text,
	`at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`person`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`slug`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_notifications_event` ON `article_notifications` (`event`,`person`);--> statement-breakpoint
CREATE INDEX `article_notifications_unread` ON `article_notifications` (`person`,`slug`) WHERE read_at is null;--> statement-breakpoint
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`thread` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	`suggestion` text,
	`taken` integer,
	`decided_by` text,
	FOREIGN KEY (`thread`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_thread` ON `comments` (`thread`,`id`);--> statement-breakpoint
CREATE TABLE `review_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`version` integer NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`reviewer` text,
	`words` text,
	`outcome` text,
	`answered_by` text,
	`answered_at` integer,
	`answer` text,
	FOREIGN KEY (`slug`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_requests_open` ON `review_requests` (`slug`,`locale`) WHERE outcome is null;--> statement-breakpoint
CREATE INDEX `review_requests_text` ON `review_requests` (`slug`,`locale`,`id`);--> statement-breakpoint
CREATE TABLE `standings` (
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`stage` text NOT NULL,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`approved_by` text,
	`approved_at` integer,
	`publish_at` integer,
	`grade` text,
	`blocked` text,
	`reason` text,
	PRIMARY KEY(`slug`, `locale`),
	FOREIGN KEY (`slug`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standings_stage` ON `standings` (`stage`,`at`);--> statement-breakpoint
CREATE INDEX `standings_due` ON `standings` (`publish_at`) WHERE stage = 'scheduled' and blocked is null;--> statement-breakpoint
CREATE TABLE `threads` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`passage` text NOT NULL,
	`quote` text NOT NULL,
	`resolved_by` text,
	`resolved_at` integer,
	FOREIGN KEY (`slug`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade,
	FOREIGN KEY (`resolved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `threads_text` ON `threads` (`slug`,`locale`,`id`);