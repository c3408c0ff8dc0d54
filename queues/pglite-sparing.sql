-- What BullMQ's functions do for each job that nobody here needs, left out: most of the database's time went there.
-- Runs again where BullMQ's own functions stand (a new database, another version of BullMQ); they are kept as `…_each`,
-- for whatever is not the usual case (parents, deduplication, limits).
SET LOCAL search_path = bullmq;

-- Each step of a job is an event: a row, a notification, a look at the settings. Only QueueEvents reads them, which
-- nothing here opens. (What wakes a worker is another channel, and stays.)
CREATE OR REPLACE FUNCTION publish_event(p_queue text, p_event text, p_data jsonb) RETURNS bigint
LANGUAGE sql AS 'SELECT 0::bigint /* kawaraban */';

CREATE SEQUENCE IF NOT EXISTS kawaraban_retention;
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT proname FROM pg_proc WHERE pronamespace = 'bullmq'::regnamespace AND prosrc NOT LIKE '%kawaraban%'
    AND proname IN ('apply_retention', 'add_job', 'move_to_active', 'move_to_completed')
  LOOP
    EXECUTE format('DROP FUNCTION IF EXISTS %I', name || '_each');
    EXECUTE format('ALTER FUNCTION %I RENAME TO %I', name, name || '_each');
  END LOOP;
END $$;

-- Done jobs beyond those that are kept go with every sixteenth, not one with each: finding them reads all of them.
CREATE OR REPLACE FUNCTION apply_retention(
  p_queue text, p_id text, p_state job_state, p_now bigint, p_remove_all boolean, p_keep_age bigint, p_keep_count integer
) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN /* kawaraban */
  IF NOT p_remove_all AND p_keep_age IS NULL AND p_keep_count > 0
    AND nextval('kawaraban_retention') % 16 <> 0 THEN RETURN; END IF;
  PERFORM apply_retention_each(p_queue, p_id, p_state, p_now, p_remove_all, p_keep_age, p_keep_count);
END $$;

-- A job without a parent, that is not known yet.
CREATE OR REPLACE FUNCTION add_job(
  p_queue text, p_id text, p_name text, p_data jsonb, p_opts jsonb, p_priority integer, p_delay bigint, p_timestamp bigint,
  p_max_attempts integer, p_parent_queue text, p_parent_id text, p_parent_key text, p_dedup_id text, p_scheduler_id text,
  p_lifo boolean
) RETURNS text LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN /* kawaraban */
  IF p_id <> '' AND NOT coalesce(p_lifo, false) AND coalesce(p_delay, 0) = 0
    AND coalesce(p_parent_queue, p_parent_id, p_parent_key, p_dedup_id) IS NULL THEN
    INSERT INTO job (queue, id, seq, name, state, data, opts, priority, delay_ms, max_attempts, added_at_ms, scheduler_id)
      VALUES (p_queue, p_id, nextval('job_seq'), p_name, 'waiting', coalesce(p_data, '{}'), coalesce(p_opts, '{}'),
        coalesce(p_priority, 0), 0, coalesce(p_max_attempts, 1), p_timestamp, p_scheduler_id)
      ON CONFLICT (queue, id) DO NOTHING;
    IF FOUND THEN
      PERFORM pg_notify('bullmq_jobs', p_queue);
      RETURN p_id;
    END IF;
  END IF;
  RETURN add_job_each(p_queue, p_id, p_name, p_data, p_opts, p_priority, p_delay, p_timestamp, p_max_attempts,
    p_parent_queue, p_parent_id, p_parent_key, p_dedup_id, p_scheduler_id, p_lifo);
END $$;

-- The next job of a queue that is neither paused nor limited. One session asks, so that nobody else is at the same row.
CREATE OR REPLACE FUNCTION move_to_active(
  p_queue text, p_token text, p_lock_ms bigint, p_now bigint, p_name text, p_limiter_max integer, p_limiter_duration bigint
) RETURNS SETOF job LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN /* kawaraban */
  IF p_limiter_max IS NOT NULL OR EXISTS (SELECT FROM meta WHERE queue = p_queue
    AND (field IN ('concurrency', 'max') OR field = 'paused' AND value = '1')) THEN
    RETURN QUERY SELECT * FROM move_to_active_each(p_queue, p_token, p_lock_ms, p_now, p_name, p_limiter_max, p_limiter_duration);
    RETURN;
  END IF;
  UPDATE job SET state = 'waiting', delay_ms = 0 WHERE queue = p_queue AND state = 'delayed' AND process_at_ms <= p_now;
  RETURN QUERY UPDATE job SET state = 'active', lock_token = p_token, locked_until_ms = p_now + p_lock_ms,
      processed_at_ms = p_now, processed_by = p_name, attempts_started = attempts_started + 1
    WHERE queue = p_queue AND id =
      (SELECT id FROM job WHERE queue = p_queue AND state = 'waiting' ORDER BY priority, seq LIMIT 1)
    RETURNING *;
END $$;

-- A job with neither parent nor children, held by who ends it.
CREATE OR REPLACE FUNCTION move_to_completed(
  p_queue text, p_id text, p_token text, p_return_value jsonb, p_finished_on bigint, p_remove_all boolean,
  p_keep_age bigint, p_keep_count integer
) RETURNS bigint LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN /* kawaraban */
  UPDATE job SET state = 'completed', return_value = p_return_value, finished_at_ms = p_finished_on, lock_token = NULL,
      locked_until_ms = NULL, attempts_made = attempts_made + 1
    WHERE queue = p_queue AND id = p_id AND state = 'active' AND (p_token = '0' OR lock_token = p_token)
      AND parent_id IS NULL AND dedup_id IS NULL
      AND NOT EXISTS (SELECT FROM job_dependency WHERE parent_queue = p_queue AND parent_id = p_id);
  IF NOT FOUND THEN
    RETURN move_to_completed_each(p_queue, p_id, p_token, p_return_value, p_finished_on, p_remove_all, p_keep_age, p_keep_count);
  END IF;
  PERFORM apply_retention(p_queue, p_id, 'completed', p_finished_on, p_remove_all, p_keep_age, p_keep_count);
  RETURN p_finished_on;
END $$;
