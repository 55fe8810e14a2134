"""Times of notelint beside those of other programs: python -m tests.benchmarks"""
