-- The frontier in PostgreSQL (frontier.ts says what it is): one function an operation, atomic. JSON in, JSON out.
-- Runs again when it has changed: tables stay as they are, functions are replaced.
CREATE SCHEMA IF NOT EXISTS frontier;
SET LOCAL search_path = frontier;

CREATE SEQUENCE IF NOT EXISTS token;
CREATE SEQUENCE IF NOT EXISTS done;

CREATE TABLE IF NOT EXISTS entry (
  key text PRIMARY KEY,
  queue text NOT NULL,
  host text NOT NULL,
  data text NOT NULL,
  urgency int NOT NULL,               -- 0 goes first
  place bigint NOT NULL,              -- the order of coming
  state text NOT NULL DEFAULT 'waiting',
  attempts int NOT NULL DEFAULT 0,    -- tries that failed
  postponed int NOT NULL DEFAULT 0,
  lost int NOT NULL DEFAULT 0,        -- workers that died over it
  due bigint,                         -- when a delayed one may go on
  reason text,
  stack text,
  ended bigint
);
CREATE INDEX IF NOT EXISTS entry_waiting ON entry (host, urgency, place) WHERE state = 'waiting';
CREATE INDEX IF NOT EXISTS entry_delayed ON entry (host, due) WHERE state = 'delayed';
CREATE INDEX IF NOT EXISTS entry_ended ON entry (state, ended) WHERE state IN ('done', 'failed');

CREATE TABLE IF NOT EXISTS host (
  host text PRIMARY KEY,
  turn int NOT NULL DEFAULT 0,
  open boolean NOT NULL DEFAULT false,
  urgency int NOT NULL DEFAULT 1,     -- of its turn
  turn_at bigint,
  at text, token bigint, claim_until bigint,      -- the entry at work
  slot bigint, slot_until bigint,
  free bigint NOT NULL DEFAULT 0, gap bigint,     -- when it may be asked again
  pace text,
  seen bigint NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS host_turn ON host (turn_at) WHERE open;

CREATE OR REPLACE FUNCTION clock() RETURNS bigint LANGUAGE sql VOLATILE AS
  'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint';

-- How long something lasts from now; a clock that was set back must not make it longer than it was meant to be.
CREATE OR REPLACE FUNCTION remains(till bigint, meant bigint) RETURNS bigint LANGUAGE sql VOLATILE AS
  'SELECT greatest(0, least(coalesce(till, 0) - frontier.clock(), coalesce(meant, 9007199254740991)))';

CREATE OR REPLACE FUNCTION entry_json(e entry) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('key', e.key, 'queue', e.queue, 'host', e.host, 'data', e.data, 'urgency', e.urgency,
    'attempts', e.attempts, 'postponed', e.postponed)
$$;

-- When the turn of a host shall go on; null when nothing is left, which ends it.
CREATE OR REPLACE FUNCTION next_in(name text) RETURNS bigint LANGUAGE plpgsql SET search_path = frontier AS $$
DECLARE
  waiting boolean := EXISTS (SELECT FROM entry WHERE host = name AND state = 'waiting');
  soonest bigint := (SELECT min(due) FROM entry WHERE host = name AND state = 'delayed');
  wait bigint;
BEGIN
  IF NOT waiting AND soonest IS NULL THEN
    UPDATE host SET open = false, seen = clock() WHERE host = name;
    RETURN NULL;
  END IF;
  SELECT remains(free, gap) INTO wait FROM host WHERE host = name;
  IF NOT waiting THEN wait := greatest(wait, soonest - clock()); END IF;
  UPDATE host SET turn_at = clock() + wait WHERE host = name;
  RETURN wait;
END $$;

CREATE OR REPLACE FUNCTION set_aside(name text, why text, trace text, kept int) RETURNS void LANGUAGE sql
SET search_path = frontier AS $$
  UPDATE entry SET state = 'failed', reason = why, stack = trace, ended = clock() WHERE key = name;
  DELETE FROM entry WHERE key IN
    (SELECT key FROM entry WHERE state = 'failed' ORDER BY ended DESC, place DESC OFFSET kept);
$$;

-- Sees to it that a host with something to do has a turn, soon enough.
CREATE OR REPLACE FUNCTION open_turn(name text, wanted int) RETURNS jsonb LANGUAGE plpgsql SET search_path = frontier AS $$
DECLARE h host; due_at bigint;
BEGIN
  SELECT * INTO h FROM host WHERE host = name;
  due_at := clock() + remains(h.free, h.gap);
  IF NOT h.open THEN
    UPDATE host SET open = true, turn = turn + 1, urgency = wanted, turn_at = due_at WHERE host = name;
    RETURN jsonb_build_object('host', name, 'turn', h.turn + 1, 'urgency', wanted, 'hasten', false);
  END IF;
  IF h.at IS NOT NULL OR (h.turn_at <= due_at + 100 AND wanted >= h.urgency) THEN RETURN NULL; END IF;
  UPDATE host SET urgency = least(urgency, wanted), turn_at = least(turn_at, due_at) WHERE host = name;
  RETURN jsonb_build_object('host', name, 'turn', h.turn, 'urgency', wanted, 'hasten', true);
END $$;

CREATE OR REPLACE FUNCTION add(arg jsonb) RETURNS jsonb LANGUAGE plpgsql SET search_path = frontier AS $$
DECLARE name text; wanted int; turn jsonb; turns jsonb := '[]';
BEGIN
  INSERT INTO entry (key, queue, host, data, urgency, place)
    SELECT e ->> 'key', e ->> 'queue', e ->> 'host', e ->> 'data', (e ->> 'urgency')::int, nextval('token')
      FROM jsonb_array_elements(arg -> 'entries') e
    ON CONFLICT (key) DO UPDATE SET urgency = least(entry.urgency, excluded.urgency)
      WHERE entry.state IN ('waiting', 'delayed') AND excluded.urgency < entry.urgency;
  FOR name, wanted IN
    SELECT e ->> 'host', min((e ->> 'urgency')::int) FROM jsonb_array_elements(arg -> 'entries') WITH ORDINALITY x(e, n)
     GROUP BY 1 ORDER BY min(n)
  LOOP
    CONTINUE WHEN NOT EXISTS (SELECT FROM entry WHERE host = name AND state = 'waiting');
    INSERT INTO host (host) VALUES (name) ON CONFLICT DO NOTHING;
    turn := open_turn(name, wanted);
    IF turn IS NOT NULL THEN turns := turns || turn; END IF;
  END LOOP;
  RETURN turns;
END $$;

CREATE OR REPLACE FUNCTION waiting(name text, ms bigint) RETURNS jsonb LANGUAGE sql SET search_path = frontier AS $$
  UPDATE host SET turn_at = clock() + ms WHERE host = name;
  SELECT jsonb_build_object('kind', 'wait', 'waitMs', ms);
$$;

-- A clock that was set back: what was to last so long lasts so long from now, and is not begun anew at each look.
CREATE OR REPLACE FUNCTION mend_times(name text, claim_ms bigint, slot_ms bigint) RETURNS void LANGUAGE sql
SET search_path = frontier AS $$
  UPDATE host SET free = CASE WHEN free > clock() + gap THEN clock() + gap ELSE free END,
      slot_until = CASE WHEN slot_until > clock() + slot_ms THEN clock() + slot_ms ELSE slot_until END,
      claim_until = CASE WHEN claim_until > clock() + claim_ms THEN clock() + claim_ms ELSE claim_until END
    WHERE host = name AND
      (free > clock() + gap OR slot_until > clock() + slot_ms OR claim_until > clock() + claim_ms);
$$;

CREATE OR REPLACE FUNCTION claim(arg jsonb) RETURNS jsonb LANGUAGE plpgsql SET search_path = frontier AS $$
DECLARE
  name text := arg ->> 'host';
  now bigint := clock();
  h host; e entry; wait bigint; holder bigint;
BEGIN
  PERFORM mend_times(name, (arg ->> 'claimMs')::bigint, (arg ->> 'slotMs')::bigint);
  SELECT * INTO h FROM host WHERE host = name;
  IF NOT FOUND OR NOT h.open OR h.turn <> (arg ->> 'turn')::int THEN RETURN '{"kind": "ended"}'; END IF;
  IF h.at IS NOT NULL THEN
    wait := remains(h.claim_until, (arg ->> 'claimMs')::bigint);
    IF wait > 0 THEN RETURN waiting(name, wait); END IF;
    UPDATE host SET at = NULL, token = NULL, claim_until = NULL WHERE host = name;
    UPDATE entry SET lost = lost + 1, state = 'waiting' WHERE key = h.at RETURNING * INTO e;
    IF e.lost > (arg ->> 'stallsMax')::int THEN
      PERFORM set_aside(h.at, arg ->> 'lostReason', NULL, (arg ->> 'failedKept')::int);
      RETURN jsonb_build_object('kind', 'lost', 'entry', entry_json(e));
    END IF;
  END IF;
  wait := greatest(remains(h.slot_until, (arg ->> 'slotMs')::bigint), remains(h.free, h.gap));
  IF wait > 0 THEN RETURN waiting(name, wait); END IF;
  UPDATE entry SET state = 'waiting', due = NULL WHERE host = name AND state = 'delayed' AND due <= now;
  UPDATE entry SET state = 'active' WHERE key =
    (SELECT key FROM entry WHERE host = name AND state = 'waiting' AND arg -> 'queues' ? queue
      ORDER BY urgency, place LIMIT 1)
    RETURNING * INTO e;
  IF NOT FOUND THEN
    wait := next_in(name);
    IF wait IS NULL THEN RETURN '{"kind": "ended"}'; END IF;
    IF EXISTS (SELECT FROM entry WHERE host = name AND state = 'waiting') THEN
      wait := greatest(wait, (arg ->> 'lookAgainMs')::bigint);
    END IF;
    RETURN waiting(name, wait);
  END IF;
  holder := nextval('frontier.token');
  UPDATE host SET at = e.key, token = holder, slot = holder, claim_until = now + (arg ->> 'claimMs')::bigint,
      slot_until = now + (arg ->> 'slotMs')::bigint, turn_at = now + (arg ->> 'claimMs')::bigint
    WHERE host = name;
  RETURN jsonb_build_object('kind', 'work', 'entry', entry_json(e), 'token', holder, 'pace', h.pace);
END $$;

CREATE OR REPLACE FUNCTION renew(arg jsonb) RETURNS jsonb LANGUAGE plpgsql SET search_path = frontier AS $$
DECLARE hold jsonb; lost jsonb := '[]';
BEGIN
  FOR hold IN SELECT * FROM jsonb_array_elements(arg -> 'holds') LOOP
    UPDATE host SET claim_until = clock() + (arg ->> 'claimMs')::bigint, turn_at = clock() + (arg ->> 'claimMs')::bigint
      WHERE host = hold ->> 'host' AND token = (hold ->> 'token')::bigint;
    IF NOT FOUND THEN lost := lost || (hold -> 'token'); END IF;
  END LOOP;
  RETURN lost;
END $$;

CREATE OR REPLACE FUNCTION take(arg jsonb) RETURNS jsonb LANGUAGE plpgsql SET search_path = frontier AS $$
DECLARE name text := arg ->> 'host'; h host; busy bigint; rests bigint;
BEGIN
  INSERT INTO host (host, seen) VALUES (name, clock()) ON CONFLICT DO NOTHING;
  PERFORM mend_times(name, NULL, (arg ->> 'slotMs')::bigint);
  SELECT * INTO h FROM host WHERE host = name;
  busy := remains(h.slot_until, (arg ->> 'slotMs')::bigint);
  rests := remains(h.free, h.gap);
  IF busy > 0 OR rests > 0 THEN
    RETURN jsonb_build_object('waitMs', greatest(busy, rests), 'busy', busy > 0);
  END IF;
  UPDATE host SET slot = nextval('frontier.token'), slot_until = clock() + (arg ->> 'slotMs')::bigint, seen = clock()
    WHERE host = name RETURNING * INTO h;
  RETURN jsonb_build_object('token', h.slot, 'pace', h.pace);
END $$;

CREATE OR REPLACE FUNCTION rest(arg jsonb) RETURNS jsonb LANGUAGE sql SET search_path = frontier AS $$
  UPDATE host SET slot = NULL, slot_until = NULL, free = clock() + (arg ->> 'gapMs')::bigint,
      gap = (arg ->> 'gapMs')::bigint, pace = coalesce(arg ->> 'pace', pace), seen = clock()
    WHERE host = arg ->> 'host' AND slot = (arg ->> 'token')::bigint;
  SELECT '{}'::jsonb;
$$;

CREATE OR REPLACE FUNCTION finish(arg jsonb) RETURNS jsonb LANGUAGE plpgsql SET search_path = frontier AS $$
DECLARE
  name text := arg ->> 'host';
  kind text := arg ->> 'kind';
  delay bigint := (arg ->> 'delayMs')::bigint;
  id text := arg ->> 'key';
  holder bigint := (arg ->> 'token')::bigint;
  rests bigint := (arg ->> 'gapMs')::bigint;
BEGIN
  -- The claim ends, and the host rests if its slot was not given back before (as in `rest`).
  UPDATE host SET at = NULL, token = NULL, claim_until = NULL,
      slot = nullif(slot, holder), slot_until = CASE WHEN slot = holder THEN NULL ELSE slot_until END,
      free = CASE WHEN slot = holder THEN clock() + rests ELSE free END,
      gap = CASE WHEN slot = holder THEN rests ELSE gap END,
      pace = CASE WHEN slot = holder THEN coalesce(arg ->> 'pace', pace) ELSE pace END, seen = clock()
    WHERE host = name AND token = holder AND at = id;
  IF NOT FOUND THEN RETURN '{}'; END IF;
  IF kind = 'done' THEN
    UPDATE entry SET state = 'done', ended = clock() WHERE key = id;
    -- What goes, goes with every sixteenth: to find it costs more than all the rest.
    IF nextval('done') % 16 = 0 THEN
      DELETE FROM entry WHERE key IN (SELECT key FROM entry WHERE state = 'done'
        ORDER BY ended DESC, place DESC OFFSET (arg ->> 'doneKept')::int);
      DELETE FROM host WHERE NOT open AND slot IS NULL AND seen < clock() - (arg ->> 'hostKeptMs')::bigint AND host <> name;
    END IF;
  ELSIF kind = 'fail' THEN
    UPDATE entry SET attempts = attempts + 1 WHERE key = id;
    PERFORM set_aside(id, arg ->> 'reason', arg ->> 'stack', (arg ->> 'failedKept')::int);
  ELSIF kind = 'back' THEN
    UPDATE entry SET state = 'waiting' WHERE key = id;
  ELSE
    UPDATE entry SET state = 'delayed', due = clock() + delay, attempts = attempts + (kind = 'retry')::int,
      postponed = postponed + (kind = 'postpone')::int WHERE key = id;
    IF kind = 'postpone' THEN
      UPDATE host SET free = clock() + delay, gap = delay WHERE host = name AND remains(free, gap) < delay;
    END IF;
  END IF;
  -- The next one in the same step, unless turns were paused meanwhile (BullMQ keeps that).
  IF arg ? 'claims' AND EXISTS (SELECT FROM host WHERE host = name AND remains(free, gap) = 0)
    AND NOT EXISTS (SELECT FROM bullmq.meta WHERE queue = 'turn' AND field = 'paused' AND value = '1') THEN
    RETURN jsonb_build_object('waitMs', 0, 'claim', claim(arg));
  END IF;
  RETURN jsonb_build_object('waitMs', next_in(name));
END $$;

-- Takes away what nobody has begun, some at a time, and gives what it carried.
CREATE OR REPLACE FUNCTION drain(arg jsonb) RETURNS jsonb LANGUAGE plpgsql SET search_path = frontier AS $$
DECLARE drained jsonb;
BEGIN
  WITH gone AS (
    DELETE FROM entry WHERE key IN
      (SELECT key FROM entry WHERE state IN ('waiting', 'delayed') LIMIT (arg ->> 'max')::int)
      RETURNING entry)
  SELECT coalesce(jsonb_agg(entry_json(entry)), '[]') INTO drained FROM gone;
  -- Nothing is left and nobody is at it: the turn is over, and its job will find it so.
  PERFORM next_in(h.host) FROM host h WHERE h.open AND h.at IS NULL
    AND NOT EXISTS (SELECT FROM entry e WHERE e.host = h.host AND e.state IN ('waiting', 'delayed'));
  RETURN drained;
END $$;

CREATE OR REPLACE FUNCTION counts(arg jsonb) RETURNS jsonb LANGUAGE sql SET search_path = frontier AS $$
  SELECT '{"waiting": 0, "active": 0, "delayed": 0, "failed": 0, "done": 0}'::jsonb
    || jsonb_build_object('lateMs', greatest(0, clock() - coalesce((SELECT min(turn_at) FROM host WHERE open), clock())))
    || coalesce(jsonb_object_agg(state, n), '{}') FROM (SELECT state, count(*) n FROM entry GROUP BY state) s;
$$;

CREATE OR REPLACE FUNCTION state(arg jsonb) RETURNS jsonb LANGUAGE sql SET search_path = frontier AS $$
  SELECT jsonb_build_object('state', coalesce((SELECT state FROM entry WHERE key = arg ->> 'key'), 'unknown'));
$$;

CREATE OR REPLACE FUNCTION failed(arg jsonb) RETURNS jsonb LANGUAGE sql SET search_path = frontier AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('entry', entry_json(e), 'reason', e.reason, 'stack', coalesce(e.stack, ''),
      'failedAt', e.ended) ORDER BY e.ended DESC, e.place DESC), '[]')
    FROM (SELECT * FROM entry WHERE state = 'failed' ORDER BY ended DESC, place DESC LIMIT (arg ->> 'max')::int) e;
$$;

CREATE OR REPLACE FUNCTION overdue(arg jsonb) RETURNS jsonb LANGUAGE sql SET search_path = frontier AS $$
  WITH late AS (
    UPDATE host SET turn_at = clock() - (arg ->> 'overdueMs')::bigint + (arg ->> 'lookAgainMs')::bigint
      WHERE host IN (SELECT host FROM host WHERE open AND turn_at < clock() - (arg ->> 'overdueMs')::bigint
        ORDER BY turn_at LIMIT (arg ->> 'max')::int)
      RETURNING host, turn, urgency)
  SELECT coalesce(jsonb_agg(jsonb_build_object('host', host, 'turn', turn, 'urgency', urgency, 'hasten', true)), '[]')
    FROM late;
$$;

-- What was at work belonged to a process that is dead; the hosts that it may have been asking rest for a moment.
CREATE OR REPLACE FUNCTION take_back(arg jsonb) RETURNS jsonb LANGUAGE sql SET search_path = frontier AS $$
  UPDATE host SET claim_until = 0, turn_at = clock() WHERE at IS NOT NULL;
  UPDATE host SET slot = NULL, slot_until = NULL, free = clock() + (arg ->> 'gapMs')::bigint,
    gap = (arg ->> 'gapMs')::bigint WHERE slot IS NOT NULL;
  SELECT '{}'::jsonb;
$$;
