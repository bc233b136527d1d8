// How many nodes of one kind there are. Columns: count. Answered by the server's own count.
MATCH (n:`<Kind>`) RETURN count(n) AS count
