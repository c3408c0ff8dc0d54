-- The frontier on Redis (frontier.ts says what it is): one script, one operation a call, atomic.
-- KEYS[1]: what all keys begin with. ARGV: the operation, its argument as JSON. Gives JSON.
--   e:KEY hash, an entry: q queue, h host, d data, u urgency (0 goes first), s order, st state, a failed tries,
--         p times put off, l workers lost over it, r reason, k stack, t when it failed
--   r:HOST sorted set, entries that wait, by urgency and order       l:HOST sorted set, put off entries, by time
--   h:HOST hash: n number of its turn, o 1 while it has one, u the turn's urgency, at/tok/cu the entry at work, its
--         token and until when it is claimed, slot/su the same of the slot, free/gap when it may be asked again, pace
--   turns sorted set, hosts by the time of their turn    c hash, entries by state    done sorted set, by time
--   failed sorted set, in the order of failing    n the last number that was given out
local base = KEYS[1]
local op = ARGV[1]
local arg = cjson.decode(ARGV[2])
local call = redis.call
local clock = call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

local function entryOf(key)
  local f = call('HMGET', base .. 'e:' .. key, 'q', 'h', 'd', 'u', 'a', 'p')
  if not f[1] then return nil end
  return { key = key, queue = f[1], host = f[2], data = f[3], urgency = tonumber(f[4]), attempts = tonumber(f[5]), postponed = tonumber(f[6]) }
end

local function move(key, from, to)
  call('HSET', base .. 'e:' .. key, 'st', to)
  if from ~= 'f' then call('HINCRBY', base .. 'c', from, -1) end
  if to ~= 'f' then call('HINCRBY', base .. 'c', to, 1) end
end

local function queueUp(key, host)
  local f = call('HMGET', base .. 'e:' .. key, 'u', 's')
  call('ZADD', base .. 'r:' .. host, f[1] * 35184372088832 + f[2], key)
end

local function setAside(key, reason, stack)
  move(key, 'a', 'f')
  call('HSET', base .. 'e:' .. key, 'r', reason, 'k', stack or '', 't', now)
  call('ZADD', base .. 'failed', call('INCR', base .. 'n'), key)
  for _, old in ipairs(call('ZRANGE', base .. 'failed', 0, -1 - arg.failedKept)) do
    call('ZREM', base .. 'failed', old)
    call('DEL', base .. 'e:' .. old)
  end
end

-- How long something lasts from now; a clock that was set back must not make it longer than it was meant to be.
local function left(till, meant)
  local ms = (tonumber(till) or 0) - now
  if ms <= 0 then return 0 end
  return math.min(ms, tonumber(meant) or ms)
end

local function freeIn(host)
  local f = call('HMGET', base .. 'h:' .. host, 'free', 'gap')
  return left(f[1], f[2])
end

-- When the turn of a host shall go on; nil when nothing is left, which ends it.
local function nextIn(host)
  local ready = call('ZCARD', base .. 'r:' .. host) > 0
  local late = call('ZRANGE', base .. 'l:' .. host, 0, 0, 'WITHSCORES')
  local h = base .. 'h:' .. host
  if not ready and not late[2] then
    call('HSET', h, 'o', 0)
    call('ZREM', base .. 'turns', host)
    call('PEXPIRE', h, arg.hostKeptMs)
    return nil
  end
  local wait = freeIn(host)
  if not ready then wait = math.max(wait, late[2] - now) end
  call('ZADD', base .. 'turns', now + wait, host)
  return wait
end

local function rest(h, gapMs, pace)
  call('HDEL', h, 'slot', 'su')
  call('HSET', h, 'free', now + gapMs, 'gap', gapMs)
  if pace and pace ~= cjson.null then call('HSET', h, 'pace', pace) end
end

-- Sees to it that a host with something to do has a turn, soon enough.
local function open(host, urgency)
  local h = base .. 'h:' .. host
  local f = call('HMGET', h, 'o', 'n', 'u', 'at')
  local due = now + freeIn(host)
  if f[1] ~= '1' then
    call('PERSIST', h)
    call('HSET', h, 'o', 1, 'u', urgency)
    call('ZADD', base .. 'turns', due, host)
    return { host = host, turn = call('HINCRBY', h, 'n', 1), urgency = urgency, hasten = false }
  end
  local at = tonumber(call('ZSCORE', base .. 'turns', host) or 0)
  if f[4] or (at <= due + 100 and urgency >= tonumber(f[3])) then return nil end
  call('HSET', h, 'u', math.min(urgency, f[3]))
  if at > due then call('ZADD', base .. 'turns', due, host) end
  return { host = host, turn = tonumber(f[2]), urgency = urgency, hasten = true }
end

-- A clock that was set back: what was to last so long lasts so long from now, and is not begun anew at each look.
local function mendTimes(h)
  local f = call('HMGET', h, 'free', 'gap', 'su', 'cu')
  local function mend(name, till, meant)
    if till and meant and tonumber(till) > now + meant then call('HSET', h, name, now + meant) end
  end
  mend('free', f[1], tonumber(f[2]))
  mend('su', f[3], arg.slotMs)
  mend('cu', f[4], arg.claimMs)
end

local ops = {}

function ops.add()
  local urgencies, hosts, turns = {}, {}, {}
  for _, entry in ipairs(arg.entries) do
    local e = base .. 'e:' .. entry.key
    local f = call('HMGET', e, 'st', 'u')
    if not f[1] and not call('ZSCORE', base .. 'done', entry.key) then
      call('HSET', e, 'q', entry.queue, 'h', entry.host, 'd', entry.data, 'u', entry.urgency,
        's', call('INCR', base .. 'n'), 'a', 0, 'p', 0, 'st', 'w')
      call('HINCRBY', base .. 'c', 'w', 1)
      queueUp(entry.key, entry.host)
    elseif f[1] and entry.urgency < tonumber(f[2]) then
      call('HSET', e, 'u', entry.urgency)
      if f[1] == 'w' then queueUp(entry.key, entry.host) end
    end
    if not f[1] or f[1] ~= 'f' then
      if not urgencies[entry.host] then hosts[#hosts + 1] = entry.host end
      urgencies[entry.host] = math.min(urgencies[entry.host] or 1, entry.urgency)
    end
  end
  for _, host in ipairs(hosts) do
    if call('ZCARD', base .. 'r:' .. host) > 0 then turns[#turns + 1] = open(host, urgencies[host]) end
  end
  return turns
end

function ops.claim()
  local host = arg.host
  local h = base .. 'h:' .. host
  mendTimes(h)
  local f = call('HMGET', h, 'o', 'n', 'at', 'cu', 'su', 'tok', 'pace')
  if f[1] ~= '1' or tonumber(f[2]) ~= arg.turn then return { kind = 'ended' } end
  local function wait(ms)
    call('ZADD', base .. 'turns', now + ms, host)
    return { kind = 'wait', waitMs = ms }
  end
  if f[3] then
    local claimed = left(f[4], arg.claimMs)
    if claimed > 0 then return wait(claimed) end
    call('HDEL', h, 'at', 'cu', 'tok')
    local lost = call('HINCRBY', base .. 'e:' .. f[3], 'l', 1)
    if lost > arg.stallsMax then
      setAside(f[3], arg.lostReason, '')
      return { kind = 'lost', entry = entryOf(f[3]) }
    end
    move(f[3], 'a', 'w')
    queueUp(f[3], host)
  end
  local busy = math.max(left(f[5], arg.slotMs), freeIn(host))
  if busy > 0 then return wait(busy) end
  for _, key in ipairs(call('ZRANGEBYSCORE', base .. 'l:' .. host, '-inf', now, 'LIMIT', 0, 100)) do
    call('ZREM', base .. 'l:' .. host, key)
    move(key, 'd', 'w')
    queueUp(key, host)
  end
  for _, key in ipairs(call('ZRANGE', base .. 'r:' .. host, 0, 99)) do
    local entry = entryOf(key)
    if arg.queues[entry.queue] then
      local token = call('INCR', base .. 'n')
      call('ZREM', base .. 'r:' .. host, key)
      move(key, 'w', 'a')
      call('HSET', h, 'at', key, 'tok', token, 'cu', now + arg.claimMs, 'slot', token, 'su', now + arg.slotMs)
      call('ZADD', base .. 'turns', now + arg.claimMs, host)
      return { kind = 'work', entry = entry, token = token, pace = f[7] or cjson.null }
    end
  end
  local ms = nextIn(host)
  if not ms then return { kind = 'ended' } end
  return wait(math.max(ms, call('ZCARD', base .. 'r:' .. host) > 0 and arg.lookAgainMs or 0))
end

function ops.renew()
  local lost = {}
  for _, hold in ipairs(arg.holds) do
    local h = base .. 'h:' .. hold.host
    if tonumber(call('HGET', h, 'tok') or 0) == hold.token then
      call('HSET', h, 'cu', now + arg.claimMs)
      call('ZADD', base .. 'turns', now + arg.claimMs, hold.host)
    else
      lost[#lost + 1] = hold.token
    end
  end
  return lost
end

function ops.take()
  local h = base .. 'h:' .. arg.host
  mendTimes(h)
  local f = call('HMGET', h, 'su', 'pace')
  local busy, free = left(f[1], arg.slotMs), freeIn(arg.host)
  if busy > 0 or free > 0 then return { waitMs = math.max(busy, free), busy = busy > 0 } end
  local token = call('INCR', base .. 'n')
  call('HSET', h, 'slot', token, 'su', now + arg.slotMs)
  if call('HGET', h, 'o') ~= '1' then call('PEXPIRE', h, arg.hostKeptMs) end
  return { token = token, pace = f[2] or cjson.null }
end

function ops.rest()
  local h = base .. 'h:' .. arg.host
  if tonumber(call('HGET', h, 'slot') or 0) == arg.token then rest(h, arg.gapMs, arg.pace) end
  return {}
end

function ops.finish()
  local h = base .. 'h:' .. arg.host
  local f = call('HMGET', h, 'tok', 'slot', 'at')
  if tonumber(f[1] or 0) ~= arg.token or f[3] ~= arg.key then return {} end
  call('HDEL', h, 'at', 'cu', 'tok')
  if tonumber(f[2] or 0) == arg.token then rest(h, arg.gapMs, arg.pace) end
  local e = base .. 'e:' .. arg.key
  if arg.kind == 'done' then
    call('DEL', e)
    call('HINCRBY', base .. 'c', 'a', -1)
    call('ZADD', base .. 'done', now, arg.key)
    call('ZREMRANGEBYRANK', base .. 'done', 0, -1 - arg.doneKept)
  elseif arg.kind == 'fail' then
    call('HINCRBY', e, 'a', 1)
    setAside(arg.key, arg.reason, arg.stack ~= cjson.null and arg.stack or '')
  elseif arg.kind == 'back' then
    move(arg.key, 'a', 'w')
    queueUp(arg.key, arg.host)
  else
    call('HINCRBY', e, arg.kind == 'retry' and 'a' or 'p', 1)
    move(arg.key, 'a', 'd')
    call('ZADD', base .. 'l:' .. arg.host, now + arg.delayMs, arg.key)
    if arg.kind == 'postpone' and arg.delayMs > freeIn(arg.host) then
      call('HSET', h, 'free', now + arg.delayMs, 'gap', arg.delayMs)
    end
  end
  local wait = nextIn(arg.host)
  -- The next one in the same step, unless turns were paused meanwhile (BullMQ keeps that).
  local turns = string.gsub(base, 'frontier:$', 'turn:meta')
  if wait == 0 and arg.claims and call('HEXISTS', turns, 'paused') == 0 then
    return { waitMs = wait, claim = ops.claim() }
  end
  return { waitMs = wait }
end

-- Takes away what nobody has begun, some at a time, and gives what it carried.
function ops.drain()
  local drained = {}
  for _, host in ipairs(call('ZRANGE', base .. 'turns', 0, -1)) do
    for set, state in pairs({ r = 'w', l = 'd' }) do
      for _, key in ipairs(call('ZRANGE', base .. set .. ':' .. host, 0, arg.max - #drained - 1)) do
        if #drained < arg.max then
          drained[#drained + 1] = entryOf(key)
          call('ZREM', base .. set .. ':' .. host, key)
          call('DEL', base .. 'e:' .. key)
          call('HINCRBY', base .. 'c', state, -1)
        end
      end
    end
    -- Nothing is left and nobody is at it: the turn is over, and its job will find it so.
    if not call('HGET', base .. 'h:' .. host, 'at') then nextIn(host) end
    if #drained >= arg.max then break end
  end
  return drained
end

function ops.counts()
  local c = call('HMGET', base .. 'c', 'w', 'a', 'd')
  local first = call('ZRANGE', base .. 'turns', 0, 0, 'WITHSCORES')
  return { lateMs = first[2] and math.max(0, now - first[2]) or 0, waiting = tonumber(c[1] or 0), active = tonumber(c[2] or 0), delayed = tonumber(c[3] or 0),
    failed = call('ZCARD', base .. 'failed'), done = call('ZCARD', base .. 'done') }
end

function ops.state()
  local states = { w = 'waiting', a = 'active', d = 'delayed', f = 'failed' }
  local st = call('HGET', base .. 'e:' .. arg.key, 'st')
  if st then return { state = states[st] } end
  return { state = call('ZSCORE', base .. 'done', arg.key) and 'done' or 'unknown' }
end

function ops.failed()
  local failed = {}
  for _, key in ipairs(call('ZREVRANGE', base .. 'failed', 0, arg.max - 1)) do
    local f = call('HMGET', base .. 'e:' .. key, 'r', 'k', 't')
    failed[#failed + 1] = { entry = entryOf(key), reason = f[1], stack = f[2], failedAt = tonumber(f[3]) }
  end
  return failed
end

function ops.overdue()
  local turns = {}
  for _, host in ipairs(call('ZRANGEBYSCORE', base .. 'turns', '-inf', now - arg.overdueMs, 'LIMIT', 0, arg.max)) do
    local f = call('HMGET', base .. 'h:' .. host, 'n', 'u')
    call('ZADD', base .. 'turns', now - arg.overdueMs + arg.lookAgainMs, host)
    turns[#turns + 1] = { host = host, turn = tonumber(f[1]), urgency = tonumber(f[2]), hasten = true }
  end
  return turns
end

return cjson.encode(ops[op]())
