package argosy.administration.departments;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What a class file says of itself before any of it is loaded.
 *
 * @param version the class file version: 61 for Java 17
 * @param preview whether it stands on features that only one Java knows
 * @param calls the methods it refers to, of the classes asked for: {@code java/lang/System.exit}
 */
record ClassFile(int version, boolean preview, Set<String> calls) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int PREVIEW = 0xFFFF;

    /**
     * Reads a class file.
     *
     * @param owners the classes whose methods matter: {@code java/lang/System}
     * @throws IllegalArgumentException these bytes are no class file
     */
    static ClassFile read(byte[] bytes, Set<String> owners) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            if (in.getInt() != MAGIC) {
                throw new IllegalArgumentException("no class file");
            }
            int minor = unsigned(in);
            int version = unsigned(in);
            return new ClassFile(version, minor == PREVIEW, new Constants(in).calls(owners));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a class file that is cut off", e);
        }
    }

    private static int unsigned(ByteBuffer in) {
        return in.getShort() & 0xFFFF;
    }

    /** The constant pool: where each constant lies, and the two numbers that classes, names and methods consist of. */
    private static final class Constants {

        private static final int UTF8 = 1;
        private static final int CLASS = 7;
        private static final int METHOD = 10;
        private static final int INTERFACE_METHOD = 11;

        private final ByteBuffer in;
        private final int[] kinds;
        private final int[] starts;

        Constants(ByteBuffer in) {
            this.in = in;
            int count = unsigned(in);
            this.kinds = new int[count];
            this.starts = new int[count];
            for (int i = 1; i < count; i++) {
                int kind = in.get();
                kinds[i] = kind;
                starts[i] = in.position();
                in.position(in.position() + length(kind));
                if (kind == 5 || kind == 6) {
                    i++;
                }
            }
        }

        private int length(int kind) {
            return switch (kind) {
                case UTF8 -> 2 + (in.getShort(in.position()) & 0xFFFF);
                case CLASS, 8, 16, 19, 20 -> 2;
                case 15 -> 3;
                case 3, 4, 9, METHOD, INTERFACE_METHOD, 12, 17, 18 -> 4;
                case 5, 6 -> 8;
                default -> throw new IllegalArgumentException("a constant of the unknown kind " + kind);
            };
        }

        Set<String> calls(Set<String> owners) {
            Set<Integer> wanted = new HashSet<>();
            for (int i = 1; i < kinds.length; i++) {
                if (kinds[i] == CLASS && owners.contains(text(number(i, 0)))) {
                    wanted.add(i);
                }
            }
            Set<String> calls = new HashSet<>();
            for (int i = 1; i < kinds.length; i++) {
                if ((kinds[i] == METHOD || kinds[i] == INTERFACE_METHOD) && wanted.contains(number(i, 0))) {
                    calls.add(text(number(number(i, 0), 0)) + "." + text(number(number(i, 2), 0)));
                }
            }
            return calls;
        }

        private int number(int constant, int offset) {
            return in.getShort(starts[constant] + offset) & 0xFFFF;
        }

        private String text(int constant) {
            if (kinds[constant] != UTF8) {
                throw new IllegalArgumentException("a name that is none");
            }
            byte[] bytes = new byte[number(constant, 0)];
            in.get(starts[constant] + 2, bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
