CREATE TABLE `counted_tickets` (
	`ticket` integer PRIMARY KEY NOT NULL,
	`counted` text NOT NULL,
	`again_at` integer,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `counted_tickets_again` ON `counted_tickets` (`again_at`) WHERE "counted_tickets"."again_at" is not null;--> statement-breakpoint
CREATE TABLE `countings` (
	`name` text PRIMARY KEY NOT NULL,
	`from` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `daily_figures` (
	`day` integer NOT NULL,
	`dimension` text NOT NULL,
	`key` text NOT NULL,
	`measure` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`day`, `dimension`, `key`, `measure`)
) WITHOUT ROWID;
