"""Answers as Rich renderables: tables, panels, trees and charts. Rich is imported here alone."""
