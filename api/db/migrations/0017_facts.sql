CREATE TABLE `facts` (
	`ticket` integer NOT NULL,
	`kind` text NOT NULL,
	`value` text,
	`message` integer,
	`by` text NOT NULL,
	`agent` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`ticket`, `kind`),
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`message`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `facts_message` ON `facts` (`message`);