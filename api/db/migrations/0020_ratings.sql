CREATE TABLE `ratings` (
	`ticket` integer PRIMARY KEY NOT NULL,
	`score` integer NOT NULL,
	`comment` text,
	`locale` text NOT NULL,
	`removed` text DEFAULT '[]' NOT NULL,
	`solved_at` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade
);
