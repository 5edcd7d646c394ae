#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the files of this folder anew, with another key in them: the tests know the key only from ek.pub and the like.
# Needs: swtpm swtpm-tools gnutls-bin tpm2-tools openssl xxd bsdextrautils gcc libtss2-dev
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
work=$(mktemp -d)
tpm=
trap '[ -z "$tpm" ] || kill "$tpm"; rm -rf "$work"' EXIT
cd "$work"

# A TPM with certificates of a CA of its own.
mkdir ca state
printf 'create_certs_tool=/usr/bin/swtpm_localca\ncreate_certs_tool_config=%s/localca.conf\ncreate_certs_tool_options=%s/localca.options\nactive_pcr_banks=sha256\n' "$work" "$work" > setup.conf
printf 'statedir=%s/ca\nsigningkey=%s/ca/key.pem\nissuercert=%s/ca/issuer.pem\ncertserial=%s/ca/serial\n' "$work" "$work" "$work" "$work" > localca.conf
printf -- '--platform-manufacturer Test\n--platform-version 1\n--platform-model Test\n' > localca.options
swtpm_setup --tpm2 --tpmstate "$work/state" --create-ek-cert --lock-nvram --config setup.conf > /dev/null
swtpm socket --tpm2 --tpmstate "dir=$work/state" --server "type=unixio,path=$work/s" --ctrl "type=unixio,path=$work/s.ctrl" --flags not-need-init,startup-clear 2> /dev/null &
tpm=$!
while [ ! -S s ]; do sleep 0.05; done
export TPM2TOOLS_TCTI=swtpm:path=$work/s
flush() { tpm2_flushcontext -t; }

# The EK, in every form in which tpm2-tools write it.
tpm2_createek -Q -G rsa -c ek.ctx -u ek.pub
flush
for format in tpmt pem der; do
    tpm2_readpublic -c ek.ctx -f "$format" -o "ek.$format" > ek.yaml
    flush
done
tpm2_readpublic -Q -c 0x81010001 -t ek.tr
tpm2_nvread -Q 0x01c00002 -o ek-certificate.der
{ cat ek-certificate.der; head -c 400 /dev/zero | tr '\0' '\377'; } > ek-certificate.nv
tpm2_createek -Q -G ecc -c ecc.ctx -u ecc.pub
flush
tpm2_readpublic -c ecc.ctx -f pem -o ecc.pem > ecc.yaml
flush
tpm2_createek -Q -G ecc521 -c ecc521.ctx -u ecc521.pub
flush
tpm2_readpublic -Q -c ecc521.ctx -f pem -o ecc521.pem
flush
tpm2_createek -Q -G rsa3072 -c rsa3072.ctx -u rsa3072.pub
flush
tpm2_readpublic -Q -c rsa3072.ctx -f pem -o rsa3072.pem
flush

# Keys that are no EK.
tpm2_createprimary -Q -C o -G rsa2048 -a 'fixedtpm|fixedparent|sensitivedataorigin|userwithauth|noda|restricted|decrypt' -c srk.ctx
flush
tpm2_readpublic -c srk.ctx -o srk.pub > srk.yaml
flush
tpm2_create -Q -C srk.ctx -G rsa2048:rsassa:null -a 'fixedtpm|fixedparent|sensitivedataorigin|userwithauth|restricted|sign' -u ak.pub -r ak.priv
flush
tpm2_create -Q -C srk.ctx -G aes128cfb -u symcipher.pub -r symcipher.priv
flush
tpm2_create -Q -C srk.ctx -G hmac -u hmac.pub -r hmac.priv
flush

# Forms of other tools.
openssl rsa -pubin -in ek.pem -RSAPublicKey_out -out ek-pkcs1.pem 2> /dev/null
openssl rsa -pubin -in ek.pem -RSAPublicKey_out -outform DER -out ek-pkcs1.der 2> /dev/null
xxd ek.pub > ek.xxd
hexdump -C ek.pub > ek.hexdump
hexdump ek.pub > ek.words
od -A x -t x1 ek.pub > ek.od
cat > old.c <<'C'
/* What tpm2-tools before 3.0 did: the structure as it lies in memory. */
#include <stdio.h>
#include <tss2/tss2_mu.h>
int main(int argc, char **argv)
{
    static TPM2B_PUBLIC key;
    unsigned char bytes[1024];
    size_t offset = 0, size = fread(bytes, 1, sizeof bytes, stdin);
    (void)argc;
    (void)argv;
    if (Tss2_MU_TPM2B_PUBLIC_Unmarshal(bytes, size, &offset, &key) != 0)
        return 1;
    return fwrite(&key, sizeof key, 1, stdout) == 1 ? 0 : 1;
}
C
gcc -o old old.c -ltss2-mu
./old < ek.pub > ek.old
./old < ecc.pub > ecc.old

# Certificates with and without a purpose, all for the same EK; the keys that sign are thrown away.
openssl req -x509 -newkey rsa:2048 -nodes -keyout signer.key -out ca.pem -days 3650 -subj '/CN=Test CA' 2> /dev/null
certificate() { # certificate NAME KEY EXTENSION…
    local name=$1 key=$2
    shift 2
    printf '%s\n' 'basicConstraints=CA:FALSE' "$@" > extensions
    openssl req -new -key signer.key -subj "/CN=$name" 2> /dev/null |
        openssl x509 -req -CA ca.pem -CAkey signer.key -force_pubkey "$key" -days 3650 -extfile extensions -out "$name.pem" 2> /dev/null
}
certificate ek-no-purpose ek.pem 'keyUsage=critical,keyEncipherment'
certificate device ek.pem 'extendedKeyUsage=clientAuth'
certificate attestation-key ek.pem 'extendedKeyUsage=2.23.133.8.3'
certificate signs-only ek.pem 'keyUsage=digitalSignature'
certificate ek-ecc ecc.pem 'keyUsage=critical,keyAgreement' 'extendedKeyUsage=2.23.133.8.1'
openssl x509 -inform DER -in ek-certificate.der -out ek-certificate.pem
cat ek-certificate.pem ca.pem > ek-chain.pem
cat ca.pem ek-certificate.pem > ca-first.pem

# What must never be taken for an EK.
openssl ecparam -name prime256v1 -genkey -noout -out private-ec.pem
openssl pkcs8 -topk8 -nocrypt -in private-ec.pem -out private.pem
openssl pkcs8 -topk8 -in private-ec.pem -passout pass:test -out private-encrypted.pem
openssl ec -in private-ec.pem -aes128 -passout pass:test -out private-ec-encrypted.pem 2> /dev/null
openssl pkcs8 -topk8 -nocrypt -in private-ec.pem -outform DER -out private.der
openssl pkcs8 -topk8 -in private-ec.pem -passout pass:test -outform DER -out private-encrypted.der
openssl req -new -key private-ec.pem -subj '/CN=device' -out request.pem
openssl genrsa -out rsa1024.key 1024 2> /dev/null
openssl rsa -in rsa1024.key -pubout -out rsa1024.pem 2> /dev/null
openssl genrsa -3 -out exponent3.key 2048 2> /dev/null
openssl rsa -in exponent3.key -pubout -out exponent3.pem 2> /dev/null
openssl genpkey -algorithm ed25519 2> /dev/null | openssl pkey -pubout -out ed25519.pem
openssl ecparam -name secp224r1 -genkey -noout | openssl ec -pubout -out p224.pem 2> /dev/null

rm -- *.key *.conf *.options extensions old old.c setup.log 2> /dev/null || true
find "$here" -maxdepth 1 -type f ! -name make.sh ! -name README.md -delete
for file in ek.pub ek.tpmt ek.pem ek.der ek.yaml ek.tr ek.ctx ek.old ek-pkcs1.pem ek-pkcs1.der ek.xxd ek.hexdump ek.words ek.od \
    ek-certificate.der ek-certificate.nv ek-certificate.pem ek-chain.pem ca-first.pem ca.pem \
    ek-no-purpose.pem device.pem attestation-key.pem signs-only.pem ek-ecc.pem \
    ecc.pub ecc.pem ecc.yaml ecc.ctx ecc.old ecc521.pub ecc521.pem rsa3072.pub rsa3072.pem \
    srk.pub srk.yaml ak.pub ak.priv symcipher.pub hmac.pub \
    private.pem private.der private-ec.pem private-encrypted.pem private-encrypted.der private-ec-encrypted.pem request.pem \
    rsa1024.pem exponent3.pem ed25519.pem p224.pem; do
    install -m 644 "$file" "$here/$file"
done
