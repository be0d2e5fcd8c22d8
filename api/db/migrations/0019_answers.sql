CREATE TABLE `answers` (
	`ticket` integer NOT NULL,
	`agent` text NOT NULL,
	`locale` text NOT NULL,
	`article` text,
	`code` text,
	`inserted_at` integer NOT NULL,
	`sent_at` integer,
	`message` integer,
	`solved_at` integer,
	PRIMARY KEY(`ticket`, `agent`),
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE set null,
	FOREIGN KEY (`message`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `answers_article` ON `answers` (`article`,`sent_at`);--> statement-breakpoint
CREATE INDEX `answers_message` ON `answers` (`message`);--> statement-breakpoint
CREATE TABLE `gaps` (
	`ticket` integer PRIMARY KEY NOT NULL,
	`agent` text NOT NULL,
	`asked` text NOT NULL,
	`locale` text NOT NULL,
	`problem_type` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `gaps_at` ON `gaps` (`at`);--> statement-breakpoint
CREATE INDEX `gaps_type` ON `gaps` (`problem_type`,`at`);--> statement-breakpoint
CREATE INDEX `suggestions_sent` ON `suggestions` (`slug`,`solved_at`) WHERE inserted_at is not null;