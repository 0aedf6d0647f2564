"""pac: a sales action plan that is kept up, in one YAML file."""

__version__ = "0.1.0"
