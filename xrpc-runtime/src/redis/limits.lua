-- Takes points from all buckets, or from none. KEYS: the buckets. ARGV: 1 to take and 0 to look; then for each bucket its
-- points, the cost, and the window in milliseconds. Gives whether the costs fit, then used points and time left of each.
local answer = { 1 }
for i, key in ipairs(KEYS) do
    local points, cost = tonumber(ARGV[3 * i - 1]), tonumber(ARGV[3 * i])
    local left = redis.call('PTTL', key)
    local used = 0
    if left > 0 then
        used = tonumber(redis.call('GET', key))
    else
        left = tonumber(ARGV[3 * i + 1])
    end
    if used + cost > points then
        answer[1] = 0
    end
    answer[2 * i], answer[2 * i + 1] = used, left
end
if answer[1] == 1 and ARGV[1] == '1' then
    for i, key in ipairs(KEYS) do
        local cost = tonumber(ARGV[3 * i])
        if answer[2 * i] == 0 then
            redis.call('SET', key, cost, 'PX', ARGV[3 * i + 1])
            answer[2 * i + 1] = tonumber(ARGV[3 * i + 1])
        else
            redis.call('INCRBY', key, cost)
        end
        answer[2 * i] = answer[2 * i] + cost
    end
end
return answer
