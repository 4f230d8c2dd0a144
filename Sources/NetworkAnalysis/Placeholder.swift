public enum NetworkAnalysisModule {}
