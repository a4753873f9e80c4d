CREATE TABLE "answered" (
	"key" text PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"result" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"public_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"code" text,
	"location" text NOT NULL,
	"date" text NOT NULL,
	"team" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"choices" jsonb NOT NULL,
	"calm" boolean NOT NULL,
	"channel" text NOT NULL,
	"taken_at" bigint NOT NULL,
	"held_until" bigint,
	"booked_at" bigint,
	"cancelled_at" bigint,
	"cancelled_by" text,
	"visitor" text,
	"origin" text,
	"name" text,
	"email" text,
	"address" text,
	"mobile" text,
	"language" text NOT NULL,
	"needs" jsonb NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "appointments_code" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "days" (
	"date" text NOT NULL,
	"location" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "days_date_location_pk" PRIMARY KEY("date","location")
);
--> statement-breakpoint
CREATE TABLE "lanes" (
	"location" text NOT NULL,
	"team" text NOT NULL,
	"unit" bigint NOT NULL,
	"lane" integer NOT NULL,
	"appointment" text NOT NULL,
	CONSTRAINT "lanes_location_team_unit_lane_pk" PRIMARY KEY("location","team","unit","lane")
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"key" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "returning_places" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "returning_places_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"location" text NOT NULL,
	"date" text NOT NULL,
	"team" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"products" jsonb NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "secrets" (
	"hash" text PRIMARY KEY NOT NULL,
	"appointment" text NOT NULL,
	"made_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"id" text PRIMARY KEY NOT NULL,
	"location" text NOT NULL,
	"team" text NOT NULL,
	"weekdays" jsonb NOT NULL,
	"from_minute" integer NOT NULL,
	"until_minute" integer NOT NULL,
	"counters" integer NOT NULL,
	"online" integer NOT NULL,
	"walk_ins" boolean NOT NULL,
	"step_minutes" integer NOT NULL,
	"valid_from" text NOT NULL,
	"valid_until" text,
	"every_weeks" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counter_teams" (
	"location" text NOT NULL,
	"counter" integer NOT NULL,
	"team" text NOT NULL,
	CONSTRAINT "counter_teams_location_counter_team_pk" PRIMARY KEY("location","counter","team")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"location" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"paused_for" text,
	"last_event" integer NOT NULL,
	CONSTRAINT "counters_location_number_pk" PRIMARY KEY("location","number")
);
--> statement-breakpoint
CREATE TABLE "exceptions" (
	"id" text PRIMARY KEY NOT NULL,
	"location" text NOT NULL,
	"date" text NOT NULL,
	"kind" text NOT NULL,
	"blocks" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fees" (
	"product" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" text NOT NULL,
	"cents" integer NOT NULL,
	CONSTRAINT "fees_product_kind_valid_from_pk" PRIMARY KEY("product","kind","valid_from")
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"code" text PRIMARY KEY NOT NULL,
	"zone" text NOT NULL,
	"street" text NOT NULL,
	"postcode" text NOT NULL,
	"town" text NOT NULL,
	"district" text NOT NULL,
	"phone" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"code" text PRIMARY KEY NOT NULL,
	"product_group" text NOT NULL,
	"position" integer NOT NULL,
	"minutes_first" integer NOT NULL,
	"minutes_extra" integer NOT NULL,
	"persons_max" integer NOT NULL,
	"online" boolean NOT NULL,
	"staff" boolean NOT NULL,
	"walk_in" boolean NOT NULL,
	"pick_up" boolean NOT NULL,
	"discreet" boolean NOT NULL,
	"notice_hours" integer NOT NULL,
	"horizon_days" integer NOT NULL,
	"ceiling" integer,
	"active_from" text,
	"active_until" text,
	"email_field" text NOT NULL,
	"mobile_field" text NOT NULL,
	"pick_up_product" text,
	"ready_working_days" integer,
	"deadline_rule" text
);
--> statement-breakpoint
CREATE TABLE "series" (
	"location" text NOT NULL,
	"letter" text NOT NULL,
	"kind" text NOT NULL,
	"promise_minutes" integer NOT NULL,
	CONSTRAINT "series_location_letter_pk" PRIMARY KEY("location","letter")
);
--> statement-breakpoint
CREATE TABLE "team_products" (
	"team" text NOT NULL,
	"product" text NOT NULL,
	CONSTRAINT "team_products_team_product_pk" PRIMARY KEY("team","product")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_asked" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "help_asked_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"location" text NOT NULL,
	"device" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"answered_by" integer,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "destructions" (
	"date" text NOT NULL,
	"location" text NOT NULL,
	"rule" text NOT NULL,
	"term_hours" integer NOT NULL,
	"erased" integer NOT NULL,
	CONSTRAINT "destructions_date_location_rule_term_hours_pk" PRIMARY KEY("date","location","rule","term_hours")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"machine_instant" bigint NOT NULL,
	"municipal_instant" bigint NOT NULL,
	"speed" integer NOT NULL,
	"catalogue_version" integer NOT NULL,
	"hash_key" text NOT NULL,
	"push_public_key" text NOT NULL,
	"push_private_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"location" text NOT NULL,
	"name" text NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "settings_location_name_pk" PRIMARY KEY("location","name")
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"owner" text NOT NULL,
	"field" text NOT NULL,
	"language" text NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "texts_owner_field_language_pk" PRIMARY KEY("owner","field","language")
);
--> statement-breakpoint
CREATE TABLE "calibrations" (
	"location" text NOT NULL,
	"date" text NOT NULL,
	"series" text NOT NULL,
	"sums" jsonb NOT NULL,
	CONSTRAINT "calibrations_location_date_series_pk" PRIMARY KEY("location","date","series")
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"location" text NOT NULL,
	"date" text NOT NULL,
	"lesson" jsonb NOT NULL,
	CONSTRAINT "lessons_location_date_pk" PRIMARY KEY("location","date")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"appointment" text NOT NULL,
	"kind" text NOT NULL,
	"wording" text NOT NULL,
	"occasion" text NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"recipient" text,
	"facts" jsonb,
	"put_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"not_before" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"settled_at" bigint,
	"reason" text,
	"answer" text,
	CONSTRAINT "outbox_once" UNIQUE("appointment","kind","occasion","channel")
);
--> statement-breakpoint
CREATE TABLE "post" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "post_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"message" text NOT NULL,
	"sent_at" bigint NOT NULL,
	"channel" text NOT NULL,
	"recipient" text NOT NULL,
	"language" text NOT NULL,
	"subject" text,
	"text" text NOT NULL,
	"html" text,
	"calendar" jsonb,
	CONSTRAINT "post_message_unique" UNIQUE("message")
);
--> statement-breakpoint
CREATE TABLE "prints" (
	"id" text PRIMARY KEY NOT NULL,
	"location" text NOT NULL,
	"device" text NOT NULL,
	"kind" text NOT NULL,
	"serial" integer,
	"by" text NOT NULL,
	"state" text NOT NULL,
	"put_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"settled_at" bigint
);
--> statement-breakpoint
CREATE TABLE "board_lines" (
	"location" text PRIMARY KEY NOT NULL,
	"nl" text NOT NULL,
	"en" text,
	"until" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"location" text NOT NULL,
	"number" integer NOT NULL,
	"at" bigint NOT NULL,
	"turn" integer NOT NULL,
	"kind" text NOT NULL,
	"ticket" integer,
	"counter" integer,
	"employee" integer,
	"device" text,
	"facts" jsonb NOT NULL,
	CONSTRAINT "events_location_number_pk" PRIMARY KEY("location","number")
);
--> statement-breakpoint
CREATE TABLE "lent_numbers" (
	"location" text NOT NULL,
	"date" text NOT NULL,
	"number" text NOT NULL,
	"device" text NOT NULL,
	"follow_id" text NOT NULL,
	"lent_at" bigint NOT NULL,
	"ticket" integer,
	"taken_at" bigint,
	CONSTRAINT "lent_numbers_location_date_number_pk" PRIMARY KEY("location","date","number")
);
--> statement-breakpoint
CREATE TABLE "pushes" (
	"id" text PRIMARY KEY NOT NULL,
	"location" text NOT NULL,
	"serial" integer NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"language" text NOT NULL,
	"told" text NOT NULL,
	"trying" text NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "queues" (
	"location" text PRIMARY KEY NOT NULL,
	"last_event" integer NOT NULL,
	"last_event_at" bigint NOT NULL,
	"last_serial" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"location" text NOT NULL,
	"serial" integer NOT NULL,
	"follow_id" text,
	"date" text NOT NULL,
	"number" text NOT NULL,
	"series" text NOT NULL,
	"state" text NOT NULL,
	"team" text NOT NULL,
	"choices" jsonb NOT NULL,
	"appointment" text,
	"appointment_at" bigint,
	"language" text NOT NULL,
	"needs" jsonb NOT NULL,
	"channel" text NOT NULL,
	"issued_at" bigint NOT NULL,
	"release_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"counter" integer,
	"called_at" bigint,
	"last_called_at" bigint,
	"calls" integer NOT NULL,
	"serving_since" bigint,
	"ended_at" bigint,
	"end_estimated" boolean NOT NULL,
	"goes_on_at" bigint,
	"aside_since" bigint,
	"band" jsonb,
	"for_counter" integer,
	"passed_on_by" integer,
	"later_until" bigint,
	"note" text,
	CONSTRAINT "tickets_location_serial_pk" PRIMARY KEY("location","serial"),
	CONSTRAINT "tickets_follow" UNIQUE("follow_id")
);
--> statement-breakpoint
CREATE TABLE "alarms" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alarms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"location" text NOT NULL,
	"counter" integer,
	"raised_by" integer NOT NULL,
	"raised_at" bigint NOT NULL,
	"answered_by" integer,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text NOT NULL,
	"at" bigint NOT NULL,
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attempts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1)
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" bigint NOT NULL,
	"employee" integer,
	"action" text NOT NULL,
	"object" text NOT NULL,
	"origin" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"location" text NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"token_hash" text,
	"pairing_hash" text,
	"pairing_until" bigint,
	"agent_hash" text,
	"revoked_at" bigint,
	"seen_at" bigint,
	"version" text,
	"faults" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "devices_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "devices_pairing_hash_unique" UNIQUE("pairing_hash"),
	CONSTRAINT "devices_agent_hash_unique" UNIQUE("agent_hash")
);
--> statement-breakpoint
CREATE TABLE "employee_roles" (
	"employee" integer NOT NULL,
	"role" text NOT NULL,
	"location" text NOT NULL,
	CONSTRAINT "employee_roles_employee_role_location_pk" PRIMARY KEY("employee","role","location")
);
--> statement-breakpoint
CREATE TABLE "employees" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "employees_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"username" text NOT NULL,
	"name" text NOT NULL,
	"password" text NOT NULL,
	"active" boolean NOT NULL,
	"may_choose" boolean DEFAULT false NOT NULL,
	"letter_keys" boolean DEFAULT true NOT NULL,
	CONSTRAINT "employees_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "evacuations" (
	"location" text PRIMARY KEY NOT NULL,
	"since" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"ran_until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"employee" integer NOT NULL,
	"location" text NOT NULL,
	"started_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"appointment" text PRIMARY KEY NOT NULL,
	"asked_at" bigint NOT NULL,
	"locations" jsonb NOT NULL,
	"weekdays" jsonb NOT NULL,
	"parts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "freed_places" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "freed_places_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"location" text NOT NULL,
	"date" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"left_by" text NOT NULL,
	"offer_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" text PRIMARY KEY NOT NULL,
	"appointment" text NOT NULL,
	"location" text NOT NULL,
	"date" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"offered_at" bigint NOT NULL,
	"until" bigint NOT NULL,
	"was_free" boolean NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waits" (
	"public_id" text PRIMARY KEY NOT NULL,
	"asked_at" bigint NOT NULL,
	"until" bigint NOT NULL,
	"locations" jsonb NOT NULL,
	"weekdays" jsonb NOT NULL,
	"parts" jsonb NOT NULL,
	"choices" jsonb NOT NULL,
	"calm" boolean NOT NULL,
	"latest_date" text,
	"products" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"mobile" text,
	"address" text NOT NULL,
	CONSTRAINT "waits_once" UNIQUE("address","products")
);
--> statement-breakpoint
CREATE INDEX "answered_at" ON "answered" USING btree ("at");--> statement-breakpoint
CREATE INDEX "appointments_day" ON "appointments" USING btree ("date","location","starts_at","ends_at");--> statement-breakpoint
CREATE INDEX "appointments_visitor" ON "appointments" USING btree ("visitor");--> statement-breakpoint
CREATE INDEX "appointments_origin" ON "appointments" USING btree ("origin");--> statement-breakpoint
CREATE INDEX "appointments_address" ON "appointments" USING btree ("address");--> statement-breakpoint
CREATE INDEX "lanes_appointment" ON "lanes" USING btree ("appointment");--> statement-breakpoint
CREATE INDEX "returning_day" ON "returning_places" USING btree ("date","location");--> statement-breakpoint
CREATE INDEX "secrets_appointment" ON "secrets" USING btree ("appointment");--> statement-breakpoint
CREATE INDEX "blocks_location" ON "blocks" USING btree ("location");--> statement-breakpoint
CREATE INDEX "exceptions_location_date" ON "exceptions" USING btree ("location","date");--> statement-breakpoint
CREATE INDEX "help_asked_location" ON "help_asked" USING btree ("location");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "prints_due" ON "prints" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "prints_ticket" ON "prints" USING btree ("location","serial");--> statement-breakpoint
CREATE INDEX "prints_put" ON "prints" USING btree ("put_at");--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING btree ("location","at");--> statement-breakpoint
CREATE INDEX "events_employee" ON "events" USING btree ("at") WHERE "events"."employee" is not null;--> statement-breakpoint
CREATE INDEX "pushes_ticket" ON "pushes" USING btree ("location","serial");--> statement-breakpoint
CREATE INDEX "tickets_day" ON "tickets" USING btree ("location","date","state");--> statement-breakpoint
CREATE INDEX "tickets_appointment" ON "tickets" USING btree ("appointment");--> statement-breakpoint
CREATE INDEX "alarms_location" ON "alarms" USING btree ("location");--> statement-breakpoint
CREATE INDEX "attempts_key" ON "attempts" USING btree ("key","at");--> statement-breakpoint
CREATE INDEX "devices_location" ON "devices" USING btree ("location");--> statement-breakpoint
CREATE INDEX "sessions_employee" ON "sessions" USING btree ("employee");--> statement-breakpoint
CREATE INDEX "offers_appointment" ON "offers" USING btree ("appointment");--> statement-breakpoint
CREATE INDEX "offers_state" ON "offers" USING btree ("state","until");--> statement-breakpoint
CREATE INDEX "waits_until" ON "waits" USING btree ("until");