-- For wrk: posts one GraphQL document, each time with a line of a file of variables drawn at random.
--   wrk ... -s operation.lua http://localhost:8080/graphql -- document.graphql variables.jsonl
local prefix, lines = nil, {}

function init(args)
  math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16))
  local document = assert(io.open(args[1])):read("*a")
  local escaped = document:gsub("#[^\n]*", ""):gsub("[%c]+", " "):gsub("\\", "\\\\"):gsub('"', '\\"')
  prefix = '{"query":"' .. escaped .. '","variables":'
  for line in assert(io.open(args[2])):lines() do
    lines[#lines + 1] = line
  end
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  return wrk.format(nil, nil, nil, prefix .. lines[math.random(#lines)] .. "}")
end

function done(summary, latency)
  local errors = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("result %.0f %.1f %.1f %d %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, summary.requests, errors))
end
