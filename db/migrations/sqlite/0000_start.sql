CREATE TABLE `answered` (
	`key` text PRIMARY KEY NOT NULL,
	`body_hash` text NOT NULL,
	`result` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answered_at` ON `answered` (`at`);--> statement-breakpoint
CREATE TABLE `appointments` (
	`public_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`code` text,
	`location` text NOT NULL,
	`date` text NOT NULL,
	`team` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`choices` text NOT NULL,
	`calm` integer NOT NULL,
	`channel` text NOT NULL,
	`taken_at` integer NOT NULL,
	`held_until` integer,
	`booked_at` integer,
	`cancelled_at` integer,
	`cancelled_by` text,
	`visitor` text,
	`origin` text,
	`name` text,
	`email` text,
	`address` text,
	`mobile` text,
	`language` text NOT NULL,
	`needs` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `appointments_day` ON `appointments` (`date`,`location`,`starts_at`,`ends_at`);--> statement-breakpoint
CREATE INDEX `appointments_visitor` ON `appointments` (`visitor`);--> statement-breakpoint
CREATE INDEX `appointments_origin` ON `appointments` (`origin`);--> statement-breakpoint
CREATE INDEX `appointments_address` ON `appointments` (`address`);--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_code` ON `appointments` (`code`);--> statement-breakpoint
CREATE TABLE `days` (
	`date` text NOT NULL,
	`location` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`date`, `location`)
);
--> statement-breakpoint
CREATE TABLE `lanes` (
	`location` text NOT NULL,
	`team` text NOT NULL,
	`unit` integer NOT NULL,
	`lane` integer NOT NULL,
	`appointment` text NOT NULL,
	PRIMARY KEY(`location`, `team`, `unit`, `lane`)
);
--> statement-breakpoint
CREATE INDEX `lanes_appointment` ON `lanes` (`appointment`);--> statement-breakpoint
CREATE TABLE `limits` (
	`key` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `returning_places` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`location` text NOT NULL,
	`date` text NOT NULL,
	`team` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`products` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `returning_day` ON `returning_places` (`date`,`location`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`hash` text PRIMARY KEY NOT NULL,
	`appointment` text NOT NULL,
	`made_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `secrets_appointment` ON `secrets` (`appointment`);--> statement-breakpoint
CREATE TABLE `blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`location` text NOT NULL,
	`team` text NOT NULL,
	`weekdays` text NOT NULL,
	`from_minute` integer NOT NULL,
	`until_minute` integer NOT NULL,
	`counters` integer NOT NULL,
	`online` integer NOT NULL,
	`walk_ins` integer NOT NULL,
	`step_minutes` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`every_weeks` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `blocks_location` ON `blocks` (`location`);--> statement-breakpoint
CREATE TABLE `counter_teams` (
	`location` text NOT NULL,
	`counter` integer NOT NULL,
	`team` text NOT NULL,
	PRIMARY KEY(`location`, `counter`, `team`)
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`location` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`paused_for` text,
	`last_event` integer NOT NULL,
	PRIMARY KEY(`location`, `number`)
);
--> statement-breakpoint
CREATE TABLE `exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`location` text NOT NULL,
	`date` text NOT NULL,
	`kind` text NOT NULL,
	`blocks` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `exceptions_location_date` ON `exceptions` (`location`,`date`);--> statement-breakpoint
CREATE TABLE `fees` (
	`product` text NOT NULL,
	`kind` text NOT NULL,
	`valid_from` text NOT NULL,
	`cents` integer NOT NULL,
	PRIMARY KEY(`product`, `kind`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `locations` (
	`code` text PRIMARY KEY NOT NULL,
	`zone` text NOT NULL,
	`street` text NOT NULL,
	`postcode` text NOT NULL,
	`town` text NOT NULL,
	`district` text NOT NULL,
	`phone` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `products` (
	`code` text PRIMARY KEY NOT NULL,
	`product_group` text NOT NULL,
	`position` integer NOT NULL,
	`minutes_first` integer NOT NULL,
	`minutes_extra` integer NOT NULL,
	`persons_max` integer NOT NULL,
	`online` integer NOT NULL,
	`staff` integer NOT NULL,
	`walk_in` integer NOT NULL,
	`pick_up` integer NOT NULL,
	`discreet` integer NOT NULL,
	`notice_hours` integer NOT NULL,
	`horizon_days` integer NOT NULL,
	`ceiling` integer,
	`active_from` text,
	`active_until` text,
	`email_field` text NOT NULL,
	`mobile_field` text NOT NULL,
	`pick_up_product` text,
	`ready_working_days` integer,
	`deadline_rule` text
);
--> statement-breakpoint
CREATE TABLE `series` (
	`location` text NOT NULL,
	`letter` text NOT NULL,
	`kind` text NOT NULL,
	`promise_minutes` integer NOT NULL,
	PRIMARY KEY(`location`, `letter`)
);
--> statement-breakpoint
CREATE TABLE `team_products` (
	`team` text NOT NULL,
	`product` text NOT NULL,
	PRIMARY KEY(`team`, `product`)
);
--> statement-breakpoint
CREATE TABLE `teams` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `help_asked` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`location` text NOT NULL,
	`device` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_by` integer,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `help_asked_location` ON `help_asked` (`location`);--> statement-breakpoint
CREATE TABLE `destructions` (
	`date` text NOT NULL,
	`location` text NOT NULL,
	`rule` text NOT NULL,
	`term_hours` integer NOT NULL,
	`erased` integer NOT NULL,
	PRIMARY KEY(`date`, `location`, `rule`, `term_hours`)
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`machine_instant` integer NOT NULL,
	`municipal_instant` integer NOT NULL,
	`speed` integer NOT NULL,
	`catalogue_version` integer NOT NULL,
	`hash_key` text NOT NULL,
	`push_public_key` text NOT NULL,
	`push_private_key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`location` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`location`, `name`)
);
--> statement-breakpoint
CREATE TABLE `texts` (
	`owner` text NOT NULL,
	`field` text NOT NULL,
	`language` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`owner`, `field`, `language`)
);
--> statement-breakpoint
CREATE TABLE `calibrations` (
	`location` text NOT NULL,
	`date` text NOT NULL,
	`series` text NOT NULL,
	`sums` text NOT NULL,
	PRIMARY KEY(`location`, `date`, `series`)
);
--> statement-breakpoint
CREATE TABLE `lessons` (
	`location` text NOT NULL,
	`date` text NOT NULL,
	`lesson` text NOT NULL,
	PRIMARY KEY(`location`, `date`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`appointment` text NOT NULL,
	`kind` text NOT NULL,
	`wording` text NOT NULL,
	`occasion` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`recipient` text,
	`facts` text,
	`put_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`not_before` integer NOT NULL,
	`attempts` integer NOT NULL,
	`settled_at` integer,
	`reason` text,
	`answer` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`appointment`,`kind`,`occasion`,`channel`);--> statement-breakpoint
CREATE TABLE `post` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`message` text NOT NULL,
	`sent_at` integer NOT NULL,
	`channel` text NOT NULL,
	`recipient` text NOT NULL,
	`language` text NOT NULL,
	`subject` text,
	`text` text NOT NULL,
	`html` text,
	`calendar` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `post_message_unique` ON `post` (`message`);--> statement-breakpoint
CREATE TABLE `prints` (
	`id` text PRIMARY KEY NOT NULL,
	`location` text NOT NULL,
	`device` text NOT NULL,
	`kind` text NOT NULL,
	`serial` integer,
	`by` text NOT NULL,
	`state` text NOT NULL,
	`put_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`settled_at` integer
);
--> statement-breakpoint
CREATE INDEX `prints_due` ON `prints` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `prints_ticket` ON `prints` (`location`,`serial`);--> statement-breakpoint
CREATE INDEX `prints_put` ON `prints` (`put_at`);--> statement-breakpoint
CREATE TABLE `board_lines` (
	`location` text PRIMARY KEY NOT NULL,
	`nl` text NOT NULL,
	`en` text,
	`until` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `events` (
	`location` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`turn` integer NOT NULL,
	`kind` text NOT NULL,
	`ticket` integer,
	`counter` integer,
	`employee` integer,
	`device` text,
	`facts` text NOT NULL,
	PRIMARY KEY(`location`, `number`)
);
--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`location`,`at`);--> statement-breakpoint
CREATE INDEX `events_employee` ON `events` (`at`) WHERE "events"."employee" is not null;--> statement-breakpoint
CREATE TABLE `lent_numbers` (
	`location` text NOT NULL,
	`date` text NOT NULL,
	`number` text NOT NULL,
	`device` text NOT NULL,
	`follow_id` text NOT NULL,
	`lent_at` integer NOT NULL,
	`ticket` integer,
	`taken_at` integer,
	PRIMARY KEY(`location`, `date`, `number`)
);
--> statement-breakpoint
CREATE TABLE `pushes` (
	`id` text PRIMARY KEY NOT NULL,
	`location` text NOT NULL,
	`serial` integer NOT NULL,
	`endpoint` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`language` text NOT NULL,
	`told` text NOT NULL,
	`trying` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `pushes_ticket` ON `pushes` (`location`,`serial`);--> statement-breakpoint
CREATE TABLE `queues` (
	`location` text PRIMARY KEY NOT NULL,
	`last_event` integer NOT NULL,
	`last_event_at` integer NOT NULL,
	`last_serial` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tickets` (
	`location` text NOT NULL,
	`serial` integer NOT NULL,
	`follow_id` text,
	`date` text NOT NULL,
	`number` text NOT NULL,
	`series` text NOT NULL,
	`state` text NOT NULL,
	`team` text NOT NULL,
	`choices` text NOT NULL,
	`appointment` text,
	`appointment_at` integer,
	`language` text NOT NULL,
	`needs` text NOT NULL,
	`channel` text NOT NULL,
	`issued_at` integer NOT NULL,
	`release_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`counter` integer,
	`called_at` integer,
	`last_called_at` integer,
	`calls` integer NOT NULL,
	`serving_since` integer,
	`ended_at` integer,
	`end_estimated` integer NOT NULL,
	`goes_on_at` integer,
	`aside_since` integer,
	`band` text,
	`for_counter` integer,
	`passed_on_by` integer,
	`later_until` integer,
	`note` text,
	PRIMARY KEY(`location`, `serial`)
);
--> statement-breakpoint
CREATE INDEX `tickets_day` ON `tickets` (`location`,`date`,`state`);--> statement-breakpoint
CREATE INDEX `tickets_appointment` ON `tickets` (`appointment`);--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_follow` ON `tickets` (`follow_id`);--> statement-breakpoint
CREATE TABLE `alarms` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`location` text NOT NULL,
	`counter` integer,
	`raised_by` integer NOT NULL,
	`raised_at` integer NOT NULL,
	`answered_by` integer,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `alarms_location` ON `alarms` (`location`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempts_key` ON `attempts` (`key`,`at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`employee` integer,
	`action` text NOT NULL,
	`object` text NOT NULL,
	`origin` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`location` text NOT NULL,
	`name` text NOT NULL,
	`settings` text NOT NULL,
	`token_hash` text,
	`pairing_hash` text,
	`pairing_until` integer,
	`agent_hash` text,
	`revoked_at` integer,
	`seen_at` integer,
	`version` text,
	`faults` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `devices_token_hash_unique` ON `devices` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `devices_pairing_hash_unique` ON `devices` (`pairing_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `devices_agent_hash_unique` ON `devices` (`agent_hash`);--> statement-breakpoint
CREATE INDEX `devices_location` ON `devices` (`location`);--> statement-breakpoint
CREATE TABLE `employee_roles` (
	`employee` integer NOT NULL,
	`role` text NOT NULL,
	`location` text NOT NULL,
	PRIMARY KEY(`employee`, `role`, `location`)
);
--> statement-breakpoint
CREATE TABLE `employees` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`password` text NOT NULL,
	`active` integer NOT NULL,
	`may_choose` integer DEFAULT false NOT NULL,
	`letter_keys` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `employees_username_unique` ON `employees` (`username`);--> statement-breakpoint
CREATE TABLE `evacuations` (
	`location` text PRIMARY KEY NOT NULL,
	`since` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`ran_until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`employee` integer NOT NULL,
	`location` text NOT NULL,
	`started_at` integer NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessions_employee` ON `sessions` (`employee`);--> statement-breakpoint
CREATE TABLE `alerts` (
	`appointment` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`locations` text NOT NULL,
	`weekdays` text NOT NULL,
	`parts` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `freed_places` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`location` text NOT NULL,
	`date` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`left_by` text NOT NULL,
	`offer_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `offers` (
	`id` text PRIMARY KEY NOT NULL,
	`appointment` text NOT NULL,
	`location` text NOT NULL,
	`date` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`offered_at` integer NOT NULL,
	`until` integer NOT NULL,
	`was_free` integer NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `offers_appointment` ON `offers` (`appointment`);--> statement-breakpoint
CREATE INDEX `offers_state` ON `offers` (`state`,`until`);--> statement-breakpoint
CREATE TABLE `waits` (
	`public_id` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`until` integer NOT NULL,
	`locations` text NOT NULL,
	`weekdays` text NOT NULL,
	`parts` text NOT NULL,
	`choices` text NOT NULL,
	`calm` integer NOT NULL,
	`latest_date` text,
	`products` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`mobile` text,
	`address` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `waits_until` ON `waits` (`until`);--> statement-breakpoint
CREATE UNIQUE INDEX `waits_once` ON `waits` (`address`,`products`);