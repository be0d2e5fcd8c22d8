CREATE TABLE `drafts` (
	`agent` text NOT NULL,
	`ticket` integer NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`seen` integer,
	`composed` integer DEFAULT false NOT NULL,
	`other` text,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`agent`, `ticket`),
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `drafts_saved` ON `drafts` (`agent`,`saved_at`);--> statement-breakpoint
CREATE INDEX `drafts_ticket` ON `drafts` (`ticket`);--> statement-breakpoint
CREATE TABLE `outgoing` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ticket` integer NOT NULL,
	`agent` text NOT NULL,
	`body` text NOT NULL,
	`removed` text DEFAULT '[]' NOT NULL,
	`locale` text NOT NULL,
	`seen` integer,
	`composed` integer DEFAULT false NOT NULL,
	`leaves` text NOT NULL,
	`send_at` integer NOT NULL,
	`held_at` integer,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outgoing_due` ON `outgoing` (`send_at`) WHERE held_at is null;--> statement-breakpoint
CREATE INDEX `outgoing_ticket` ON `outgoing` (`ticket`);--> statement-breakpoint
CREATE TABLE `outgoing_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reply` integer NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`reply`) REFERENCES `outgoing`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `outgoing_files_reply` ON `outgoing_files` (`reply`);