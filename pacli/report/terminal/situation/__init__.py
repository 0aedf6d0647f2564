"""Diagnosis, segments, obstacles and the playbook on the screen."""
