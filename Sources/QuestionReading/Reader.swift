public enum Reader {}
