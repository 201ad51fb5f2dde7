package newsbot.web;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What went wrong and what was expected, in words an operator understands. */
final class Faults {
    private Faults() {}

    static String describe(IOException fault) {
        if (fault instanceof Refusal) {
            return String.valueOf(fault.getMessage());
        }
        if (fault instanceof UnknownHostException) {
            return "no address is known for the host, one that the name servers know was expected";
        }
        if (fault instanceof SocketTimeoutException) {
            return "no connection in time, a server that answers was expected";
        }
        if (fault instanceof SSLException) {
            return secure(fault);
        }
        if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
            return "no connection (" + root(fault) + "), a server that listens was expected";
        }
        if (fault instanceof ZipException) {
            return "the answer's compression is broken, whole gzip or deflate was expected";
        }
        if (fault instanceof ProtocolException || fault instanceof EOFException || brokenOff(fault)) {
            return "the answer is broken or breaks off, a whole HTTP answer was expected";
        }
        if (fault instanceof SocketException) {
            return "the connection broke (" + root(fault) + "), a whole answer was expected";
        }
        return "no answer (" + root(fault) + "), a whole HTTP answer was expected";
    }

    private static boolean brokenOff(IOException fault) {
        String message = fault.getMessage();
        return message != null
                && (message.startsWith("unexpected end of stream") || message.startsWith("unexpected content"));
    }

    private static String secure(IOException fault) {
        if (fault instanceof SSLPeerUnverifiedException) {
            return "the certificate is another host's, one of this host was expected";
        }
        if (caused(fault, CertificateExpiredException.class)) {
            return "the certificate has expired, a valid one was expected";
        }
        if (caused(fault, CertificateNotYetValidException.class)) {
            return "the certificate is not valid yet, a valid one was expected";
        }
        if (caused(fault, CertPathBuilderException.class) || caused(fault, CertPathValidatorException.class)) {
            return "the certificate is not signed by an authority this Java trusts, one that is was expected";
        }
        return "no secure connection (" + root(fault) + "), a server that speaks TLS 1.2 or 1.3 was expected";
    }

    private static boolean caused(Throwable fault, Class<? extends Throwable> kind) {
        Throwable at = fault;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (kind.isInstance(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /** The innermost reason, on one short line. */
    private static String root(Throwable fault) {
        Throwable at = fault;
        for (int depth = 0; at.getCause() != null && depth < 20; depth++) {
            at = at.getCause();
        }
        String message = at.getMessage();
        return Shown.text(message == null || message.isBlank() ? at.getClass().getSimpleName() : message);
    }
}
