package newsbot.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Well-formed XML, read by the JDK's parser with limits set here and not by the environment: no
 * document type, no entities, nothing external, a depth of 200, 500 attributes an element.
 */
final class StrictXml {
    static final int DEEPEST = 200;
    static final int MOST_ATTRIBUTES = 500;
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.xml.maxElementDepth", Integer.toString(DEEPEST),
            "jdk.xml.elementAttributeLimit", Integer.toString(MOST_ATTRIBUTES),
            "jdk.xml.entityExpansionLimit", "1",
            // the five built-in entities count as well, and an escaped article has thousands
            "jdk.xml.totalEntitySizeLimit", "0",
            "jdk.xml.maxGeneralEntitySizeLimit", "0",
            "jdk.xml.maxXMLNameLimit", "1000");

    private StrictXml() {}

    /**
     * What came of it.
     *
     * @param root null when the document is not well-formed or breaks a limit
     * @param fault then what is wrong and where, in one line; otherwise empty
     * @param isLimit whether a limit was broken
     */
    record Outcome(@Nullable Markup root, String fault, boolean isLimit) {}

    static Outcome read(String xml) {
        MarkupBuilder builder = new MarkupBuilder();
        try {
            parser().parse(new InputSource(new StringReader(xml)), new Handler(builder));
            return new Outcome(builder.root(), "", false);
        } catch (SAXParseException fault) {
            String message = FeedText.line(fault.getMessage());
            boolean limit = message.startsWith("JAXP0001");
            return new Outcome(
                    null,
                    "line " + fault.getLineNumber() + ", column " + fault.getColumnNumber() + ": " + message,
                    limit);
        } catch (SAXException fault) {
            return new Outcome(null, FeedText.line(fault.getMessage()), false);
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException("XML parser of the JDK", impossible);
        }
    }

    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        for (Map.Entry<String, String> limit : LIMITS.entrySet()) {
            parser.setProperty(limit.getKey(), limit.getValue());
        }
        return parser;
    }

    private static final class Handler extends DefaultHandler {
        private final MarkupBuilder builder;

        Handler(MarkupBuilder builder) {
            this.builder = builder;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes given) {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < given.getLength(); i++) {
                attributes.put(given.getQName(i), given.getValue(i));
            }
            builder.start(qualified, attributes);
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            builder.end();
        }

        @Override
        public void characters(char[] letters, int start, int length) {
            builder.text(letters, start, length);
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
