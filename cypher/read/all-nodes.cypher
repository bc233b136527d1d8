// Every node of one kind, for the dump. Columns: n. Scans the label. (allows: NodeByLabelScan)
MATCH (n:`<Kind>`) RETURN n
