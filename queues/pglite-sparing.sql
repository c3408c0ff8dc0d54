-- What BullMQ's functions do for each job that nobody here needs, left out: half of the database's time went there.
-- Runs again where BullMQ's own functions stand (a new database, another version of BullMQ).
SET LOCAL search_path = bullmq;

-- Each step of a job is an event: a row, a notification, a look at the settings. Only QueueEvents reads them, which
-- nothing here opens. (What wakes a worker is another channel, and stays.)
CREATE OR REPLACE FUNCTION publish_event(p_queue text, p_event text, p_data jsonb) RETURNS bigint
LANGUAGE sql AS 'SELECT 0::bigint /* kawaraban */';

-- Done jobs beyond those that are kept go with every sixteenth, not one with each: finding them reads all of them.
CREATE SEQUENCE IF NOT EXISTS kawaraban_retention;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_proc WHERE pronamespace = 'bullmq'::regnamespace AND proname = 'apply_retention'
      AND prosrc NOT LIKE '%kawaraban%') THEN
    DROP FUNCTION IF EXISTS apply_retention_each;
    ALTER FUNCTION apply_retention RENAME TO apply_retention_each;
  END IF;
END $$;
CREATE OR REPLACE FUNCTION apply_retention(
  p_queue text, p_id text, p_state job_state, p_now bigint, p_remove_all boolean, p_keep_age bigint, p_keep_count integer
) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN /* kawaraban */
  IF NOT p_remove_all AND p_keep_age IS NULL AND p_keep_count > 0
    AND nextval('kawaraban_retention') % 16 <> 0 THEN RETURN; END IF;
  PERFORM apply_retention_each(p_queue, p_id, p_state, p_now, p_remove_all, p_keep_age, p_keep_count);
END $$;
