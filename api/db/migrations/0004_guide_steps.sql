CREATE TABLE `guide_steps` (
	`guide` text NOT NULL,
	`version` integer NOT NULL,
	`step` text NOT NULL,
	`day` text NOT NULL,
	`reached` integer DEFAULT 0 NOT NULL,
	`answered` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`guide`, `version`, `step`, `day`)
);
