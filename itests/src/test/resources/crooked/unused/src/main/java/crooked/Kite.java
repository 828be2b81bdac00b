package crooked;

final class Kite {}
