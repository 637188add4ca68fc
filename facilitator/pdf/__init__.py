"""Official papers: laid out, signed and verified. A face like the web: it knows the domain and nobody beside it."""
