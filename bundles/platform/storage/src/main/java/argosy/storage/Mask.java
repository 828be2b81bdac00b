package argosy.storage;

/** How a personal value is shown to those who may not see it, everywhere alike: two masks of one value would add up. */
public final class Mask {

    private Mask() {}

    /**
     * Three characters in front and two at the end of a text of eight or more, the first character of a shorter one;
     * nothing of a value that is no text.
     */
    public static Object of(Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return value instanceof String ? value : null;
        }
        int[] characters = text.codePoints().toArray();
        int length = characters.length;
        if (length >= 8) {
            return new String(characters, 0, 3) + "***" + new String(characters, length - 2, 2);
        }
        return length == 1 ? "**" : new String(characters, 0, 1) + "**";
    }
}
