"""Twenty queries over flow logs, each in the language of Logs Insights and as SQL.

`t` is the file with typed columns, `lines` the same file with whole lines in a column `line`.
"""

BIN = "start_time - start_time % 300"


def _number(address):
    parts = " + ".join(
        f"split_part({address}, '.', {part + 1})::bigint * {256 ** (3 - part)}" for part in range(4))
    return f"({parts})"


def _inside(address, first, bits):
    """Whether an address lies in a block whose first address is given as a number."""
    return f"({_number(address)} >> {32 - bits}) = {first >> (32 - bits)}"


_NAMES = ", ".join(f"c{column}" for column in range(1, 15))

# Name, query, SQL.
TWENTY = [
    ("bytes by pair, top 10",
     "stats sum(bytes) as b by srcAddr, dstAddr | sort b desc | limit 10",
     "select srcaddr, dstaddr, sum(bytes) b from t group by all order by b desc limit 10"),
    ("rejected by source, top 20",
     "filter action = 'REJECT' | stats count(*) as n by srcAddr | sort n desc | limit 20",
     "select srcaddr, count(*) n from t where action = 'REJECT' group by all order by n desc "
     "limit 20"),
    ("avg, min, max by bin(5m)",
     "stats avg(bytes), min(bytes), max(bytes) by bin(5m)",
     f"select {BIN} bin, avg(bytes), min(bytes), max(bytes) from t group by bin"),
    ("regular expression, newest 10,000",
     r"filter @message like /10\.1\.\d+\.5 /",
     r"select line from lines where regexp_matches(line, '10\.1\.\d+\.5 ') "
     "order by split_part(line, ' ', 11)::bigint desc limit 10000"),
    ("parse regex, group by the part",
     r"parse @message /(?<net>10\.\d+)\.\d+\.\d+ / | stats count(*) as n by net | sort n desc",
     r"select regexp_extract(line, '(10\.\d+)\.\d+\.\d+ ', 1) net, count(*) n from lines "
     "group by net order by n desc"),
    ("four conditions with or",
     "filter (action = 'REJECT' and dstPort = 22) or (protocol = 17 and bytes > 1000) "
     "| stats count(*), sum(bytes)",
     "select count(*), sum(bytes) from t where (action = 'REJECT' and dstport = 22) "
     "or (protocol = 17 and bytes > 1000)"),
    ("isIpv4InSubnet and not",
     "filter isIpv4InSubnet(srcAddr, '10.1.0.0/18') and not isIpv4InSubnet(dstAddr, '10.2.0.0/15') "
     "| stats count(*), sum(bytes)",
     f"select count(*), sum(bytes) from t where {_inside('srcaddr', 10 << 24 | 1 << 16, 18)} "
     f"and not {_inside('dstaddr', 10 << 24 | 2 << 16, 15)}"),
    ("like and not like on columns",
     "filter srcAddr like '10.1.' and dstAddr not like '10.3.' | stats count(*), sum(bytes)",
     "select count(*), sum(bytes) from t where srcaddr like '%10.1.%' "
     "and dstaddr not like '%10.3.%'"),
    ("two stats",
     "stats sum(bytes) as b by srcAddr, bin(5m) as t | stats max(b) as m by srcAddr "
     "| sort m desc | limit 10",
     f"with s as (select srcaddr, {BIN} bin, sum(bytes) b from t group by all) "
     "select srcaddr, max(b) m from s group by srcaddr order by m desc limit 10"),
    ("in ( subquery )",
     "filter srcAddr in (filter action = 'REJECT' | stats count(*) as n by srcAddr | sort n desc "
     "| limit 100 | display srcAddr) | stats sum(bytes) as b by dstPort | sort b desc",
     "select dstport, sum(bytes) b from t where srcaddr in (select srcaddr from t "
     "where action = 'REJECT' group by srcaddr order by count(*) desc limit 100) "
     "group by dstport order by b desc"),
    ("case(...) as group",
     "stats count(*) by case(dstPort < 1024, 'system', dstPort < 49152, 'user', 'dynamic')",
     "select case when dstport < 1024 then 'system' when dstport < 49152 then 'user' "
     "else 'dynamic' end c, count(*) from t group by c"),
    ("formatDate hour as group",
     "stats count(*) by formatDate(@timestamp, '%H')",
     "select strftime(make_timestamp(start_time * 1000000), '%H') h, count(*) from t group by h"),
    ("like a or like b on @message",
     "filter @message like '10.1.2.' or @message like '10.3.4.' | stats count(*)",
     "select count(*) from lines where line like '%10.1.2.%' or line like '%10.3.4.%'"),
    ("dedup of two fields, 100,000",
     "fields @timestamp, srcAddr, dstPort | dedup srcAddr, dstPort | limit 100000",
     "select distinct on (srcaddr, dstport) start_time, srcaddr, dstport from t "
     "order by start_time desc limit 100000"),
    ("three keys, 2M groups, top 10",
     "stats sum(bytes) as b by srcAddr, dstAddr, srcPort | sort b desc | limit 10",
     "select srcaddr, dstaddr, srcport, sum(bytes) b from t group by all order by b desc limit 10"),
    ("count_distinct twice by port",
     "stats count_distinct(srcAddr), count_distinct(dstAddr) by dstPort",
     "select dstport, count(distinct srcaddr), count(distinct dstaddr) from t group by dstport"),
    ("concat(...) as group",
     "stats count(*) as n by concat(srcAddr, ' > ', dstAddr) as pair | sort n desc | limit 10",
     "select concat(srcaddr, ' > ', dstaddr) pair, count(*) n from t group by pair "
     "order by n desc limit 10"),
    ("pct 50, 95, 99 by action",
     "stats pct(bytes, 50), pct(bytes, 95), pct(bytes, 99) by action",
     "select action, quantile_disc(bytes, [0.5, 0.95, 0.99]) from t group by action"),
    ("parse glob with 14 stars",
     f"parse @message '{' '.join(['*'] * 14)}' as {_NAMES} | stats count(*) by c13",
     "select split_part(line, ' ', 13) c, count(*) from lines group by c"),
    ("sort bytes desc, 100,000",
     "sort bytes desc | limit 100000",
     "select * from t order by bytes desc limit 100000"),
]

# The same without a table in the findings: what else a sort is asked for.
SORTS = [
    ("sort srcAddr, 100,000", "sort srcAddr | limit 100000",
     "select * from t order by srcaddr limit 100000"),
    ("sort bytes desc, default 10,000", "sort bytes desc",
     "select * from t order by bytes desc limit 10000"),
]
