<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>endorse::app</name>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1 prompt&quot; needs a terminal, and there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the value as @FILE or on standard input with &quot;-&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An auth value is not taken from the command line, where every user of this computer can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &quot;%1 @FILE&quot;, &quot;%1 -&quot; for standard input, or &quot;%1 prompt&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &quot;--service @FILE&quot;, &quot;--service -&quot; for standard input, or the environment variable ENDORSE_SERVICE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection string is taken from the command line for a service on this computer alone: every user can read it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is not named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the free space of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder &quot;%1&quot; cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the folder above it, or name another one in ENDORSE_DATA_DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it as https://HOST or https://HOST:PORT, with nothing behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attest a device to a provisioning service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the keys of a TPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID scope of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration ID; left out: derived from the EK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the hub is reached; left out: the service&apos;s address on this computer, else the assigned hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA certificates to trust, PEM; left out: the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all that was sent and received to this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attest this many times and report medians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON document on standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline of one TPM command or one request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder; else ENDORSE_DATA_DIR, else the user&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the output for people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line is wrong: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;endorsectl --help&quot; and &quot;endorsectl VERB --help&quot; list what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisions devices with a TPM at the Azure IoT Hub Device Provisioning Service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through a TPM attestation on the embedded TPM and service, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation type="unfinished">등록 ID</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioning status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation type="unfinished">증명</translation>
    </message>
    <message>
        <source>Endorsement key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enrollment &quot;%1&quot; was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s connection string: @FILE, - for standard input; left out: ENDORSE_SERVICE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration ID of the enrollment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual enrollments of a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enroll a device by its EK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK: base64 of its TPM2B_PUBLIC, or a file with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device ID at the hub; left out: the registration ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enroll it without letting it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace an enrollment of the same ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show an enrollment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove an enrollment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device cannot be added to the list &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a CSV file whose first line names the columns registrationId and endorsementKey, and that you may write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provisioning service answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation type="unfinished">ID 범위</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation type="unfinished">CA 파일</translation>
    </message>
    <message>
        <source>Service connection string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WARNING: the service is reachable from other computers, at %1. It is made for tests: do not leave it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CA was made anew: clients must load %1 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name an address of this computer; 0.0.0.0 means all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the embedded provisioning service until it is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port; 0 takes a free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address to listen on; left out: this computer alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A further name for the server certificate; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What devices are asked to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --json: one more line for each request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --yes, or type the word on a terminal when asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing the TPM must be confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clears the embedded software TPM. The SRK, the DPS key and everything under the SRK are lost for ever; the EK stays, so the device is still recognised. Type &quot;%1&quot; to go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedded TPM was cleared. Its EK is the same; the next attestation creates a new SRK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the embedded TPM: its SRK is lost, its EK stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPM</source>
        <translation type="unfinished">TPM</translation>
    </message>
    <message>
        <source>Software TPM: not for production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner auth value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsement auth value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent handles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transient handles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NV indices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device was added to &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is in &quot;%1&quot; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage root key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM holds no EK certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some makers offer it on their web site instead: look for it there by the EK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a TPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the TPM tells about itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endorsement key and its registration ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the device to this list in CSV form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the endorsement key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage root key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcript cannot be written to &quot;%1&quot;: it exists and is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcript cannot be written: the folder &quot;%1&quot; does not exist or is not writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM: device:/dev/tpmrm0, swtpm:path=SOCKET, swtpm:host=…,port=…, mssim:…; left out: the embedded software TPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth value of the owner hierarchy: @FILE, - for standard input, or prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth value of the endorsement hierarchy: @FILE, - for standard input, or prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one value can come from standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished">실행 중</translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished">실패</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device with a TPM proves itself to a provisioning service. TPM and service run on this computer; every key, nonce and signature is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attestation was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attestation failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is provisioned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (TPM %2, HTTP %3, waiting as asked %4)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::app::gui::Arguments</name>
    <message>
        <source>The window of Endorse: how a device with a TPM proves itself.</source>
        <translation>Endorse의 창: TPM이 있는 디바이스가 자신을 증명하는 과정을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Prints this and exits.</source>
        <translation>이 설명을 출력하고 끝냅니다.</translation>
    </message>
    <message>
        <source>Prints the version and exits.</source>
        <translation>버전을 출력하고 끝냅니다.</translation>
    </message>
    <message>
        <source>Folder of the software TPM, the emulator and the audit log.</source>
        <translation>소프트웨어 TPM, 에뮬레이터, 감사 기록의 폴더입니다.</translation>
    </message>
    <message>
        <source>endorse --help lists the options.</source>
        <translation>옵션 목록은 endorse --help로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no display here, so the window cannot be shown. The command &quot;endorsectl demo&quot; runs the same walk in a terminal.</source>
        <translation>여기에는 화면이 없어 창을 표시할 수 없습니다. &quot;endorsectl demo&quot; 명령은 같은 과정을 터미널에서 실행합니다.</translation>
    </message>
    <message>
        <source>Language of this run.</source>
        <translation>이번 실행의 언어입니다.</translation>
    </message>
    <message>
        <source>Theme of this run.</source>
        <translation>이번 실행의 테마입니다.</translation>
    </message>
    <message>
        <source>Ends by itself at this moment, to measure the start.</source>
        <translation>시작 시간을 재기 위해 이 시점에 스스로 끝납니다.</translation>
    </message>
</context>
<context>
    <name>endorse::attestation</name>
    <message>
        <source>Lab TPM (embedded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation type="unfinished">ID 범위</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation type="unfinished">등록 ID</translation>
    </message>
    <message>
        <source>Endorsement key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage root key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAS token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed hub key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device belongs to the hub &quot;%1&quot; as &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer carries the hub key, sealed to EK and SRK as the nonce was: the network sees nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service assigned the device but sent no key for its hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the enrollment uses TPM attestation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nonce challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service sent a nonce in two sealed envelopes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outer one opens only with this EK, and only beside this SRK; the inner one only with the SRK and the inner key that lies in the outer. Whoever listens learns nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service accepted the signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature fits the nonce, so the device holds the enrolled EK: it has proved who it is without a password. The service now chooses a hub for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub took the device&apos;s first message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM signed the hub&apos;s token with the hub key. From now on the device reaches its hub with its TPM: no password lies on its disk to be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was only asked what it is. The next step reads the EK, by which the service knows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A software TPM by &quot;%1&quot; answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It computes as a chip does, but its keys lie in files, so it is not for production. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A TPM %1 by &quot;%2&quot; answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private half never leaves the TPM. The service knows the device by this key; its registration ID is &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM derived its EK and stored it at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same EK every time, also after the TPM is cleared. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM gave the public half of its EK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SRK differs from the last registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM was cleared, or a new owner cleared it. The EK is the same, so the service still knows the device; what was kept under the old SRK is gone. The service seals its challenge to the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service will seal the nonce to both keys, so that only a TPM that holds the two can use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM created an SRK at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lasts until the TPM is cleared. Its private half never leaves the TPM. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SRK is the one of the last registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM gave the public half of its SRK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inner key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed for the SRK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth value is set for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at the last registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed inner key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed for the EK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK lock is open: the TPM gave back the inner key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this TPM holds the EK, and it checked that the same SRK is present. The nonce is still sealed: the next step opens it inside the TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nonce is inside the TPM, at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM opened the second envelope itself, with its SRK and the inner key. No program has seen the nonce, this one included: from now on it can be used, but not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM signed the token with the nonce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a TPM that opened both envelopes can make this signature. The token names this registration alone and expires at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub key has taken the place of the nonce, at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came in two envelopes like the nonce, and only this TPM could open them. The nonce is gone: it has done its work. The device signs for its hub with this key until it registers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>persistent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used and wiped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No nonce has been received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nonce is in two sealed envelopes, outside the TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK envelope is open. The nonce is still sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SRK envelope is open, inside the TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nonce is inside the TPM, at 0x81000100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nonce has signed the token and is still inside the TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub key has taken the place of the nonce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM refused to open an envelope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the TPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the connection to the TPM and asks the TPM what it is. Nothing in it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read or changed, and the service does not know of this attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the EK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the endorsement key (EK): the identity that the TPM keeps for life. Only its public half leaves the TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its EK the device has no identity to show, and nothing was sent to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the SRK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the storage root key (SRK), under which the TPM will keep the nonce. A TPM that has none creates it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SRK cannot be read or created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an SRK the TPM has no place to keep the nonce. Nothing was sent to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register: challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the public halves of EK and SRK to the service, which answers with a challenge that only this TPM can open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave no challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only public keys were sent. The TPM holds no nonce, and the device stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the EK lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the TPM to open the outer envelope with its EK. It gives the inner key back only when its SRK is the one that the service saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK lock stays shut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM gave nothing away: the inner key and the nonce are still sealed. A challenge opens only in the TPM that it was made for, and only beside the same SRK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the nonce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands the inner envelope and the inner key to the TPM, which opens it with its SRK and keeps the nonce inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM did not take the nonce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inner envelope was not opened, or its content was not stored. No one has seen the nonce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with the nonce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the TPM sign a SAS token with the nonce. The signature leaves the TPM, the nonce does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM did not sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a signature there is no proof, and nothing further was sent to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register, signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registers again, with the signed token. Whoever can sign with the nonce holds the EK and the SRK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not accept the registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is worth nothing elsewhere: it names this registration and expires within an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the service how far it is, as often as the service allows, until the device belongs to an IoT hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not assign the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has proved who it is, but has no hub. It may register again at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the hub key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a second pair of envelopes, inside the TPM: they hold the key with which the device signs for its hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM did not take the hub key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is assigned to its hub, but cannot sign for it. Registering again brings a new pair of envelopes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the TPM sign a token for the hub with the hub key, and sends a first message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub did not take the first message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is provisioned and its hub key is in the TPM: connecting can be tried again without a new registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the TPM was doing for it has been given up, and temporary keys are removed. Starting again is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step did not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier step did not succeed, so there was nothing to do it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service recognised the device by its EK. The answer carries a new hub key, sealed to EK and SRK as the nonce was: the network sees nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::audit</name>
    <message>
        <source>The audit log &quot;%1&quot; cannot be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder and the free space of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps the audit log &quot;%1&quot; locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the other program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last line of the audit log &quot;%1&quot; was changed, so no line can follow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out who changed it, keep the file aside under another name, and a new log is begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last line was not written to its end. The next entry removes it and says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a line of the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, once the last of this log, is missing or another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was changed: its hash is another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line belongs to the log of another station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line stands in the wrong place, or twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines %1 to %2 are missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line does not follow the one before it, which was replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::core</name>
    <message>
        <source>The text is not base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole value again, with the = signs at its end and without line breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data ends too early: %1 at byte %2 needs %3 bytes, %4 are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the value was copied or received whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came within %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the other end is running and reachable, or allow more time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::dps</name>
    <message>
        <source>Register again. When it happens again, the service or something between it and this computer alters the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The challenge of the service is incomplete: its part %1 at byte %2 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The challenge of the service holds no readable public area of a key at byte %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes follow the last part of the challenge, from byte %2 on. They are not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service took the registration of %1 without a challenge, so nothing proves this TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the enrollment uses TPM attestation and that the address is that of a provisioning service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has not assigned %1 within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register again later. A custom allocation function that hangs can be the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes. When it stays so, look at the service&apos;s status page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The technical text holds what the service says. Give its tracking ID to the service&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link an IoT hub to the provisioning service, or name a linked one in the enrollment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends this request elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address is that of the service itself and that no proxy or sign-in page stands before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know what is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, the ID scope and the registration ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not offer this operation at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address is that of a provisioning service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was changed meanwhile: its ETag is another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the record again, look at what changed, and repeat the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is too large for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send less at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the content type of the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is busy: too many requests come in at this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute and try again. Provision fewer devices at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has trouble of its own (HTTP %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives an unexpected answer (HTTP %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address is that of a provisioning service or hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know the ID scope %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the ID scope from the overview page of the provisioning service. It begins with 0ne.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refuses the token of %1: its signature, its resource or its expiry is not what it expects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register again for a fresh challenge. Check that the clock of this computer is right and that the enrollment is not disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refuses the endorsement key: it is not valid, or it is not the one in the enrollment of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the EK of this TPM with the one in the enrollment. Tools make two different EKs on one TPM: enroll the one that this TPM holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no enrollment for the registration ID %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enroll the device first, or check the spelling of the registration ID and that the ID scope is that of the right service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no registration of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register the device again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another registration of %1 runs at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is finished, and register each device from one place only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refuses the device %1 and gives no challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the enrollment of this device uses TPM attestation and is not disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knows neither this ID scope nor this registration ID: %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept the enrollment of %1: a value in it is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endorsement key first, then hub names and the allocation policy. The technical text says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is enrolled but has not registered yet, or its registration was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the key of the connection string, or its policy does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the connection string again from the shared access policies of the service. The policy needs EnrollmentRead and EnrollmentWrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no enrollment called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the registration ID and that this is the right service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has an enrollment called %1 already, or one with this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the enrollment and change it, or remove it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub %1 refuses the token of the device %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register again, so that the TPM gets the hub&apos;s present key, and check that the device is not disabled at the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub %1 does not know the device %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register again. The device was removed from the hub after it was assigned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub %1 takes no more messages: its quota for today is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until midnight UTC, or add units to the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s custom allocation function failed for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the log of the function that the enrollment names, or choose another allocation policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no IoT hub to which it can assign %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The IoT hub refuses the provisioning service, so %1 cannot be assigned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the link of the hub in the provisioning service: its key or policy was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enrollment of %1 is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable the enrollment at the service if this device may register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration of %1 ended without an IoT hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address of an HTTPS service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an address of the form https://name or https://name:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request cannot be sent: %1 holds characters that HTTP does not allow there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the names and addresses that were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the server is not well-formed HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that address and port are those of a provisioning service or hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection in the middle of its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. When it happens again, look for a proxy or firewall between this computer and the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the server is larger than any that is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1 s: it is behind that of the service. Set the clock and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1 s: it is ahead of that of the service. Set the clock and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a registration ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 to 128 letters, digits and the characters - . _ : with a letter, a digit or - at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an ID scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a device ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 to 128 letters, digits and the characters - : . + % _ # * ? ! ( ) , = @ ; $ &apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the host name of a hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name alone, as in my-hub.azure-devices.net, without https:// and without a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not a JSON object of the expected form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON text has not the expected form at “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address is that of a provisioning service or hub and that no proxy answers for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Authorization header holds no well-formed shared access signature token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token has the form SharedAccessSignature sr=…&amp;sig=…&amp;se=…&amp;skn=….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not a connection string of a provisioning service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it whole from the shared access policies of the service. It has the form HostName=…;SharedAccessKeyName=…;SharedAccessKey=….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection of this computer and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy in the network settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the connection: nothing listens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the port, and that the service or emulator is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no address for the name %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the name and that this computer can resolve names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before it answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. When it happens again, check that an HTTPS service listens at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 timed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not allow the connection to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its firewall and the rights of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy between this computer and %1 does not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy between this computer and %1 asks for a user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed: the two sides do not understand each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that an HTTPS service with TLS 1.2 or later listens at this address and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and time of this computer first. If they are right, the server needs a new certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 comes from an authority that this computer does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the service has an authority of its own, as the emulator has, name its certificate with --ca FILE or in the connection. Otherwise do not trust this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid before %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the server is not for %1 but for: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of these names in the address, or give the emulator this name with --host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is refused: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who runs the server for a certificate that is made for TLS servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the authority cannot be read from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file that this user may read and that holds the certificate as PEM text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::emulator</name>
    <message>
        <source>The method %1 is not served here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request names no api-version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request names an api-version that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request body is longer than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Content-Type says that the body is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system gave no random bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the program; if this stays, the OpenSSL installation of this computer is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is for another ID scope or registration ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key name of the token is not &quot;registration&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is signed rightly, but it has expired by the clock of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is not signed with the nonce of a recent challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request bears no SAS token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No challenge is pending for this device: it begins with a request without a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK is on the enrollment list: a challenge for this SRK was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is signed with the nonce of the challenge: the device has proved that its TPM holds this EK and SRK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK differs from the one on the enrollment list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SRK cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SRK differs from the one for which the challenge was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration ID in the body differs from the one in the URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request bears neither a token nor the keys of a TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is assigned to %1; its hub key goes out wrapped for its TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device proved itself, but its enrollment is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has no such operation under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has not registered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device read its own registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is served at this path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID scope %1 is not the one of this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No enrollment has the registration ID %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server certificate of the emulator or its key cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete ca.pem, server.pem and server.key in the data folder: they are made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client ended the TLS handshake (%1). One that does not trust the CA of the emulator does this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the enrollment and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attestation type &quot;%1&quot; is not served by this emulator: only &quot;tpm&quot; is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enrollment has no EK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the host name of an IoT hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value that %2 may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A custom allocation policy needs a customAllocationDefinition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a device ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the request is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request line and header fields are longer than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived is not an HTTP request (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was not whole within %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The emulator cannot listen on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an address of this computer and a port that no other program uses; port 0 takes a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub token is for another hub or device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub token names a policy; a device&apos;s own token names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub token has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub token is not signed with the hub key that this device received last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to the hub bears no SAS token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub knows no device of this ID: it has not been provisioned here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to the hub names no valid api-version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch of messages is not in the form of the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is signed with the hub key: the hub took message %1 of device %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub of the emulator takes messages of devices and serves nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service token is for another service or resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service token names another policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service token has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service token is not signed with the key of the connection string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to the service API bears no SAS token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was changed by someone else meanwhile: the ETag does not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enrollment %1 was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An enrollment with the registration ID %1 exists already; without If-Match it is not replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enrollment %1 was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enrollment %1 was added to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enrollment list is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enrollment %1 was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device has registered as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration %1 was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration %1 was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of the service API is not served by the emulator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who owns the data folder and whether the disk is full, or choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of the emulator cannot be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not hold the keys of an emulator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup, or delete it: the emulator then makes new keys and a new ID scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of the emulator cannot be read from %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::models</name>
    <message>
        <source>%1 ms</source>
        <extracomment>A duration in milliseconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>inner key</source>
        <extracomment>The key that ActivateCredential gives back, and that opens the inner lock.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hub key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>State of the place in the TPM that the nonce will take.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>State of a step of the walk.</extracomment>
        <translation type="unfinished">대기 중</translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished">실행 중</translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished">완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished">실패</translation>
    </message>
    <message>
        <source>not run</source>
        <translation type="unfinished">실행 안 함</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished">디바이스</translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished">서비스</translation>
    </message>
</context>
<context>
    <name>endorse::models::FieldModel</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>Heading above what a step sent.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud: %1 name of a field, %2 its value.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::models::HttpExchangeModel</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 an HTTP request, %2 the status of its answer, %3 a duration.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::models::KeyTreeModel</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsement hierarchy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner hierarchy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the TPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 a key, %2 its handle or size, %3 its state.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::models::StepListModel</name>
    <message>
        <source>Step %1: %2, %3</source>
        <extracomment>Read aloud: %1 number of the step, %2 its title, %3 its state.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: %1 a step and its state, %2 a duration.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::models::StructureTreeModel</name>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A structure: %1 its type, %2 its size in words.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 at offset %4</source>
        <extracomment>Read aloud: %1 part of a structure, %2 its value, %3 its size, %4 where it begins.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::models::TpmCommandModel</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 a TPM command, %2 what the TPM answered, %3 a duration.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>success</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::models::WalkModel</name>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field and value</comment>
        <extracomment>What an answer brought: %1 a field, %2 its size in words.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>field and size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, next: %2</source>
        <extracomment>Read aloud: %1 number of a step that has not run, %2 its title.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, from %2 to %3: %4</source>
        <extracomment>Read aloud: %1 number of a step, %2 sender, %3 receiver, %4 what was sent.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::pki</name>
    <message>
        <source>Check that the file or value is an X.509 certificate, DER or PEM, and was copied whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is not an X.509 certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is cut off: it announces %1 bytes, but %2 are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server certificate cannot be made, because OpenSSL refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the installation and configuration of OpenSSL on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate authority needs at least one host name and one IP address to be limited to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give localhost and 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate does not lead to a trusted root: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date of this computer, and that the roots and intermediates of the certificate&apos;s maker are all given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder belongs to you, can be written to and has free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be locked, because another program holds it or the folder does not allow it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a host name nor an IP address, so no certificate can name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name without scheme, port or path, such as dps.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::tpm</name>
    <message>
        <source>The object stored at %1 is not the HMAC key of an earlier registration, so it is not replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which program stored the object at %1, and remove it with that program or with tpm2_evictcontrol. Then attest again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inner key has %1 bytes; an AES key has 16, 24 or 32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service wrapped a key that no TPM can use. Register again to receive a new challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in the challenge is not an HMAC key, so no token can be signed with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register again to receive a new challenge. If that does not help, the service or something between changes the bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the program is installed and may be run by this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the TPM broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the TPM is still running and that the address is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorse does not remove what it did not store. Find out which program stored the object at %1, and remove it with that program or with tpm2_evictcontrol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object stored at %1 is not an endorsement key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object stored at %1 is not a storage root key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at this address does not speak the protocol of the Microsoft TPM simulator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, which is the simulator&apos;s command port, usually 2321. Write swtpm: for a swtpm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handle %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handle %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM refuses the command %1 with a code that Endorse has no explanation for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The technical text names the code as the TPM specification does. Search for it together with the name of the command and the maker of the TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the TPM fails during the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the TPM or its simulator still runs and that its address is right, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resource manager in front of the TPM refuses the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that use the TPM and try again. If that does not help, restart the resource manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM software stack of this computer cannot carry out the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens every time, report it with the technical text: it is a fault of this program or of the TPM software stack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM has not been started since it was switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A computer&apos;s firmware starts its TPM. Start a simulator with TPM2_Startup, swtpm with --flags startup-clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM is in failure mode and refuses every command but a few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the computer off and on. If the TPM stays in failure mode, it is broken or, for a software TPM, its state folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The auth value for %2 of the command %1 is missing or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the auth values of the TPM in the connection settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password for %2 of the command %1 is wrong, and the TPM has counted the attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the password before the next attempt: after a few more the TPM locks itself for a while. The properties of the TPM show the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM is locked, because wrong passwords were given too often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the recovery time that the properties of the TPM show, or reset the lockout with the lockout auth value. An SRK without the attribute noDA cannot be used meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored at %3, which %2 of the command %1 points to, or its hierarchy is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the handles of the TPM again. Another program may have removed the object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hierarchy that the command %1 needs is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable the TPM with all hierarchies in the firmware of the computer and restart it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data in %2 of the command %1 is damaged or was made for another TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data in %2 of the command %1 has the wrong size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data in %2 of the command %1 is cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM does not accept the value of %2 in the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The technical text names the value. Look whether the TPM supports what is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %2 in the command %1 is outside the range that the TPM allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object of %2 is not of the kind that the command %1 needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the handles of the TPM again, and look at what is stored at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attributes of %2 do not allow the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the attributes of the key; another program may have made it for another use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy of the key does not allow the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was made with another policy than this program fulfils. Look at its authPolicy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object that authorises the command %1 is not of the kind that it has to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the handles of the TPM again and repeat the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key does not allow this kind of authorisation in the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key asks for its policy or its password, and got the other. Look at its attributes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point in %2 of the command %1 is not on the curve of the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM does not support the curve in %2 of the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an RSA 2048 key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM answers as a TPM 1.2 or as something else that is no TPM 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address. Only TPM 2.0 is supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM answers as a TPM 1.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only TPM 2.0 is supported. Some computers switch their TPM to 2.0 in the firmware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM does not know the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM follows an older revision of the specification or was built without the command. A firmware update may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command %1 is disabled on this TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform disabled it; look into the firmware of the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM has no room for another loaded object, because other programs left theirs behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush transient objects with the program that loaded them or with tpm2_flushcontext -t, or use a resource manager such as /dev/tpmrm0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM has no room for another session, because other programs left theirs behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush sessions with the program that started them or with tpm2_flushcontext -l, or use a resource manager such as /dev/tpmrm0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM has no number left for another session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush loaded and saved sessions with tpm2_flushcontext -l and -s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM has no number left for another object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM has no memory left for the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush objects and sessions that are not used, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object in the first handle of the command %1 is no longer loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program flushed it. Repeat the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object in the second handle of the command %1 is no longer loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first session of the command %1 is no longer loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second session of the command %1 is no longer loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is stored at %3 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is stored there. Remove it only with the program that stored it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM has no room left in its persistent memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove persistent keys and NV indices that are no longer needed, each with the program that stored it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM cannot write its persistent memory at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a little and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM limits how often its persistent memory is written, and goes on refusing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait some minutes and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM is busy and goes on asking to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until other programs have finished with the TPM, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM interrupts the command %1 again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM tests itself and is not ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM cancelled the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM does not allow the command %1 from the operating system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the firmware of the computer can run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM has to be restarted before it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the computer off and on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firmware of the TPM is being updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the update and restart the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command %1 lacks an authorisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report this with the technical text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM received a command %1 whose length is not the one that it tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between this program and the TPM changes the bytes. Check the address and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the TPM breaks during the command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the TPM or its simulator still runs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to the TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the TPM or its simulator runs and that its address is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM does not answer the command %1 in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A busy hardware TPM may need longer. Try again, or check that its simulator still runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the TPM is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address in the connection settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at the address of the TPM does not speak the language of a TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port or path: another service may listen there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This way of reaching a TPM is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another kind of connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This way of reaching a TPM cannot do what the command %1 needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM answers the command %1 with fewer bytes than an answer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM answers the command %1 with bytes that are no TPM 2.0 answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the TPM broke earlier and was not renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the step: it connects again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program uses a key of the TPM that it has let go of already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the step. Report it with the technical text if it happens again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to the command %1 is not authentic: its HMAC does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between this program and the TPM changes the bytes, or the auth value is wrong. Use a connection that you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the command %1 has a size that a TPM cannot take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The challenge was made for another SRK than the one in this TPM, or its part 1 (credentialBlob) is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register again: the service then makes a challenge for the SRK that the TPM has now. Compare the Name of the SRK with the one that was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The challenge was made for the EK of another TPM, or its part 2 (secret) is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the EK of this TPM with the EK of the enrollment; they have to be the same. If they are, register again to receive a new challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part 2 of the challenge (secret) is cut short or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part 1 of the challenge (credentialBlob) has a size inside that does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part 1 of the challenge (credentialBlob) is cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part 2 of the challenge (secret) is damaged: its point is not on the curve of the EK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK does not accept a password: it is used through the policy of the endorsement hierarchy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the EK again and repeat the step. If that does not help, another program replaced the key at 0x81010001 in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK was made with another policy than the one of the TCG EK templates, so its use is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which program made the EK at 0x81010001. Only EKs with the policy PolicySecret(endorsement) can be used for attestation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handles of EK and SRK are swapped, or the object at one of them is not what it has to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the keys at 0x81010001 (EK) and 0x81000001 (SRK). Read both again and repeat the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SRK is stored at 0x81000001, or the owner hierarchy is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the SRK by running the attestation from the start. If it is there, look whether the owner hierarchy is enabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No EK is stored at 0x81010001, or the endorsement hierarchy is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the EK by running the attestation from the start. If it is there, look whether the endorsement hierarchy is enabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK or the SRK of this TPM is of a kind that cannot open a challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure expects an RSA 2048 EK. Look at the keys at 0x81010001 and 0x81000001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EK is not a restricted decryption key, so it cannot open a challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which program stored the object at 0x81010001. It does not follow a TCG EK template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part 3 of the challenge (duplicate) or part 5 (the public area) is damaged, or the key was wrapped for another SRK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inner key does not fit the wrapped key in part 3 of the challenge (duplicate).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts 1 and 3 do not belong to the same challenge, or part 3 is damaged. Register again to receive a new challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part 4 of the challenge (inSymSeed) is damaged, or it was made for another SRK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part 4 of the challenge (inSymSeed) has the wrong size for the SRK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inner key has another length than the cipher of the wrapped key asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in the challenge is marked as fixed to a TPM or parent, so that it cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service made an invalid key. Register again to receive a new challenge. If that does not help, the service or something between changes the bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attributes sign and decrypt of the key in the challenge do not fit its HMAC scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in the challenge is longer than 64 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service made a key that a TPM cannot hold. Register again to receive a new challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM does not support the hash algorithm of the key in the challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has to make a key with SHA-256. Register again to receive a new challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part 4 of the challenge (inSymSeed) is damaged: its point is not on the curve of the SRK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public and the secret half of the key in the challenge do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object at 0x81000001 is not a storage key, so nothing can be imported under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which program stored the object at 0x81000001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The imported key belongs to another SRK: the SRK changed after the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the attestation again from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public and the secret half of the imported key do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No identity key is stored at %3, or the owner hierarchy is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the attestation from the start: it imports the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity key uses another hash algorithm than the signature asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service wrapped a key that does not fit. Register again to receive a new challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object at %3 is not an HMAC key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which program stored the object at %3, and remove it with that program. Then attest again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity key does not accept a password, because the service wrapped it without the attribute userWithAuth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service made an invalid key. Register again to receive a new challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity key is restricted, so that it does not sign data from outside the TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object at %3 cannot sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data to sign is longer than one HMAC command takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report this: longer data has to be signed in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another object is stored at %3 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is stored at %3. Remove it only with the program that stored it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM has no room left for another persistent key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove persistent keys that are no longer needed, each with the program that stored it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored at %3, or its hierarchy is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the handles of the TPM again: another program removed the object in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handle %3 is kept for the platform; an owner cannot use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a handle from 0x81000000 to 0x817fffff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handle %3 is not the handle of a persistent object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner auth value of this TPM is set, and the one that was given is missing or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the owner auth value in the connection settings. Whoever took ownership of the TPM set it; clearing the TPM removes it together with all keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner hierarchy of this TPM is switched off, so nothing can be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable the owner hierarchy in the firmware of the computer and restart it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The auth value of the hierarchy %3 is set, and the one that was given is missing or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the owner auth value (0x40000001) or the endorsement auth value (0x4000000b) in the connection settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hierarchy %3 of this TPM is switched off, so the key cannot be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM does not make RSA keys of 2048 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This TPM cannot be used with the Device Provisioning Service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM does not make keys from this template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the algorithms that the TPM supports. The Device Provisioning Service expects RSA 2048.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM does not make keys of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endorsement auth value of this TPM is set, and the one that was given is missing or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the endorsement auth value in the connection settings. Whoever took ownership of the TPM set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endorsement hierarchy of this TPM is switched off, so its EK cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable the endorsement hierarchy in the firmware of the computer and restart it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the key by running the attestation from the start. If it is there, look whether its hierarchy is enabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object %3 is a running HMAC or hash sequence and has no public area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the handles of the TPM again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM has no NV index %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maker of the TPM did not store what is looked for there. The TPM can attest without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NV index %3 is reserved and was never written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NV index %3 ends before the data that is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the size of the index again; another program may have made it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM does not give as many bytes of an NV index at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report this with the name of the maker: the TPM announces a larger limit than it keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NV index %3 must not be read with this authorisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the platform or the maker can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NV index %3 is locked against reading until the computer restarts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the computer and read it before other programs lock it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the owner auth value in the connection settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing is disabled on this TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the platform can enable it again: use the firmware of the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The auth value of the hierarchy %3 is set, so the TPM refuses to be cleared without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the TPM with the firmware of the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hierarchy %3 is switched off, so the TPM refuses to be cleared through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the platform can enable clearing again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the firmware of the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handle %3 is not the handle of a loaded object or session, so it cannot be flushed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be done: it is not loaded, or it is persistent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is loaded at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be done: it has been flushed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The salt of the session was not made for the key of this TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again. If that does not help, something between this program and the TPM changes the bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner of the socket for access, or start the TPM simulator as the same user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the TPM simulator, or check the address: it has to be that of its data or command socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM at %1 refuses this user: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no TPM socket at %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No TPM answers at %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the software TPM, %1, cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a folder of yours and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the software TPM in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the other program (it may be another window of this one), or choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The software TPM does not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the technical text: it is what swtpm wrote. If the state is damaged, move its folder away: a new TPM, with other keys, is made then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The software TPM has been stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the software TPM again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The software TPM ended while it was in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: it is started anew, with the same keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The software TPM needs the program %1, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: sudo apt install %1), or use another TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new software TPM cannot be made: swtpm_setup has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the technical text: it is what swtpm_setup wrote. Check that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NV index %1 does not hold a whole DER certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM can attest without it. Some makers publish the certificate on a web site instead; ask for it with the public key of the EK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorse clears only the software TPM that it started itself, because clearing destroys every key that other programs keep in a TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To clear this TPM all the same, use the firmware of the computer or tpm2_clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at this address does not speak the protocol of a TPM 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address: the port or socket belongs to another program, or to the control channel of the TPM simulator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the TPM is still running, then try again: the connection is made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM did not answer the command within %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that no other program holds the TPM (a simulator serves one at a time) and that it has not been stopped, or allow more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 bytes; a TPM takes at most %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the data is a challenge for a TPM and that it was cut into its parts at the right places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public area of the key is not a structure that a TPM understands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write embedded, swtpm:host=localhost,port=2321, swtpm:path=FILE, mssim:host=localhost,port=2321 or device:/dev/tpmrm0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names no TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A TPM behind tabrmd, the resource manager on D-Bus, cannot be reached yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the resource manager of the kernel instead: device:/dev/tpmrm0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A TPM behind a command, such as ssh, cannot be reached yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this program on the computer that has the TPM, with device:/dev/tpmrm0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module pcap is not needed here: every command is recorded anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out &quot;pcap:&quot; and write the address that follows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A TPM inside this process, by libtpms, is not offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use embedded: the same TPM code in a process of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of TPM address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand after &quot;%2:&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM at &quot;%1&quot; is not on this computer, and the way there would be open to readers: a TPM over a network is refused until sessions are encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use localhost, 127.0.0.1 or ::1, for example as the near end of an ssh tunnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number from 1 to 65535 (for mssim to 65534: its platform port is one more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the path of the socket or of the device node, for a socket at most 107 bytes long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path holds a control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the socket is %1 bytes long; the system allows %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the path of a device node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The auth value has %1 bytes; a TPM takes at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the auth value is given as it was set, not the name of a file that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device %1 on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not open the device %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the device %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device %1 cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the TPM is switched on in the firmware setup and that its driver is loaded (ls /dev/tpm*).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add yourself to the group tss (sudo usermod -aG tss $USER), log out and in again, and use /dev/tpmrm0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use /dev/tpmrm0, which several programs can share, or end the program that has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the path is that of a TPM 2.0 device node, usually /dev/tpmrm0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helper process for the device %1 has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: the connection is made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedded TPM is not reached by an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report this as a fault of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers the command %1 tells a length that no TPM 2.0 answer has.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::tpmtypes</name>
    <message>
        <source>Nothing can be wrapped to this key, because its public part is not a valid key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the key from the TPM again: the value was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No random bytes are available, so no key can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the installation of OpenSSL, then start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a key of 32 bytes, or 16 bytes for an inner key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the TPM2B_PUBLIC of the %1: tpm2_readpublic -c %2 -f tss -o FILE, then base64 -w0 FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a certificate (DER, from byte 0), not the TPM2B_PUBLIC of an %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is DER, such as a bare public key (from byte 0), not the TPM2B_PUBLIC of an %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a little-endian memory dump of an old tpm2-tools (the type at byte 4 is reversed), not the TPM2B_PUBLIC of an %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a TPMT_PUBLIC: the two size bytes that begin the TPM2B_PUBLIC of an %1 are missing at byte 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the size in front, as two bytes in hex: %1. Then encode it as base64 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is PEM text (from byte 0), not the TPM2B_PUBLIC of an %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a storage root key (SRK), not an EK: the attributes at byte 6 say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an endorsement key (EK), not an SRK: the attributes at byte 6 say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This TPM key (%2) is not an %1: the attributes at byte 6 are those of another kind of key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The algorithm of this key (%2, type at byte 2) is not one that an %1 can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the RSA 2048 key of the TPM: the one at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the template of an %1, not a key: the field at its end that holds the key is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is damaged: the modulus from byte %2 is not one of an RSA key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is hex from byte 0, not the base64 text of an %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it: xxd -r -p FILE | base64 -w0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public area ends at byte %1, but more follows. Bytes too many: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the value again, with nothing before or after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public area is cut off: its size at byte 0 announces %1 bytes, but %2 follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole value again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an endorsement key or a storage root key of a TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because it is neither an RSA nor an ECC key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because its attributes are not those of a storage key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because it does not name AES in CFB mode for what it protects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because it is a template without a key in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the value is the public area of a TPM key and was not changed on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public area is not valid: %1 at byte %2 is %3, which is unknown or not allowed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public area is not valid: %1 at byte %2 has a length of %3 bytes, which does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCG template L-1, RSA 2048: the EK that a manufacturer&apos;s certificate is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template of the Azure C, Node and Java SDKs, RSA 2048 with an empty unique field: not the EK of the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCG template of an SRK, RSA 2048.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template of the Azure C, Node and Java SDKs for an SRK, RSA 2048 with an empty unique field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential cannot be wrapped, because its length of %1 bytes is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inner key cannot be used, because its length of %1 bytes is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HMAC key cannot be wrapped, because its length of %1 bytes is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui</name>
    <message>
        <source>Connect a &amp;TPM...</source>
        <translation>TPM 연결(&amp;T)...</translation>
    </message>
    <message>
        <source>Chooses the TPM that the device uses.</source>
        <translation>디바이스가 쓸 TPM을 고릅니다.</translation>
    </message>
    <message>
        <source>Connect a &amp;Service...</source>
        <translation>서비스 연결(&amp;S)...</translation>
    </message>
    <message>
        <source>Chooses the provisioning service that the device talks to.</source>
        <translation>디바이스가 연결할 프로비저닝 서비스를 고릅니다.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Ends what runs and closes the program.</source>
        <translation>실행 중인 작업을 끝내고 프로그램을 닫습니다.</translation>
    </message>
    <message>
        <source>&amp;Attestation</source>
        <translation>증명(&amp;A)</translation>
    </message>
    <message>
        <source>Shows how the device proves itself.</source>
        <translation>디바이스가 자신을 증명하는 과정을 보여 줍니다.</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>다음 창(&amp;N)</translation>
    </message>
    <message>
        <source>Moves the focus to the next pane.</source>
        <translation>포커스를 다음 창으로 옮깁니다.</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>이전 창(&amp;P)</translation>
    </message>
    <message>
        <source>Moves the focus to the previous pane.</source>
        <translation>포커스를 이전 창으로 옮깁니다.</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>글자 크게(&amp;L)</translation>
    </message>
    <message>
        <source>Makes all text one step larger.</source>
        <translation>모든 글자를 한 단계 크게 합니다.</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>글자 작게(&amp;S)</translation>
    </message>
    <message>
        <source>Makes all text one step smaller.</source>
        <translation>모든 글자를 한 단계 작게 합니다.</translation>
    </message>
    <message>
        <source>Normal Text Si&amp;ze</source>
        <translation>기본 글자 크기(&amp;Z)</translation>
    </message>
    <message>
        <source>Puts the text back to its usual size.</source>
        <translation>글자를 기본 크기로 되돌립니다.</translation>
    </message>
    <message>
        <source>Start the &amp;Demo</source>
        <translation>데모 시작(&amp;D)</translation>
    </message>
    <message>
        <source>Starts a software TPM and a provisioning service on this computer and runs the first step.</source>
        <translation>이 컴퓨터에서 소프트웨어 TPM과 프로비저닝 서비스를 시작하고 첫 단계를 실행합니다.</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>단계(&amp;S)</translation>
    </message>
    <message>
        <source>Runs the next step and stops after it.</source>
        <translation>다음 단계를 실행하고 멈춥니다.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>Runs all steps that are left.</source>
        <translation>남은 단계를 모두 실행합니다.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 중지(&amp;P)</translation>
    </message>
    <message>
        <source>Stops after the step that runs.</source>
        <translation>실행 중인 단계가 끝나면 멈춥니다.</translation>
    </message>
    <message>
        <source>R&amp;estart</source>
        <translation>다시 시작(&amp;E)</translation>
    </message>
    <message>
        <source>Goes back to the beginning, with no step run.</source>
        <translation>아무 단계도 실행하지 않은 처음 상태로 돌아갑니다.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>Ends the run that is under way.</source>
        <translation>진행 중인 실행을 끝냅니다.</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>설정(&amp;S)</translation>
    </message>
    <message>
        <source>Shows language, theme, text size and motion.</source>
        <translation>언어, 테마, 글자 크기, 움직임 설정을 보여 줍니다.</translation>
    </message>
    <message>
        <source>&amp;About Endorse</source>
        <translation>Endorse 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Shows version, licence and the libraries in use.</source>
        <translation>버전, 라이선스, 사용하는 라이브러리를 보여 줍니다.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>도구(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>System Language</source>
        <translation>시스템 언어</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>실행 안 함</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read.</source>
        <translation>&quot;%1&quot;을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose the file of the CA certificate, or leave the field empty to use the certificates of this computer.</source>
        <translation>CA 인증서 파일을 고르십시오. 이 컴퓨터의 인증서를 쓰려면 비워 두십시오.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no certificate in PEM form.</source>
        <translation>&quot;%1&quot;에는 PEM 형식의 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>A PEM file has a line &quot;-----BEGIN CERTIFICATE-----&quot;. Convert a DER file with &quot;openssl x509 -inform der&quot;.</source>
        <translation>PEM 파일에는 &quot;-----BEGIN CERTIFICATE-----&quot; 줄이 있습니다. DER 파일은 &quot;openssl x509 -inform der&quot;로 변환하십시오.</translation>
    </message>
    <message>
        <source>The TPM of this computer</source>
        <translation>이 컴퓨터의 TPM</translation>
    </message>
    <message>
        <source>A swtpm on this computer</source>
        <translation>이 컴퓨터의 swtpm</translation>
    </message>
    <message>
        <source>A simulator on this computer</source>
        <translation>이 컴퓨터의 시뮬레이터</translation>
    </message>
    <message>
        <source>The next run starts a software TPM and an emulated service on this computer. Nothing leaves it.</source>
        <translation>다음 실행은 이 컴퓨터에서 소프트웨어 TPM과 에뮬레이트된 서비스를 시작합니다. 밖으로 나가는 것은 없습니다.</translation>
    </message>
    <message>
        <source>The next run starts a software TPM on this computer and registers it at %1.</source>
        <translation>다음 실행은 이 컴퓨터에서 소프트웨어 TPM을 시작하여 %1에 등록합니다.</translation>
    </message>
    <message>
        <source>The next run opens the TPM at %1 and registers it at an emulated service on this computer. It may create keys in this TPM.</source>
        <translation>다음 실행은 %1의 TPM을 열어 이 컴퓨터의 에뮬레이트된 서비스에 등록합니다. 이 TPM에 키가 만들어질 수 있습니다.</translation>
    </message>
    <message>
        <source>The next run opens the TPM at %1 and registers it at %2. It may create keys in this TPM.</source>
        <translation>다음 실행은 %1의 TPM을 열어 %2에 등록합니다. 이 TPM에 키가 만들어질 수 있습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a service.</source>
        <translation>&quot;%1&quot;은(는) 서비스의 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Write https:// and a host name, as in https://global.azure-devices-provisioning.net. A port may follow, a path may not.</source>
        <translation>https://global.azure-devices-provisioning.net처럼 https://와 호스트 이름을 입력하십시오. 포트는 붙일 수 있지만 경로는 붙일 수 없습니다.</translation>
    </message>
    <message>
        <source>The program is still starting.</source>
        <translation>프로그램을 시작하는 중입니다.</translation>
    </message>
    <message>
        <source>A run is under way. Cancel it first.</source>
        <translation>실행 중입니다. 먼저 취소하십시오.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::AboutDialog</name>
    <message>
        <source>About Endorse</source>
        <translation>Endorse 정보</translation>
    </message>
    <message>
        <source>Shows, step by step, how a device proves itself to the Azure IoT Hub Device Provisioning Service.</source>
        <translation>디바이스가 Azure IoT Hub Device Provisioning Service에 자신을 증명하는 과정을 단계별로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>GNU General Public License 버전 3 이상에 따른 자유 소프트웨어입니다. 보증은 없습니다.</translation>
    </message>
    <message>
        <source>It stands on these libraries:</source>
        <translation>사용하는 라이브러리:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Version %1</source>
        <extracomment>%1 is the version of the program, as in 1.2.0.</extracomment>
        <translation>버전 %1</translation>
    </message>
</context>
<context>
    <name>endorse::ui::AttestationPage</name>
    <message>
        <source>Controls of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk</source>
        <extracomment>Tab beside &quot;Evidence&quot;: the messages and the two locks.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>Tab beside &quot;Walk&quot;: what the step sent and received.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk or evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui::AttestationPresenter</name>
    <message>
        <source>%1 of %2 · %3</source>
        <extracomment>%1 steps that have run, %2 all steps, %3 the time they took together.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not run: %1</source>
        <extracomment>%1 is the title of a step.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the service for %1. The service says when to ask again, and the device keeps to it.</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the TPM for %1. A software TPM that starts for the first time makes its certificate now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the TPM for %1. Some TPMs need many seconds to make a key. Cancel ends the wait at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the service for %1. Cancel ends the wait at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Title of a failure: %1 who refused, a sentence; %2 what did not happen, a sentence.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>failure</comment>
        <extracomment>Text of a failure: %1 why, %2 why nothing is lost. Both are sentences.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is over: restart it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step is running: wait for it or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready. Space: first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused after step %1. Space: next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 steps are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled at step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM does not answer (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM refused (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub refused (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is not trusted (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM cannot be reached (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot be reached (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not follow its specification (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that this step needs did not run (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read or written (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting cannot be used (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program made a mistake (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui::ByteInspector</name>
    <message>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes in hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui::ConnectionBar</name>
    <message>
        <source>No TPM connected</source>
        <translation>연결된 TPM 없음</translation>
    </message>
    <message>
        <source>TPM: %1, not reachable</source>
        <translation>TPM: %1, 연결할 수 없음</translation>
    </message>
    <message>
        <source>TPM: %1</source>
        <translation>TPM: %1</translation>
    </message>
    <message>
        <source>%1. Opens the connections.</source>
        <translation>%1. 연결 설정을 엽니다.</translation>
    </message>
    <message>
        <source>Software TPM: not for production</source>
        <translation>소프트웨어 TPM: 운영 환경용 아님</translation>
    </message>
    <message>
        <source>A software TPM keeps its keys in files, where other programs of the same user can read them.</source>
        <translation>소프트웨어 TPM은 키를 파일에 보관하므로 같은 사용자의 다른 프로그램이 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>No service connected</source>
        <translation>연결된 서비스 없음</translation>
    </message>
    <message>
        <source>The service did not start</source>
        <translation>서비스를 시작하지 못함</translation>
    </message>
    <message>
        <source>The service is starting</source>
        <translation>서비스를 시작하는 중</translation>
    </message>
    <message>
        <source>Service: %1, not reachable</source>
        <translation>서비스: %1, 연결할 수 없음</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>서비스: %1</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>에뮬레이터</translation>
    </message>
    <message>
        <source>An emulated service on this computer, not Azure.</source>
        <translation>Azure가 아니라 이 컴퓨터에서 에뮬레이트된 서비스입니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>&amp;Software TPM that this program starts</source>
        <translation>이 프로그램이 시작하는 소프트웨어 TPM(&amp;S)</translation>
    </message>
    <message>
        <source>TPM at an &amp;address</source>
        <translation>주소로 지정하는 TPM(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Begin with:</source>
        <translation>시작 값(&amp;B)</translation>
    </message>
    <message>
        <source>Address to begin with</source>
        <translation>주소의 시작 값</translation>
    </message>
    <message>
        <source>Addre&amp;ss:</source>
        <translation>주소(&amp;S)</translation>
    </message>
    <message>
        <source>Address of the TPM</source>
        <translation>TPM의 주소</translation>
    </message>
    <message>
        <source>Written as for tpm2-tools: device:, swtpm: or mssim:</source>
        <translation>tpm2-tools와 같은 표기: device:, swtpm:, mssim:</translation>
    </message>
    <message>
        <source>Provisioning service</source>
        <translation>프로비저닝 서비스</translation>
    </message>
    <message>
        <source>&amp;Emulator that this program starts</source>
        <translation>이 프로그램이 시작하는 에뮬레이터(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Device Provisioning Service at an endpoint</source>
        <translation>엔드포인트로 지정하는 Device Provisioning Service(&amp;D)</translation>
    </message>
    <message>
        <source>E&amp;ndpoint:</source>
        <translation>엔드포인트(&amp;N)</translation>
    </message>
    <message>
        <source>Endpoint of the service</source>
        <translation>서비스의 엔드포인트</translation>
    </message>
    <message>
        <source>&amp;ID scope:</source>
        <translation>ID 범위(&amp;I)</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID 범위</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>CA 파일(&amp;F)</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 파일</translation>
    </message>
    <message>
        <source>Empty: the certificates of this computer</source>
        <translation>비워 두면 이 컴퓨터의 인증서</translation>
    </message>
    <message>
        <source>Bro&amp;wse...</source>
        <translation>찾아보기(&amp;W)...</translation>
    </message>
    <message>
        <source>Browse for the CA file</source>
        <translation>CA 파일 찾아보기</translation>
    </message>
    <message>
        <source>&amp;Registration ID:</source>
        <translation>등록 ID(&amp;R)</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Empty: derived from the EK</source>
        <translation>비워 두면 EK에서 유도</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>&amp;Use These</source>
        <translation>이대로 사용(&amp;U)</translation>
    </message>
    <message>
        <source>CA Certificate</source>
        <translation>CA 인증서</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>인증서 (*.pem *.crt *.cer);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Correct the marked field first.</source>
        <translation type="unfinished">먼저 표시된 항목을 고치십시오.</translation>
    </message>
    <message>
        <source>Nothing changes until every field in use is right.</source>
        <translation type="unfinished">사용하는 항목이 모두 올바를 때까지 아무것도 바뀌지 않습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EvidencePane</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tab title with a count.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent and Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPM Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step has not run. What it sends and receives appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step is running. What it sends and receives appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step sent and received nothing of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step does not talk to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step does not talk to the TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of the step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui::FailurePane</name>
    <message>
        <source>%1.</source>
        <extracomment>Number of an instruction in a list of instructions.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for a Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies step, code, message and technical text in English.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui::FieldsTab</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Header over bytes: %1 what they are, %2 their size in words.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields sent and received</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui::FirstRunPage</name>
    <message>
        <source>See a device prove itself</source>
        <translation>디바이스의 증명 보기</translation>
    </message>
    <message>
        <source>The demo starts a software TPM and a provisioning service on this computer, and walks a device through attestation, one step at a time. Nothing is installed, and nothing leaves this computer.</source>
        <translation>데모는 이 컴퓨터에서 소프트웨어 TPM과 프로비저닝 서비스를 시작하고, 디바이스의 증명을 한 단계씩 진행합니다. 아무것도 설치하지 않으며, 이 컴퓨터 밖으로 나가는 것이 없습니다.</translation>
    </message>
    <message>
        <source>11 steps · about five minutes at your own pace · %1</source>
        <extracomment>%1 is a keyboard shortcut.</extracomment>
        <translation>11단계 · 자신의 속도로 약 5분 · %1</translation>
    </message>
    <message>
        <source>Or begin with your own</source>
        <translation>가지고 있는 것으로 시작</translation>
    </message>
    <message>
        <source>A TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>The chip in this computer, one behind a socket, or a simulator.</source>
        <translation>이 컴퓨터의 칩, 소켓 너머의 TPM 또는 시뮬레이터입니다.</translation>
    </message>
    <message>
        <source>A provisioning service</source>
        <translation>프로비저닝 서비스</translation>
    </message>
    <message>
        <source>A real DPS by endpoint and ID scope. It needs no secret: the TPM proves the device.</source>
        <translation>엔드포인트와 ID 범위로 지정하는 실제 DPS입니다. TPM이 디바이스를 증명하므로 비밀이 필요 없습니다.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>프로그램의 언어</translation>
    </message>
</context>
<context>
    <name>endorse::ui::HexView</name>
    <message>
        <source>Copy the Selected Range</source>
        <translation>선택한 범위 복사</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>16진수 바이트</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Selected: %2, offset %3, length %4.</source>
        <translation>%1. 선택: %2, 오프셋 %3, 길이 %4.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::HttpTab</name>
    <message>
        <source>HTTP exchanges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui::Locks</name>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the TPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>persistent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrapped by the SRK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty until Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EK envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bound to the SRK&apos;s Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened with the EK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shut: the Names differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shut: the TPM refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the inner key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SRK envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the hub key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the nonce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <extracomment>Read aloud: %1 an envelope or the TPM, %2 what is said about it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 2 open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no challenge yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui::LocksPanel</name>
    <message>
        <source>The two locks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui::MainWindow</name>
    <message>
        <source>Endorse</source>
        <translation>Endorse</translation>
    </message>
    <message>
        <source>Endorse: %1</source>
        <extracomment>%1 is the name of a page.</extracomment>
        <translation>Endorse: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>증명</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
</context>
<context>
    <name>endorse::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Changes take effect at once.</source>
        <translation>바꾸면 바로 적용됩니다.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>글자 크기(&amp;S)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>&amp;Reduced motion: show the end state at once</source>
        <translation>움직임 줄이기: 최종 상태를 바로 표시(&amp;R)</translation>
    </message>
    <message>
        <source>System Theme</source>
        <translation>시스템 테마</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is the text size as a number.</extracomment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>endorse::ui::StepsPane</name>
    <message>
        <source>known after step 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing a step shows what it sent and received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys in the TPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation type="unfinished">등록 ID</translation>
    </message>
    <message>
        <source>Copy the registration ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the registration ID.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui::TpmTab</name>
    <message>
        <source>Command, %1</source>
        <extracomment>Tab over bytes: %1 is their size in words.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response, %1</source>
        <extracomment>Tab over bytes: %1 is their size in words.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TPM gave no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPM commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command or response</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endorse::ui::WalkPicture</name>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>디바이스</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>who I am</source>
        <translation>신원</translation>
    </message>
    <message>
        <source>let me in</source>
        <translation>등록 요청</translation>
    </message>
    <message>
        <source>prove it</source>
        <translation>증명 요구</translation>
    </message>
    <message>
        <source>open these</source>
        <translation>열어 보기</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>증명</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>할당됨</translation>
    </message>
    <message>
        <source>How a device proves itself</source>
        <translation>디바이스가 자신을 증명하는 과정</translation>
    </message>
    <message>
        <source>The TPM tells the device who it is, with its EK and SRK. The device asks the service to be let in. The service answers with two envelopes, which only this TPM can open. The TPM gives back a signature, the device sends it as proof, and the service assigns the device to a hub.</source>
        <translation>TPM은 EK와 SRK로 자신이 누구인지 디바이스에 알립니다. 디바이스는 서비스에 등록을 요청합니다. 서비스는 이 TPM만 열 수 있는 봉투 두 개로 답합니다. TPM이 돌려준 서명을 디바이스가 증거로 보내고, 서비스가 디바이스를 허브에 할당합니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::WalkView</name>
    <message>
        <source>What goes between TPM, device and service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages of the walk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
