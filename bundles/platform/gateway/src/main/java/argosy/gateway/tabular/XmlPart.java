package argosy.gateway.tabular;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML file of a workbook, read element by element. The parser collects each text, tag and comment in memory and
 * keeps every name for good, so all of them are bounded: whatever a file holds, reading it takes a few megabytes.
 */
final class XmlPart implements AutoCloseable {

    private static final int LONGEST_PIECE = 1 << 20;
    private static final int DEEPEST = 50;
    private static final int MOST_NAMES = 2000;
    private static final Set<Integer> TEXTS =
            Set.of(XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE);

    private final Reader content;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    XmlPart(InputStream content) throws XMLStreamException {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.content = new ShortPieces(new InputStreamReader(content, StandardCharsets.UTF_8));
        this.reader = xml.createXMLStreamReader(this.content);
    }

    /** Goes to the next start of an element; false at the end of the file. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            if (advance() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next start of an element inside this one; false at its end. */
    boolean within(String element) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element)) {
                return false;
            }
        }
        return false;
    }

    boolean at(String element) {
        return reader.getLocalName().equals(element);
    }

    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    String attribute(String namespace, String name) {
        return reader.getAttributeValue(namespace, name);
    }

    /** The text of this element, which has no others inside. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        addText(text);
        return text.toString();
    }

    /** The text of all runs inside the element, without phonetic hints. */
    String textOf(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (within(element)) {
            if (at("rPh")) {
                while (within("rPh")) {
                    // how a text is read aloud is not part of it
                }
            } else if (at("t")) {
                addText(text);
            }
        }
        return XlsxStyles.unescaped(text.toString());
    }

    private void addText(StringBuilder text) throws XMLStreamException {
        for (int event = advance(); event != XMLStreamConstants.END_ELEMENT; event = advance()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw new XMLStreamException("element in a text");
            }
            if (TEXTS.contains(event)) {
                if (text.length() + reader.getTextLength() > LONGEST_PIECE) {
                    throw tooLong();
                }
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    private int advance() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            name(reader.getLocalName());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                name(reader.getAttributeLocalName(i));
            }
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                name(reader.getNamespacePrefix(i) + " " + reader.getNamespaceURI(i));
            }
            if (++depth > DEEPEST) {
                throw new XMLStreamException("nested too deep");
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    private void name(String name) throws XMLStreamException {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw new XMLStreamException("too many names");
        }
    }

    private static XMLStreamException tooLong() {
        return new XMLStreamException("too long a piece");
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Ends a file in which a text, a tag, a comment or the like does not end for too long. */
    private static final class ShortPieces extends FilterReader {
        private final char[] one = new char[1];
        private int length;
        private String end;
        private char before;
        private char twoBefore;

        ShortPieces(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int count = read(one, 0, 1);
            return count < 0 ? count : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int count) throws IOException {
            int read = super.read(buffer, offset, count);
            for (int i = 0; i < read; i++) {
                take(buffer[offset + i]);
            }
            return read;
        }

        private void take(char c) throws IOException {
            if (end == null && c == '<') {
                length = 0;
            } else if (end == null && before == '<' && c == '?') {
                end = "?>";
            } else if (end == null && twoBefore == '<' && before == '!' && (c == '-' || c == '[')) {
                end = c == '-' ? "-->" : "]]>";
            } else if (end != null && c == '>' && ended()) {
                end = null;
                length = 0;
            }
            if (++length > LONGEST_PIECE) {
                throw new IOException("too long a piece");
            }
            twoBefore = before;
            before = c;
        }

        private boolean ended() {
            char last = end.charAt(end.length() - 2);
            return before == last && (end.length() == 2 || twoBefore == end.charAt(0));
        }
    }
}
