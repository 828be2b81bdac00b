package crooked;
import java.util.List;
final class Kite { int length ( ) { return 1; } }
