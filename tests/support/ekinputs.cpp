// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekinputs.h"

#include <QFile>
#include <QString>
#include <QStringEncoder>

namespace endorse {

namespace {

using Rows = QList<EkInput>;

QByteArray base64(const char *file)
{
    return ekFile(file).toBase64();
}

QByteArray inLines(const QByteArray &text, qsizetype length, const QByteArray &before,
                   const QByteArray &end)
{
    QByteArray lines;
    for (qsizetype at = 0; at < text.size(); at += length)
        lines += before + text.mid(at, length) + end;
    return lines;
}

QByteArray utf16(const QByteArray &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom
                                          : QStringConverter::Flag::Default);
    return encoder.encode(QString::fromLatin1(text));
}

QByteArray hexWith(const QByteArray &bytes, const QByteArray &before, const QByteArray &between)
{
    QByteArray text;
    for (const char byte : bytes)
        text += (text.isEmpty() ? QByteArray() : between) + before + QByteArray(1, byte).toHex();
    return text;
}

QByteArray derOf(const char *pemFile)
{
    QByteArray pem = ekFile(pemFile);
    const qsizetype start = pem.indexOf('\n') + 1;
    return QByteArray::fromBase64(pem.mid(start, pem.indexOf("-----END") - start));
}

QByteArray pem(const char *label, const QByteArray &der)
{
    return QByteArray("-----BEGIN ") + label + "-----\n" + inLines(der.toBase64(), 64, {}, "\n") +
           "-----END " + label + "-----\n";
}

QByteArray changedAt(QByteArray bytes, qsizetype at, char value)
{
    bytes[at] = value;
    return bytes;
}

EkInput good(const char *name, const QByteArray &bytes, const char *form, const char *says = "",
             const char *assumptions = "", const char *key = "ek.pub")
{
    return {.name = name,
            .bytes = bytes,
            .key = key,
            .form = form,
            .assumptions = assumptions,
            .code = "",
            .says = says};
}

EkInput bad(const char *name, const QByteArray &bytes, const char *code, const char *says)
{
    return {.name = name,
            .bytes = bytes,
            .key = "",
            .form = "",
            .assumptions = "",
            .code = code,
            .says = says};
}

Rows base64Rows()
{
    const QByteArray ek = base64("ek.pub");
    QByteArray urlSafe = ekFile("ek.pub").toBase64(QByteArray::Base64UrlEncoding);
    const char *form = "tpm2b-base64";
    return {
        good("base64", ek, form, "Base64: TPM2B_PUBLIC, RSA 2048"),
        good("base64 with a line feed", ek + "\r\n", form, "Base64: "),
        good("base64 in the URL alphabet", urlSafe, form, "Base64 in the URL alphabet: "),
        good("base64 in the URL alphabet without padding", urlSafe.chopped(2), form, "URL"),
        good("base64 without padding", ek.chopped(2), form, "Base64: "),
        good("base64 with half of its padding", ek.chopped(1), form, "Base64: "),
        good("base64 in lines of 76", inLines(ek, 76, {}, "\n"), form, "Base64: "),
        good("base64 in lines of Windows", inLines(ek, 64, {}, "\r\n"), form, "Base64: "),
        good("base64 in lines of a mail", inLines(ek, 70, "> ", "\n"), form, "inside other text"),
        good("base64 in groups", inLines(ek, 8, {}, " "), form, "Base64: "),
        good("base64 in quotes", '"' + ek + '"', form, "Base64: "),
        good("base64 in typographic quotes", "\xe2\x80\x9c" + ek + "\xe2\x80\x9d", form, "Base64"),
        good("base64 as Python prints bytes", "b'" + ek + "'\n", form, "Base64: "),
        good("base64 with a byte order mark", "\xef\xbb\xbf" + ek, form, "Base64: "),
        good("base64 with a zero at the end", ek + '\0', form, "Base64: "),
        good("base64 with spaces that do not break", "\xc2\xa0" + ek + "\xe2\x80\x8b", form),
        good("base64 in UTF-16, little endian", utf16(ek, QStringConverter::Utf16LE, true), form),
        good("base64 in UTF-16, big endian", utf16(ek, QStringConverter::Utf16BE, true), form),
        good("base64 in UTF-16 without a mark", utf16(ek, QStringConverter::Utf16LE, false), form),
        good("base64 in UTF-16, big endian without a mark",
             utf16(ek, QStringConverter::Utf16BE, false), form),
        good("base64 and the prompt behind it", ek + "user@host:~$ ", form, "inside other text"),
        good("command, base64 and prompt", "$ base64 -w0 ek.pub\n" + ek + "root@host:/tmp# exit",
             form, "inside other text"),
        good("base64 as a URL escapes it", QByteArray(ek).replace('+', "%2B").replace('=', "%3D"),
             form, "Base64: "),
        good("base64 of an ECC key", base64("ecc.pub"), form, "TPM2B_PUBLIC, ECC NIST_P256", "",
             "ecc.pub"),
        good("base64 of an RSA 3072 key", base64("rsa3072.pub"), form, "RSA 3072", "",
             "rsa3072.pub"),
        good("base64 of a P-521 key", base64("ecc521.pub"), form, "ECC NIST_P521", "",
             "ecc521.pub"),
        good("base64 of TPMT_PUBLIC", base64("ek.tpmt"), "tpmt-base64", "Base64: TPMT_PUBLIC",
             "size"),
        good("base64 of a little-endian dump", base64("ek.old"), "little-endian-dump-base64",
             "little-endian memory dump", "memory-layout"),
        good("base64 of an ESYS object", base64("ek.tr"), "esys-object-base64", "handle file"),
        good("base64 of a saved context", base64("ek.ctx"), "saved-context-base64", "context file"),
        good("base64 of a public key in DER", base64("ek.der"), "der-public-key-base64",
             "Base64: public key, RSA 2048", "template unproven"),
        good("base64 of PKCS #1", base64("ek-pkcs1.der"), "der-rsa-public-key-base64", "PKCS #1",
             "template unproven"),
        good("base64 of a certificate", base64("ek-certificate.der"), "der-certificate-base64",
             "Base64: certificate, RSA 2048", "template certificate-key"),
        good("base64 of a certificate in lines",
             inLines(base64("ek-certificate.der"), 64, {}, "\n"), "der-certificate-base64",
             "Base64: certificate", "template certificate-key"),
    };
}

Rows hexRows()
{
    const QByteArray ek = ekFile("ek.pub");
    const char *form = "tpm2b-hex";
    return {
        good("hex", ek.toHex(), form, "Hex: TPM2B_PUBLIC, RSA 2048"),
        good("hex in capitals", ek.toHex().toUpper(), form, "Hex: "),
        good("hex with 0x", "0x" + ek.toHex(), form, "Hex: "),
        good("hex with colons", ek.toHex(':'), form, "Hex: "),
        good("hex with spaces", ek.toHex(' '), form, "Hex: "),
        good("hex in lines", inLines(ek.toHex(), 60, {}, "\n"), form, "Hex: "),
        good("hex in indented lines with colons", inLines(ek.toHex(':'), 45, "    ", "\n"), form,
             "Hex: "),
        good("hex as an array of C", "{ " + hexWith(ek, "0x", ", ") + " };", form, "Hex: "),
        good("hex as a string of C", '"' + hexWith(ek, "\\x", "") + '"', form, "Hex: "),
        good("hex behind a label", "Endorsement key: " + ek.toHex(' '), form, "inside other text"),
        good("hex amid text", "The key is " + ek.toHex() + ", they say.", form,
             "inside other text"),
        good("dump of xxd", ekFile("ek.xxd"), form, "Hex dump: TPM2B_PUBLIC, RSA 2048"),
        good("dump of xxd with the command", "$ xxd ek.pub\n" + ekFile("ek.xxd") + "$ ", form,
             "Hex dump: "),
        good("dump of hexdump -C", ekFile("ek.hexdump"), form, "Hex dump: "),
        good("dump of hexdump in words", ekFile("ek.words"), form, "Hex dump: "),
        good("dump of od", ekFile("ek.od"), form, "Hex dump: "),
        good("hex of TPMT_PUBLIC", ekFile("ek.tpmt").toHex(), "tpmt-hex", "Hex: TPMT_PUBLIC",
             "size"),
        good("hex of a little-endian dump", ekFile("ek.old").toHex(), "little-endian-dump-hex",
             "Hex: little-endian", "memory-layout"),
        good("hex of an ESYS object", ekFile("ek.tr").toHex(), "esys-object-hex", "Hex: handle"),
        good("hex of a saved context", ekFile("ek.ctx").toHex(), "saved-context-hex", "Hex: "),
        good("hex of a public key in DER", ekFile("ek.der").toHex(), "der-public-key-hex",
             "Hex: public key", "template unproven"),
        good("hex of PKCS #1, as Windows prints it", ekFile("ek-pkcs1.der").toHex(' '),
             "der-rsa-public-key-hex", "Hex: public key in PKCS #1", "template unproven"),
        good("hex of a certificate", ekFile("ek-certificate.der").toHex(), "der-certificate-hex",
             "Hex: certificate", "template certificate-key"),
    };
}

Rows containerRows()
{
    const QByteArray ek = base64("ek.pub");
    const QByteArray srk = base64("srk.pub");
    const char *form = "tpm2b-base64";
    const QByteArray enrollment =
        R"({"attestation":{"tpm":{"endorsementKey":")" + ek +
        R"(","storageRootKey":null},"type":"tpm","x509":null},"registrationId":"a"})";
    const QByteArray registration = R"({"registrationId":"a","tpm":{"endorsementKey":")" + ek +
                                    R"(","storageRootKey":")" + srk + "\"}}";
    return {
        good("JSON string", '"' + QByteArray(ek).replace("/", "\\/") + '"', form, "Base64: "),
        good("JSON member", "\"endorsementKey\": \"" + ek + "\",", form, "inside JSON"),
        good("JSON member, cut out of a document",
             "    \"type\": \"tpm\",\n    \"endorsementKey\": \"" + ek + "\",\n    \"storageR",
             form, "inside JSON"),
        good("enrollment of the REST API", enrollment, form, "inside JSON"),
        good("enrollment in UTF-16", utf16(enrollment, QStringConverter::Utf16LE, true), form,
             "inside JSON"),
        good("registration with an SRK beside it", registration, form, "inside JSON"),
        good("JSON with escapes of .NET",
             QByteArray(enrollment).replace('+', "\\u002B").replace('=', "\\u003d"), form,
             "inside JSON"),
        good("JSON inside JSON",
             "{\"body\":\"" + QByteArray(enrollment).replace('"', "\\\"") + "\"}", form,
             "inside JSON"),
        good("the same EK twice", '[' + enrollment + ',' + enrollment + ']', form, "inside JSON"),
        good("what endorsectl tpm ek --json prints",
             "{\"certificate\": null, \"endorsementKey\": \"" + ek +
                 "\", \"handle\": \"0x81010001\", \"name\": \"000b00\", \"ok\": true}\n",
             form, "inside JSON"),
        good("what endorsectl tpm ek prints",
             "Registration ID: abc\nEndorsement key: " + ek + "\nName: 000b1234\n", form,
             "inside other text"),
        good("the same in German",
             "Registrierungs-ID: abc\nBest\xc3\xa4tigungsschl\xc3\xbcssel: " + ek + "\nName: 000b",
             form, "inside other text"),
        good("what tpm_device_provision prints",
             "Gathering the registration information...\r\n\r\nRegistration Id:\r\nabcd\r\n\r\n"
             "Endorsement Key:\r\n" +
                 ek + "\r\n\r\nPress any key to continue:",
             form, "inside other text"),
        good("the same, wrapped by the terminal",
             "Registration Id:\nabcd\n\nEndorsement Key:\n" + inLines(ek, 80, {}, "\n") +
                 "\nPress any key to continue:",
             form, "inside other text"),
        good("what the C# sample prints", "RegistrationID = abcd\nEndorsementKey = " + ek + '\n',
             form, "inside other text"),
        good("what the Node sample prints", "endorsement key is: " + ek + '\n', form,
             "inside other text"),
        good("XML", "<tpm>\n  <endorsementKey>" + ek + "</endorsementKey>\n</tpm>", form,
             "inside other text"),
        good("setting of a script", "EK='" + ek + "'\n", form, "inside other text"),
        good("CSV with a header", "registrationId,endorsementKey,deviceId\r\na," + ek + ",b\r\n",
             form, "inside a CSV list"),
        good("CSV with quotes", "\"endorsementKey\",\"registrationId\"\n\"" + ek + "\",\"a\"\n",
             form, "inside a CSV list"),
        good("CSV with semicolons", "registrationId;endorsementKey\na;" + ek + '\n', form,
             "inside a CSV list"),
        good("line of CSV without its header", "a," + ek + ",dev,enabled,hub.example", form,
             "inside other text"),
        good("CSV with a public key in PEM's letters", "endorsementKey\n" + base64("ek.der") + '\n',
             "der-public-key-base64", "inside a CSV list", "template unproven"),
    };
}

Rows fileRows()
{
    const QByteArray certificate = ekFile("ek-certificate.der");
    QByteArray oaep = derOf("ek-no-purpose.pem");
    oaep.replace(QByteArray::fromHex("2a864886f70d010101"),
                 QByteArray::fromHex("2a864886f70d010107"));
    return {
        good("TPM2B_PUBLIC", ekFile("ek.pub"), "tpm2b", "Binary: TPM2B_PUBLIC, RSA 2048"),
        good("TPM2B_PUBLIC, ECC", ekFile("ecc.pub"), "tpm2b", "ECC NIST_P256", "", "ecc.pub"),
        good("TPM2B_PUBLIC, RSA 3072", ekFile("rsa3072.pub"), "tpm2b", "RSA 3072", "",
             "rsa3072.pub"),
        good("TPMT_PUBLIC", ekFile("ek.tpmt"), "tpmt", "Binary: TPMT_PUBLIC", "size"),
        good("TPMT_PUBLIC, ECC", ekFile("ecc.pub").mid(2), "tpmt", "TPMT_PUBLIC", "size",
             "ecc.pub"),
        good("little-endian dump", ekFile("ek.old"), "little-endian-dump", "memory dump",
             "memory-layout"),
        good("little-endian dump, ECC", ekFile("ecc.old"), "little-endian-dump", "ECC NIST_P256",
             "memory-layout", "ecc.pub"),
        good("little-endian dump, shorter buffer", ekFile("ek.old").left(102 + 256),
             "little-endian-dump", "memory dump", "memory-layout"),
        good("ESYS object", ekFile("ek.tr"), "esys-object", "Binary: handle file"),
        good("saved context", ekFile("ek.ctx"), "saved-context", "Binary: context file"),
        good("saved context, ECC", ekFile("ecc.ctx"), "saved-context", "ECC", "", "ecc.pub"),
        good("tpm2_readpublic", ekFile("ek.yaml"), "readpublic-yaml", "Text: output of tpm2_read"),
        good("tpm2_readpublic, ECC", ekFile("ecc.yaml"), "readpublic-yaml", "ECC", "", "ecc.pub"),
        good("tpm2_readpublic without the Name",
             ekFile("ek.yaml").mid(ekFile("ek.yaml").indexOf("name-alg")), "readpublic-yaml",
             "output of tpm2_readpublic", "no-name"),
        good("public key in PEM", ekFile("ek.pem"), "pem-public-key", "PEM: public key, RSA 2048",
             "template unproven"),
        good("public key in PEM, ECC", ekFile("ecc.pem"), "pem-public-key",
             "PEM: public key, ECC NIST_P256", "template unproven", "ecc.pub"),
        good("public key in PEM, P-521", ekFile("ecc521.pem"), "pem-public-key", "NIST_P521",
             "template unproven", "ecc521.pub"),
        good("public key in PEM, RSA 3072", ekFile("rsa3072.pem"), "pem-public-key", "RSA 3072",
             "template unproven", "rsa3072.pub"),
        good("public key in PEM of Windows", ekFile("ek.pem").replace('\n', "\r\n"),
             "pem-public-key", "PEM: ", "template unproven"),
        good("public key in PEM, in JSON",
             "{\"key\": \"" + ekFile("ek.pem").replace('\n', "\\n") + "\"}", "pem-public-key",
             "PEM: ", "template unproven"),
        good("public key in PEM with text around it", "Here it is:\n" + ekFile("ek.pem") + "Bye",
             "pem-public-key", "PEM: ", "template unproven"),
        good("public key in PEM without its last line",
             ekFile("ek.pem").left(ekFile("ek.pem").indexOf("-----END")), "pem-public-key",
             "PEM: ", "template unproven"),
        good("PKCS #1 in PEM", ekFile("ek-pkcs1.pem"), "pem-rsa-public-key", "PKCS #1",
             "template unproven"),
        good("public key in DER", ekFile("ek.der"), "der-public-key", "DER: public key, RSA 2048",
             "template unproven"),
        good("PKCS #1 in DER", ekFile("ek-pkcs1.der"), "der-rsa-public-key", "DER: public key in",
             "template unproven"),
        good("certificate in DER", certificate, "der-certificate", "DER: certificate, RSA 2048",
             "template certificate-key"),
        good("certificate of an NV index, padded", ekFile("ek-certificate.nv"), "der-certificate",
             "DER: certificate", "template certificate-key"),
        good("certificate padded with zeros", certificate + QByteArray(500, '\0'),
             "der-certificate", "DER: certificate", "template certificate-key"),
        good("certificate with more behind it", certificate + "more\1", "der-certificate",
             "DER: certificate", "template certificate-key left-out"),
        good("certificate in PEM", ekFile("ek-certificate.pem"), "pem-certificate",
             "PEM: certificate, RSA 2048", "template certificate-key"),
        good("certificate in PEM, ECC", ekFile("ek-ecc.pem"), "pem-certificate", "ECC NIST_P256",
             "template certificate-key", "ecc.pub"),
        good("chain in PEM", ekFile("ek-chain.pem"), "pem-certificate", "PEM: certificate",
             "template certificate-key first-certificate"),
        good("chain in PEM, the CA first", ekFile("ca-first.pem"), "pem-certificate",
             "PEM: certificate", "template certificate-key first-certificate"),
        good("certificate without a purpose", ekFile("ek-no-purpose.pem"), "pem-certificate",
             "PEM: certificate", "template certificate-key no-purpose"),
        good("certificate with an RSAES-OAEP key", oaep, "der-certificate", "DER: certificate",
             "template oaep-key certificate-key no-purpose"),
    };
}

Rows secretRows()
{
    const QByteArray traditional = ekFile("private-ec.pem");
    return {
        bad("private key", ekFile("private.pem"), "private-key", "private key (PEM: PRIVATE KEY)"),
        bad("private key of EC", traditional, "private-key", "PEM: EC PRIVATE KEY"),
        bad("private key in DER", ekFile("private.der"), "private-key", "private key (DER)"),
        bad("private key in base64", base64("private.der"), "private-key", "private key (DER)"),
        bad("private key behind a certificate", ekFile("ek-certificate.pem") + traditional,
            "private-key", "EC PRIVATE KEY"),
        bad("private key of a TSS2 engine", pem("TSS2 PRIVATE KEY", "0123"), "private-key",
            "TSS2 PRIVATE KEY"),
        bad("private key of OpenSSH", pem("OPENSSH PRIVATE KEY", "0123"), "private-key", "OPENSSH"),
        bad("private key under a password", ekFile("private-encrypted.pem"), "encrypted",
            "protected by a password"),
        bad("private key under a password, traditional", ekFile("private-ec-encrypted.pem"),
            "encrypted", "protected by a password"),
        bad("private key under a password, DER", ekFile("private-encrypted.der"), "encrypted",
            "protected by a password"),
        bad("TPM2B_PRIVATE", ekFile("ak.priv"), "tpm2b-private", "TPM2B_PRIVATE"),
        bad("TPM2B_PRIVATE in base64", base64("ak.priv"), "tpm2b-private", "TPM2B_PRIVATE"),
        bad("connection string",
            "HostName=a.azure-devices-provisioning.net;SharedAccessKeyName=owner;SharedAccessKey="
            "c2VjcmV0c2VjcmV0",
            "connection-string", "connection string"),
        bad("SAS token", "SharedAccessSignature sr=a&sig=c2VjcmV0&se=1", "connection-string",
            "token"),
        bad("symmetric key", QByteArray(64, '\x9d').toBase64(), "symmetric-key",
            "base64 of 64 bytes"),
        bad("hash in hex", QByteArray(32, '\x9d').toHex(), "unknown", "32 bytes"),
        bad("derived symmetric key", QByteArray(32, '\x9d').toBase64(), "symmetric-key",
            "base64 of 32 bytes"),
    };
}

Rows wrongKeyRows()
{
    const QByteArray ek = ekFile("ek.pub");
    QByteArray rsa1024 = ek.left(52) + QByteArray::fromHex("0400000000000080") + ek.right(128);
    rsa1024[1] = static_cast<char>(rsa1024.size() - 2);
    rsa1024[0] = '\0';
    return {
        bad("SRK", ekFile("srk.pub"), "srk", "storage root key"),
        bad("SRK in base64", base64("srk.pub"), "srk", "storage root key"),
        bad("SRK as tpm2_readpublic prints it", ekFile("srk.yaml"), "srk", "storage root key"),
        bad("attestation key", ekFile("ak.pub"), "not-ek", "not an EK"),
        bad("attestation key in hex", ekFile("ak.pub").toHex(), "not-ek", "not an EK"),
        bad("HMAC key", ekFile("hmac.pub"), "algorithm", "algorithm"),
        bad("symmetric TPM key", ekFile("symcipher.pub"), "algorithm", "SYMCIPHER"),
        bad("RSA 1024", rsa1024, "algorithm", "RSA 1024"),
        bad("RSA 1024 in PEM", ekFile("rsa1024.pem"), "algorithm", "RSA 1024"),
        bad("RSA with the exponent 3", ekFile("exponent3.pem"), "algorithm", "exponent"),
        bad("Ed25519", ekFile("ed25519.pem"), "algorithm", "ED25519"),
        bad("curve P-224", ekFile("p224.pem"), "algorithm", "224"),
        bad("template", ek.left(58) + QByteArray::fromHex("0100") + QByteArray(256, '\0'),
            "template", "template of an EK"),
        bad("modulus with a clear top bit", changedAt(ek, 60, '\x41'), "modulus", "damaged"),
        bad("even modulus", changedAt(ek, 315, '\x10'), "modulus", "damaged"),
        bad("even modulus in DER", changedAt(ekFile("ek.der"), 288, '\x10'), "modulus", "damaged"),
        bad("unknown hash", changedAt(ek, 5, '\x77'), "value", "nameAlg"),
        bad("certificate of a CA", ekFile("ca.pem"), "ca-certificate", "certificate authority"),
        bad("certificate of a device", ekFile("device.pem"), "not-ek-certificate",
            "1.3.6.1.5.5.7.3.2"),
        bad("certificate of an attestation key", ekFile("attestation-key.pem"),
            "not-ek-certificate", "2.23.133.8.3"),
        bad("certificate that signs", ekFile("signs-only.pem"), "not-ek-certificate",
            "digitalSignature"),
        bad("request for a certificate", ekFile("request.pem"), "pem", "request"),
        bad("request in DER", derOf("request.pem"), "pem", "request"),
        bad("revocation list", pem("X509 CRL", "0123456789"), "pem", "X509 CRL"),
    };
}

Rows damagedRows()
{
    const QByteArray ek = ekFile("ek.pub");
    const QByteArray text = ek.toBase64();
    const QByteArray certificate = ekFile("ek-certificate.der");
    QByteArray esysObject = ekFile("ek.tr");
    return {
        bad("nothing", {}, "empty", "empty"),
        bad("blanks", " \r\n\t", "empty", "empty"),
        bad("byte order mark alone", "\xef\xbb\xbf", "empty", "empty"),
        bad("too big", QByteArray(1024 * 1024 + 1, 'A'), "too-big", "1048577 bytes"),
        bad("cut off", ek.left(300), "truncated", "missing at the end: 16."),
        bad("cut off in base64", text.left(400), "truncated", "missing at the end: 16."),
        bad("cut off in base64 within four letters", text.left(401), "truncated",
            "missing at the end: 16."),
        bad("cut off in hex", ek.toHex().left(600), "truncated", "missing at the end: 16."),
        bad("cut off in JSON", "{\"endorsementKey\": \"" + text.left(400) + "\"}", "truncated",
            "missing at the end: 16."),
        bad("cut off before words",
            "Endorsement Key:\n" + text.left(400) + "\n\nPress any key to continue:", "truncated",
            "missing at the end: 16."),
        bad("cut off TPMT_PUBLIC", ekFile("ek.tpmt").left(200), "truncated", "256"),
        bad("cut off little-endian dump", ekFile("ek.old").left(200), "little-endian",
            "little-endian"),
        bad("cut off certificate", certificate.left(1000), "truncated", "missing at the end: 16."),
        bad("cut off public key", ekFile("ek.der").left(290), "truncated",
            "missing at the end: 4."),
        bad("cut off tpm2_readpublic", ekFile("ek.yaml").left(ekFile("ek.yaml").size() - 200),
            "truncated", "rsa"),
        bad("tail", ek + QByteArray(3, '\0'), "tail", "Bytes too many: 3."),
        bad("tail in base64", (ek + "abc").toBase64(), "tail", "Bytes too many: 3."),
        bad("tail behind a public key", ekFile("ek.der") + "abc\1", "tail", "Bytes too many: 4."),
        bad("tail behind TPMT_PUBLIC", ekFile("ek.tpmt") + "a", "tail", "too many: 1."),
        bad("odd hex", ek.toHex().chopped(1), "hex", "odd"),
        bad("Name that is another key's", esysObject.replace(6, 4, "abcd"), "damaged", "Name"),
        bad("modulus changed in tpm2_readpublic", ekFile("ek.yaml").replace("rsa: ", "rsa: ff"),
            "algorithm", "algorithm"),
        bad("damaged certificate", pem("CERTIFICATE", certificate.left(16).append("\0\0", 2)),
            "truncated", "cut off"),
        bad("certificate of noise", pem("CERTIFICATE", QByteArray::fromHex("30820004deadbeef")),
            "der", "neither"),
        bad("PEM that is no base64", "-----BEGIN PUBLIC KEY-----\n!!!!\n-----END PUBLIC KEY-----\n",
            "pem", "not base64"),
        bad("PEM with nothing in it", "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n",
            "pem", "damaged"),
        bad("registration ID", "3pgqn6ik4ixrtsqzalzd6sb4erlcyvc2isrr2hlddlgy6xv3ajta",
            "registration-id", "registration ID"),
        bad("Name", "000b" + QByteArray(32, '\x5c').toHex(), "name", "Name of a TPM key"),
        bad("two EKs",
            "[{\"endorsementKey\": \"" + text + "\"}, {\"endorsementKey\": \"" + base64("ecc.pub") +
                "\"}]",
            "several", "More than one EK"),
        bad("JSON without an EK",
            "{\"registrationId\": \"a\", \"attestation\": {\"type\": \"x509\"}}", "no-ek",
            "no member"),
        bad("JSON with an EK that is null", "{\"endorsementKey\": null}", "no-ek", "no member"),
        bad("CSV without an EK", "registrationId,endorsementKey\na,\n", "no-ek", "nothing"),
        bad("words", "This is no key, is it?", "no-ek", "nothing that looks like an EK"),
        bad("name of a file", "nofile.txt", "no-ek", "nothing that looks like an EK"),
        bad("noise", QByteArray::fromHex("f9fefdfcfbfaf9f8f7f6f5f4f3f2f1f001"), "unknown",
            "17 bytes"),
        bad("noise of letters beyond ASCII", QByteArray(40, '\xe7'), "unknown", "40 bytes"),
        bad("noise in base64", QByteArray(300, '\xfb').toBase64(), "unknown", "300 bytes"),
    };
}

} // namespace

QByteArray ekFile(const char *name)
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/ek/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", name);
    return file.readAll();
}

QList<EkInput> ekInputs()
{
    return base64Rows() + hexRows() + containerRows() + fileRows() + secretRows() + wrongKeyRows() +
           damagedRows();
}

} // namespace endorse
