"""Samskab: the workbench of a municipal living lab, from challenge to decision."""

import os

# More threads of linear algebra make matrices of our size slower, and other requests wait.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
