"""Opens exported files with readers that are not ours and prints what they hold as JSON. Arguments: format, file."""
import json
import sys

kind, path = sys.argv[1:3]
if kind in ("gexf", "graphml"):
    import networkx

    graph = networkx.read_gexf(path) if kind == "gexf" else networkx.read_graphml(path)
    weights = [data["weight"] for _, _, data in graph.edges(data=True) if "weight" in data]
    labels = [data.get("label") for _, data in graph.nodes(data=True)]
    print(json.dumps({"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges(), "labels": labels, "weights": weights}))
elif kind == "jsonld":
    import rdflib

    graph = rdflib.Graph().parse(path, format="json-ld")
    skos = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    schema = rdflib.Namespace("https://schema.org/")
    print(json.dumps({
        "triples": len(graph),
        "concepts": len(set(graph.subjects(rdflib.RDF.type, skos.Concept))),
        "broader": len(list(graph.subject_objects(skos.broader))),
        "derived": len(list(graph.subject_objects(prov.wasDerivedFrom))),
        "names": sorted(str(name) for name in graph.objects(None, schema.name)),
        "labels": sorted(str(name) for name in graph.objects(None, skos.prefLabel)),
    }))
elif kind == "xlsx":
    import openpyxl

    sheet = openpyxl.load_workbook(path).active
    print(json.dumps([[cell.value for cell in row] for row in sheet.iter_rows()]))
elif kind == "parquet":
    import pyarrow.parquet

    print(json.dumps(pyarrow.parquet.read_table(path).to_pylist()))
