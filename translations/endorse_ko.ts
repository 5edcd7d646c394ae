<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>endorse::app</name>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>파일 &quot;%1&quot;을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>이름과 사용 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>&quot;%1 prompt&quot; needs a terminal, and there is none.</source>
        <translation>&quot;%1 prompt&quot;에는 터미널이 필요하지만 터미널이 없습니다.</translation>
    </message>
    <message>
        <source>Give the value as @FILE or on standard input with &quot;-&quot;.</source>
        <translation>값은 @FILE로 지정하거나 &quot;-&quot;를 써서 표준 입력으로 전달하십시오.</translation>
    </message>
    <message>
        <source>An auth value is not taken from the command line, where every user of this computer can read it.</source>
        <translation>명령줄은 이 컴퓨터의 모든 사용자가 읽을 수 있으므로 권한 부여 값을 명령줄로 받지 않습니다.</translation>
    </message>
    <message>
        <source>Use &quot;%1 @FILE&quot;, &quot;%1 -&quot; for standard input, or &quot;%1 prompt&quot;.</source>
        <translation>&quot;%1 @FILE&quot;, 표준 입력을 쓰는 &quot;%1 -&quot; 또는 &quot;%1 prompt&quot;를 사용하십시오.</translation>
    </message>
    <message>
        <source>Use &quot;--service @FILE&quot;, &quot;--service -&quot; for standard input, or the environment variable ENDORSE_SERVICE.</source>
        <translation>&quot;--service @FILE&quot;, 표준 입력을 쓰는 &quot;--service -&quot; 또는 환경 변수 ENDORSE_SERVICE를 사용하십시오.</translation>
    </message>
    <message>
        <source>A connection string is taken from the command line for a service on this computer alone: every user can read it there.</source>
        <translation>명령줄은 모든 사용자가 읽을 수 있으므로, 이 컴퓨터의 서비스일 때만 연결 문자열을 명령줄로 받습니다.</translation>
    </message>
    <message>
        <source>The service is not named.</source>
        <translation>서비스가 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written.</source>
        <translation>파일 &quot;%1&quot;에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the free space of the disk.</source>
        <translation>폴더의 사용 권한과 디스크의 여유 공간을 확인하십시오.</translation>
    </message>
    <message>
        <source>The data folder &quot;%1&quot; cannot be made.</source>
        <translation>데이터 폴더 &quot;%1&quot;을(를) 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder above it, or name another one in ENDORSE_DATA_DIR.</source>
        <translation>상위 폴더의 사용 권한을 확인하거나 ENDORSE_DATA_DIR로 다른 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address for %2.</source>
        <translation>&quot;%1&quot;은(는) %2의 주소로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Give it as https://HOST or https://HOST:PORT, with nothing behind it.</source>
        <translation>https://HOST 또는 https://HOST:PORT 형식으로 지정하고 그 뒤에는 아무것도 붙이지 마십시오.</translation>
    </message>
    <message>
        <source>Attest a device to a provisioning service</source>
        <translation>프로비저닝 서비스에 디바이스 증명</translation>
    </message>
    <message>
        <source>With the keys of a TPM</source>
        <translation>TPM의 키 사용</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>서비스의 주소</translation>
    </message>
    <message>
        <source>ID scope of the service</source>
        <translation>서비스의 ID 범위</translation>
    </message>
    <message>
        <source>Registration ID; left out: derived from the EK</source>
        <translation>등록 ID. 생략 시: EK에서 유도</translation>
    </message>
    <message>
        <source>Where the hub is reached; left out: the service&apos;s address on this computer, else the assigned hub</source>
        <translation>허브의 연결 주소. 생략 시: 서비스가 이 컴퓨터에 있으면 그 주소, 아니면 할당된 허브</translation>
    </message>
    <message>
        <source>CA certificates to trust, PEM; left out: the system&apos;s</source>
        <translation>신뢰할 CA 인증서(PEM). 생략 시: 시스템의 인증서</translation>
    </message>
    <message>
        <source>Write all that was sent and received to this file</source>
        <translation>보내고 받은 내용을 모두 기록할 파일</translation>
    </message>
    <message>
        <source>Attest this many times and report medians</source>
        <translation>이 횟수만큼 증명하고 중앙값 보고</translation>
    </message>
    <message>
        <source>One JSON document on standard output</source>
        <translation>표준 출력에 JSON 문서 하나 출력</translation>
    </message>
    <message>
        <source>Deadline of one TPM command or one request</source>
        <translation>TPM 명령 하나 또는 요청 하나의 제한 시간</translation>
    </message>
    <message>
        <source>Data folder; else ENDORSE_DATA_DIR, else the user&apos;s</source>
        <translation>데이터 폴더. 생략 시: ENDORSE_DATA_DIR, 없으면 사용자의 폴더</translation>
    </message>
    <message>
        <source>Language of the output for people</source>
        <translation>사람이 읽는 출력의 언어</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>버전 표시</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>이 도움말 표시</translation>
    </message>
    <message>
        <source>The command line is wrong: %1</source>
        <translation>명령줄이 잘못되었습니다: %1</translation>
    </message>
    <message>
        <source>&quot;endorsectl --help&quot; and &quot;endorsectl VERB --help&quot; list what there is.</source>
        <translation>쓸 수 있는 명령과 옵션은 &quot;endorsectl --help&quot;와 &quot;endorsectl VERB --help&quot;로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Walk through a TPM attestation on the embedded TPM and service, step by step</source>
        <translation>내장 TPM과 내장 서비스로 TPM 증명을 단계별로 실행</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>디바이스 ID</translation>
    </message>
    <message>
        <source>Provisioning status</source>
        <translation>프로비저닝 상태</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>증명</translation>
    </message>
    <message>
        <source>Endorsement key</source>
        <translation>인증 키(EK)</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT 허브</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>The enrollment &quot;%1&quot; was removed.</source>
        <translation>개별 등록 &quot;%1&quot;을(를) 제거했습니다.</translation>
    </message>
    <message>
        <source>The service&apos;s connection string: @FILE, - for standard input; left out: ENDORSE_SERVICE</source>
        <translation>서비스의 연결 문자열: @FILE, 표준 입력은 -. 생략 시: ENDORSE_SERVICE</translation>
    </message>
    <message>
        <source>Registration ID of the enrollment</source>
        <translation>개별 등록의 등록 ID</translation>
    </message>
    <message>
        <source>Device ID at the hub; left out: the registration ID</source>
        <translation>허브에서 쓸 디바이스 ID. 생략 시: 등록 ID</translation>
    </message>
    <message>
        <source>Show an enrollment</source>
        <translation>개별 등록 표시</translation>
    </message>
    <message>
        <source>Remove an enrollment</source>
        <translation>개별 등록 제거</translation>
    </message>
    <message>
        <source>The device cannot be added to the list &quot;%1&quot;.</source>
        <translation>디바이스를 목록 &quot;%1&quot;에 추가할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that it is a CSV file whose first line names the columns registrationId and endorsementKey, and that you may write to it.</source>
        <translation>첫 줄에 registrationId 열과 endorsementKey 열의 이름이 있는 CSV 파일인지, 쓰기 권한이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The provisioning service answers.</source>
        <translation>프로비저닝 서비스가 응답하고 있습니다.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID 범위</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 파일</translation>
    </message>
    <message>
        <source>Service connection string</source>
        <translation>서비스의 연결 문자열</translation>
    </message>
    <message>
        <source>Ctrl+C ends it.</source>
        <translation>Ctrl+C를 누르면 끝납니다.</translation>
    </message>
    <message>
        <source>WARNING: the service is reachable from other computers, at %1. It is made for tests: do not leave it open.</source>
        <translation>경고: 다른 컴퓨터에서 %1 주소로 이 서비스에 연결할 수 있습니다. 테스트용 서비스이므로 열어 둔 채로 두지 마십시오.</translation>
    </message>
    <message>
        <source>The CA was made anew: clients must load %1 again.</source>
        <translation>CA를 새로 만들었습니다. 클라이언트는 %1을(를) 다시 로드해야 합니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IP address.</source>
        <translation>&quot;%1&quot;은(는) IP 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Name an address of this computer; 0.0.0.0 means all of them.</source>
        <translation>이 컴퓨터의 주소를 지정하십시오. 0.0.0.0은 모든 주소를 뜻합니다.</translation>
    </message>
    <message>
        <source>Run the embedded provisioning service until it is stopped</source>
        <translation>내장 프로비저닝 서비스를 중지할 때까지 실행</translation>
    </message>
    <message>
        <source>Port; 0 takes a free one</source>
        <translation>포트. 0이면 비어 있는 포트 사용</translation>
    </message>
    <message>
        <source>IP address to listen on; left out: this computer alone</source>
        <translation>수신 대기할 IP 주소. 생략 시: 이 컴퓨터에서만 연결</translation>
    </message>
    <message>
        <source>A further name for the server certificate; may be repeated</source>
        <translation>서버 인증서에 추가할 이름. 여러 번 지정 가능</translation>
    </message>
    <message>
        <source>What devices are asked to wait</source>
        <translation>디바이스에 요청할 대기 시간</translation>
    </message>
    <message>
        <source>With --json: one more line for each request</source>
        <translation>--json과 함께 사용: 요청마다 한 줄 추가</translation>
    </message>
    <message>
        <source>Add --yes, or type the word on a terminal when asked.</source>
        <translation>--yes를 붙이거나, 터미널에서 물을 때 지정된 단어를 입력하십시오.</translation>
    </message>
    <message>
        <source>Clearing the TPM must be confirmed.</source>
        <translation>TPM을 지우려면 확인이 필요합니다.</translation>
    </message>
    <message>
        <source>This clears the embedded software TPM. The SRK, the DPS key and everything under the SRK are lost for ever; the EK stays, so the device is still recognised. Type &quot;%1&quot; to go on:</source>
        <translation>내장 소프트웨어 TPM을 지웁니다. SRK와 DPS 키, SRK 아래의 모든 것이 영구히 사라집니다. EK는 남으므로 서비스는 디바이스를 계속 알아봅니다. 계속하려면 &quot;%1&quot;을(를) 입력하십시오:</translation>
    </message>
    <message>
        <source>The embedded TPM was cleared. Its EK is the same; the next attestation creates a new SRK.</source>
        <translation>내장 TPM을 지웠습니다. EK는 그대로이며, 다음 증명 때 새 SRK가 만들어집니다.</translation>
    </message>
    <message>
        <source>Clear the embedded TPM: its SRK is lost, its EK stays</source>
        <translation>내장 TPM 지우기: SRK는 사라지고 EK는 유지</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>확인하지 않고 진행</translation>
    </message>
    <message>
        <source>set</source>
        <translation>설정됨</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>설정되지 않음</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Software TPM: not for production.</source>
        <translation>소프트웨어 TPM: 운영 환경용이 아닙니다.</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>제조업체</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>펌웨어</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>사양</translation>
    </message>
    <message>
        <source>Owner auth value</source>
        <translation>소유자 권한 부여 값</translation>
    </message>
    <message>
        <source>Endorsement auth value</source>
        <translation>인증(EK) 계층 권한 부여 값</translation>
    </message>
    <message>
        <source>Persistent handles</source>
        <translation>영구 핸들</translation>
    </message>
    <message>
        <source>Transient handles</source>
        <translation>임시 핸들</translation>
    </message>
    <message>
        <source>NV indices</source>
        <translation>NV 인덱스</translation>
    </message>
    <message>
        <source>The device was added to &quot;%1&quot;.</source>
        <translation>디바이스를 &quot;%1&quot;에 추가했습니다.</translation>
    </message>
    <message>
        <source>The device is in &quot;%1&quot; already.</source>
        <translation>디바이스가 이미 &quot;%1&quot;에 있습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>핸들</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Storage root key</source>
        <translation>스토리지 루트 키(SRK)</translation>
    </message>
    <message>
        <source>The TPM holds no EK certificate.</source>
        <translation>TPM에 EK 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>Some makers offer it on their web site instead: look for it there by the EK.</source>
        <translation>웹 사이트에서 인증서를 제공하는 제조업체도 있습니다. EK를 써서 그곳에서 찾아보십시오.</translation>
    </message>
    <message>
        <source>Look at a TPM</source>
        <translation>TPM 살펴보기</translation>
    </message>
    <message>
        <source>What the TPM tells about itself</source>
        <translation>TPM이 알려 주는 자신의 정보</translation>
    </message>
    <message>
        <source>The endorsement key and its registration ID</source>
        <translation>인증 키(EK)와 그 등록 ID</translation>
    </message>
    <message>
        <source>Add the device to this list in CSV form</source>
        <translation>디바이스를 CSV 형식의 이 목록에 추가</translation>
    </message>
    <message>
        <source>The storage root key</source>
        <translation>스토리지 루트 키(SRK)</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>다른 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>The TPM: device:/dev/tpmrm0, swtpm:path=SOCKET, swtpm:host=…,port=…, mssim:…; left out: the embedded software TPM</source>
        <translation>TPM: device:/dev/tpmrm0, swtpm:path=SOCKET, swtpm:host=…,port=…, mssim:…. 생략 시: 내장 소프트웨어 TPM</translation>
    </message>
    <message>
        <source>Auth value of the owner hierarchy: @FILE, - for standard input, or prompt</source>
        <translation>소유자 계층의 권한 부여 값: @FILE, 표준 입력은 -, 또는 prompt</translation>
    </message>
    <message>
        <source>Auth value of the endorsement hierarchy: @FILE, - for standard input, or prompt</source>
        <translation>인증(EK) 계층의 권한 부여 값: @FILE, 표준 입력은 -, 또는 prompt</translation>
    </message>
    <message>
        <source>Only one value can come from standard input.</source>
        <translation>표준 입력으로는 값을 하나만 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>Transcript: %1</source>
        <translation>통신 기록: %1</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>A device with a TPM proves itself to a provisioning service. TPM and service run on this computer; every key, nonce and signature is real.</source>
        <translation>TPM이 있는 디바이스가 프로비저닝 서비스에 자신을 증명합니다. TPM과 서비스는 이 컴퓨터에서 실행되며, 키와 nonce와 서명은 모두 진짜입니다.</translation>
    </message>
    <message>
        <source>The attestation was cancelled.</source>
        <translation>증명을 취소했습니다.</translation>
    </message>
    <message>
        <source>The attestation failed.</source>
        <translation>증명하지 못했습니다.</translation>
    </message>
    <message>
        <source>The device is provisioned.</source>
        <translation>디바이스를 프로비저닝했습니다.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>횟수</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>%1 (TPM %2, HTTP %3, waiting as asked %4)</source>
        <translation>%1(TPM %2, HTTP %3, 요청받은 대기 %4)</translation>
    </message>
    <message>
        <source>Name a file with CA certificates in PEM form that you may read.</source>
        <translation>읽기 권한이 있는 PEM 형식의 CA 인증서 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>The CA file &quot;%1&quot; holds no certificate.</source>
        <translation>CA 파일 &quot;%1&quot;에 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>it needs a number of seconds from 0.001 to 86400</source>
        <translation>0.001에서 86400까지의 초 수를 지정하십시오</translation>
    </message>
    <message>
        <source>its value is empty</source>
        <translation>값이 비어 있습니다</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot; in &quot;%2&quot;.</source>
        <translation>&quot;%2&quot;에 &quot;%1&quot;(이)라는 동사가 없습니다.</translation>
    </message>
    <message>
        <source>The verbs are: %1.</source>
        <translation>동사: %1.</translation>
    </message>
    <message>
        <source>The output was lost: standard output could not be written.</source>
        <translation>출력이 손실되었습니다. 표준 출력에 쓸 수 없었습니다.</translation>
    </message>
    <message>
        <source>Check where it goes: the disk may be full, or the reader has gone.</source>
        <translation>출력 대상을 확인하십시오. 디스크가 가득 찼거나 읽는 쪽이 종료되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>Give the EK as base64, or a file with it, as &quot;endorsectl tpm ek&quot; prints it.</source>
        <translation>EK는 &quot;endorsectl tpm ek&quot;가 출력하는 base64 또는 그 값이 든 파일로 지정하십시오.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder and holds no EK.</source>
        <translation>&quot;%1&quot;은(는) 폴더이며 EK가 아닙니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither base64 nor a file that exists.</source>
        <translation>&quot;%1&quot;은(는) base64도 아니고 존재하는 파일도 아닙니다.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read: its permissions do not let you.</source>
        <translation>파일 &quot;%1&quot;을(를) 읽을 수 없습니다. 읽기 권한이 없습니다.</translation>
    </message>
    <message>
        <source>No file is named behind the &quot;@&quot;.</source>
        <translation>&quot;@&quot; 뒤에 파일 이름이 없습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file and no connection string.</source>
        <translation>&quot;%1&quot;은(는) 파일이며 연결 문자열이 아닙니다.</translation>
    </message>
    <message>
        <source>Did you mean &quot;@%1&quot;?</source>
        <translation>&quot;@%1&quot;을(를) 지정하려고 했습니까?</translation>
    </message>
    <message>
        <source>Another &quot;endorsectl serve&quot; uses the folder &quot;%1&quot;, or the folder cannot be written.</source>
        <translation>다른 &quot;endorsectl serve&quot;가 폴더 &quot;%1&quot;을(를) 사용하고 있거나 폴더에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Stop the other one, or name another data folder with --data.</source>
        <translation>다른 쪽을 중지하거나 --data로 다른 데이터 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>The template of the EK is not known: finding it out needs the endorsement auth value (--endorsement-auth).</source>
        <translation>EK의 템플릿을 알 수 없습니다. 알아내려면 인증(EK) 계층 권한 부여 값(--endorsement-auth)이 필요합니다.</translation>
    </message>
    <message>
        <source>Write the traffic of the TPM to this file, for Wireshark</source>
        <translation>TPM의 트래픽을 Wireshark용으로 이 파일에 씁니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a fault.</source>
        <translation>&quot;%1&quot;은(는) 장애의 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>Give one of these: %1.</source>
        <translation>다음 중 하나를 지정하십시오: %1.</translation>
    </message>
    <message>
        <source>The part of this program that writes PDF cannot be loaded.</source>
        <translation>이 프로그램에서 PDF를 쓰는 부분을 불러올 수 없습니다.</translation>
    </message>
    <message>
        <source>Name a file that ends in .html: a browser prints it, also to PDF. To get the missing part, install Endorse anew.</source>
        <translation>.html로 끝나는 파일을 지정하면 브라우저에서 인쇄하거나 PDF로 만들 수 있습니다. 빠진 부분을 갖추려면 Endorse를 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says nothing of the form that the transcript is to have.</source>
        <translation>&quot;%1&quot;만으로는 통신 기록의 형식을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Name a file that ends in .json, .html or .pdf.</source>
        <translation>.json, .html 또는 .pdf로 끝나는 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>Transcript and TPM traffic cannot both be written to &quot;%1&quot;.</source>
        <translation>통신 기록과 TPM 트래픽을 모두 &quot;%1&quot;에 쓸 수는 없습니다.</translation>
    </message>
    <message>
        <source>TPM traffic: %1</source>
        <translation>TPM 트래픽: %1</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>만약에: %1</translation>
    </message>
    <message>
        <source>The device is provisioned all the same: it rode the fault out.</source>
        <translation>그래도 디바이스는 프로비저닝되었습니다. 장애를 견뎌 냈습니다.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>At the foot of a printed page.</extracomment>
        <translation>%1/%2쪽</translation>
    </message>
    <message>
        <source>No folder for the copy of the software TPM can be made in &quot;%1&quot;.</source>
        <translation>소프트웨어 TPM의 복사본을 둘 폴더를 &quot;%1&quot;에 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Here the device is left off the enrollment list of the service.</source>
        <translation>여기서 디바이스를 서비스의 등록 목록에서 뺍니다.</translation>
    </message>
    <message>
        <source>Here the EK of another software TPM is enrolled under the registration ID of this device.</source>
        <translation>여기서 이 디바이스의 등록 ID에 다른 소프트웨어 TPM의 EK를 등록합니다.</translation>
    </message>
    <message>
        <source>Here the enrollment of the device is disabled.</source>
        <translation>여기서 디바이스의 등록을 사용하지 않게 합니다.</translation>
    </message>
    <message>
        <source>Here one byte of part 1 of the challenge, the credential blob, is changed between the service and the device.</source>
        <translation>여기서 챌린지의 1부, 곧 자격 증명 blob의 1바이트를 서비스와 디바이스 사이에서 바꿉니다.</translation>
    </message>
    <message>
        <source>Here one byte of part 2 of the challenge, the secret for the EK, is changed between the service and the device.</source>
        <translation>여기서 챌린지의 2부, 곧 EK로 암호화된 비밀의 1바이트를 서비스와 디바이스 사이에서 바꿉니다.</translation>
    </message>
    <message>
        <source>Here one byte of part 3 of the challenge, the wrapped nonce, is changed between the service and the device.</source>
        <translation>여기서 챌린지의 3부, 곧 감싼 nonce의 1바이트를 서비스와 디바이스 사이에서 바꿉니다.</translation>
    </message>
    <message>
        <source>Here one byte of part 4 of the challenge, the seed for the SRK, is changed between the service and the device.</source>
        <translation>여기서 챌린지의 4부, 곧 SRK용 시드의 1바이트를 서비스와 디바이스 사이에서 바꿉니다.</translation>
    </message>
    <message>
        <source>Here one byte of part 5 of the challenge, the public area of the nonce, is changed between the service and the device.</source>
        <translation>여기서 챌린지의 5부, 곧 nonce의 공개 영역의 1바이트를 서비스와 디바이스 사이에서 바꿉니다.</translation>
    </message>
    <message>
        <source>Here the SRK of another software TPM takes the place of the one that the device sends.</source>
        <translation>여기서 디바이스가 보내는 SRK 대신 다른 소프트웨어 TPM의 SRK를 넣습니다.</translation>
    </message>
    <message>
        <source>Here the TPM is cleared, and EK and SRK are made again (on a copy of the TPM).</source>
        <translation>여기서 TPM을 지우고 EK와 SRK를 다시 만듭니다(TPM의 복사본에서).</translation>
    </message>
    <message>
        <source>Here someone takes ownership: the SRK is removed and the owner hierarchy gets an auth value (on a copy of the TPM).</source>
        <translation>여기서 누군가 소유권을 가져옵니다. SRK가 제거되고 소유자 계층에 권한 부여 값이 설정됩니다(TPM의 복사본에서).</translation>
    </message>
    <message>
        <source>Here someone takes ownership: the SRK is removed and the owner hierarchy gets another auth value than the device gives (on a copy of the TPM).</source>
        <translation>여기서 누군가 소유권을 가져옵니다. SRK가 제거되고 소유자 계층에 디바이스가 주는 것과 다른 권한 부여 값이 설정됩니다(TPM의 복사본에서).</translation>
    </message>
    <message>
        <source>Here wrong passwords are given for the SRK until the TPM locks itself (on a copy of the TPM).</source>
        <translation>여기서 TPM이 스스로 잠길 때까지 SRK에 틀린 암호를 줍니다(TPM의 복사본에서).</translation>
    </message>
    <message>
        <source>Here the clock of the service goes forward by an hour and a minute before the signed request arrives.</source>
        <translation>여기서 서명된 요청이 도착하기 전에 서비스의 시계가 1시간 1분 앞으로 갑니다.</translation>
    </message>
    <message>
        <source>Here the clock of the device is three hours behind.</source>
        <translation>여기서 디바이스의 시계는 3시간 늦습니다.</translation>
    </message>
    <message>
        <source>Here the first two requests are answered with 429 and the demand to wait a second.</source>
        <translation>여기서 처음 두 요청에는 429와 함께 1초를 기다리라는 요구로 답합니다.</translation>
    </message>
    <message>
        <source>Here the service ends.</source>
        <translation>여기서 서비스가 끝납니다.</translation>
    </message>
    <message>
        <source>Here the device trusts another CA than the one of the service.</source>
        <translation>여기서 디바이스는 서비스의 CA가 아닌 다른 CA를 신뢰합니다.</translation>
    </message>
    <message>
        <source>Here the process of the software TPM is killed (that of a copy of the TPM).</source>
        <translation>여기서 소프트웨어 TPM의 프로세스를 강제로 끝냅니다(TPM의 복사본의 프로세스).</translation>
    </message>
    <message>
        <source>Here the connection is cut in the middle of the answer.</source>
        <translation>여기서 응답 도중에 연결을 끊습니다.</translation>
    </message>
    <message>
        <source>Here an SRK without the attribute noDA takes the place of the SRK (on a copy of the TPM).</source>
        <translation>여기서 SRK 대신 특성 noDA가 없는 SRK를 넣습니다(TPM의 복사본에서).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: it exists and is not a regular file.</source>
        <translation>&quot;%1&quot;에 쓸 수 없습니다. 이미 있으며 일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>Names for --what-if:</source>
        <translation>--what-if에 쓰는 이름:</translation>
    </message>
    <message>
        <source>Make it fail on purpose, on a copy of the embedded TPM and a service of its own; the names are listed below</source>
        <translation>내장 TPM의 복사본과 별도의 서비스에서 일부러 실패하게 합니다. 이름은 아래에 있습니다</translation>
    </message>
    <message>
        <source>With a symmetric key</source>
        <translation>대칭 키 사용</translation>
    </message>
    <message>
        <source>Registration ID of the device</source>
        <translation>디바이스의 등록 ID</translation>
    </message>
    <message>
        <source>File with the key as base64, - for standard input</source>
        <translation>키가 base64로 든 파일, 표준 입력은 -</translation>
    </message>
    <message>
        <source>The file holds the key of the enrollment group: the key of the device is derived from it</source>
        <translation>파일에 등록 그룹의 키가 들어 있음: 이 키에서 디바이스의 키를 유도</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1부터 %2까지</translation>
    </message>
    <message>
        <source>NV index</source>
        <translation>NV 인덱스</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>주체</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>발급자</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>지문(SHA-256)</translation>
    </message>
    <message>
        <source>Is for the EK</source>
        <translation>EK용인지 여부</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>발급한 인증서</translation>
    </message>
    <message>
        <source>Missing issuer</source>
        <translation>없는 발급자</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>규격과 다른 점</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>체인</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>NV indices with a nonce</source>
        <translation>nonce가 있는 NV 인덱스</translation>
    </message>
    <message>
        <source>NV indices with a template</source>
        <translation>템플릿이 있는 NV 인덱스</translation>
    </message>
    <message>
        <source>root</source>
        <translation>루트</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>중간</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was added.</source>
        <translation>&quot;%1&quot;을(를) 추가했습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is among the roots already.</source>
        <translation>&quot;%1&quot;은(는) 이미 루트 목록에 있습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was refused.</source>
        <translation>&quot;%1&quot;을(를) 거부했습니다.</translation>
    </message>
    <message>
        <source>No root is trusted yet. The embedded TPM is known by its own CA.</source>
        <translation>아직 신뢰하는 루트가 없습니다. 내장 TPM은 자체 CA로 알아봅니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no longer trusted.</source>
        <translation>&quot;%1&quot;을(를) 더 이상 신뢰하지 않습니다.</translation>
    </message>
    <message>
        <source>The roots of EK certificates that you trust</source>
        <translation>신뢰하는 EK 인증서의 루트</translation>
    </message>
    <message>
        <source>Trust the CA certificates of a file, PEM or DER</source>
        <translation>파일의 CA 인증서를 신뢰(PEM 또는 DER)</translation>
    </message>
    <message>
        <source>The file with the certificates</source>
        <translation>인증서가 든 파일</translation>
    </message>
    <message>
        <source>Show what is trusted</source>
        <translation>신뢰하는 인증서 표시</translation>
    </message>
    <message>
        <source>Trust a certificate no longer</source>
        <translation>인증서를 더 이상 신뢰하지 않음</translation>
    </message>
    <message>
        <source>Its fingerprint, or enough of the beginning</source>
        <translation>인증서의 지문 또는 구별할 수 있을 만큼의 앞부분</translation>
    </message>
    <message>
        <source>List the enrollments</source>
        <translation>개별 등록의 목록 표시</translation>
    </message>
    <message>
        <source>Enroll a device by its EK, certificates or symmetric keys</source>
        <translation>EK, 인증서 또는 대칭 키로 디바이스의 개별 등록 추가</translation>
    </message>
    <message>
        <source>Change what is given of an enrollment; the rest stays</source>
        <translation>개별 등록에서 지정한 것만 변경하고 나머지는 유지</translation>
    </message>
    <message>
        <source>ID of the enrollment group</source>
        <translation>등록 그룹의 ID</translation>
    </message>
    <message>
        <source>Enrollment groups of a service</source>
        <translation>서비스의 등록 그룹</translation>
    </message>
    <message>
        <source>List the enrollment groups</source>
        <translation>등록 그룹의 목록 표시</translation>
    </message>
    <message>
        <source>Show an enrollment group</source>
        <translation>등록 그룹 표시</translation>
    </message>
    <message>
        <source>Add an enrollment group by certificates or symmetric keys</source>
        <translation>인증서 또는 대칭 키로 등록 그룹 추가</translation>
    </message>
    <message>
        <source>Change what is given of an enrollment group; the rest stays</source>
        <translation>등록 그룹에서 지정한 것만 변경하고 나머지는 유지</translation>
    </message>
    <message>
        <source>Remove an enrollment group and the registrations of its devices</source>
        <translation>등록 그룹과 그 디바이스의 등록 레코드 제거</translation>
    </message>
    <message>
        <source>List the devices that registered by the group</source>
        <translation>그룹으로 등록한 디바이스의 목록 표시</translation>
    </message>
    <message>
        <source>A record has one attestation: certificates or symmetric keys, not both.</source>
        <translation>레코드 하나에는 증명이 하나만 있습니다. 인증서나 대칭 키 가운데 한쪽만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation>둘 중 하나를 빼십시오.</translation>
    </message>
    <message>
        <source>X.509: a CA certificate that the service holds</source>
        <translation>X.509: 서비스에 있는 CA 인증서</translation>
    </message>
    <message>
        <source>X.509: a second CA certificate that the service holds</source>
        <translation>X.509: 서비스에 있는 두 번째 CA 인증서</translation>
    </message>
    <message>
        <source>Symmetric keys; without key files the service makes them</source>
        <translation>대칭 키. 키 파일을 지정하지 않으면 서비스가 키를 만듦</translation>
    </message>
    <message>
        <source>File with the primary key as base64</source>
        <translation>기본 키가 base64로 든 파일</translation>
    </message>
    <message>
        <source>File with the secondary key as base64</source>
        <translation>보조 키가 base64로 든 파일</translation>
    </message>
    <message>
        <source>Whether devices may register</source>
        <translation>디바이스의 등록을 허용할지 여부</translation>
    </message>
    <message>
        <source>Enroll without letting devices in</source>
        <translation>디바이스의 등록을 허용하지 않는 상태로 추가</translation>
    </message>
    <message>
        <source>hashed, geoLatency, static or custom</source>
        <translation>hashed, geoLatency, static 또는 custom</translation>
    </message>
    <message>
        <source>The hub to assign to, whatever the policy</source>
        <translation>정책과 관계없이 할당할 허브</translation>
    </message>
    <message>
        <source>Hubs among which the policy chooses</source>
        <translation>정책이 선택할 수 있는 허브</translation>
    </message>
    <message>
        <source>Custom allocation: the function to ask</source>
        <translation>사용자 지정 할당: 요청을 보낼 함수</translation>
    </message>
    <message>
        <source>Custom allocation: api-version of the function</source>
        <translation>사용자 지정 할당: 함수의 api-version</translation>
    </message>
    <message>
        <source>reprovisionandmigratedata, reprovisionandresetdata or never</source>
        <translation>reprovisionandmigratedata, reprovisionandresetdata 또는 never</translation>
    </message>
    <message>
        <source>Whether the devices are IoT Edge devices</source>
        <translation>디바이스가 IoT Edge 디바이스인지 여부</translation>
    </message>
    <message>
        <source>Tags of the initial device twin</source>
        <translation>초기 디바이스 쌍의 태그</translation>
    </message>
    <message>
        <source>Desired properties of the initial device twin</source>
        <translation>초기 디바이스 쌍의 desired 속성</translation>
    </message>
    <message>
        <source>The EK: base64, or a file with it in any form that &quot;tpm ek --from&quot; knows</source>
        <translation>EK: base64 또는 &quot;tpm ek --from&quot;이 아는 형식의 파일</translation>
    </message>
    <message>
        <source>X.509: the device&apos;s certificate, PEM or DER</source>
        <translation>X.509: 디바이스의 인증서(PEM 또는 DER)</translation>
    </message>
    <message>
        <source>X.509: the device&apos;s second certificate</source>
        <translation>X.509: 디바이스의 두 번째 인증서</translation>
    </message>
    <message>
        <source>What else is to be known of the device</source>
        <translation>디바이스에 대해 더 적어 둘 정보</translation>
    </message>
    <message>
        <source>X.509: the certificate that signs those of the devices, PEM or DER</source>
        <translation>X.509: 디바이스의 인증서에 서명하는 인증서(PEM 또는 DER)</translation>
    </message>
    <message>
        <source>X.509: the second one that does</source>
        <translation>X.509: 디바이스의 인증서에 서명하는 두 번째 인증서</translation>
    </message>
    <message>
        <source>A record has one attestation: an EK, certificates or symmetric keys.</source>
        <translation>레코드 하나에는 증명이 하나만 있습니다. EK, 인증서, 대칭 키 가운데 하나만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Leave the others out.</source>
        <translation>나머지는 빼십시오.</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <extracomment>%1 the subject of a certificate, %2 its SHA-256 thumbprint.</extracomment>
        <translation>%1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Primary certificate</source>
        <translation>기본 인증서</translation>
    </message>
    <message>
        <source>Secondary certificate</source>
        <translation>보조 인증서</translation>
    </message>
    <message>
        <source>Primary CA reference</source>
        <translation>기본 CA 참조</translation>
    </message>
    <message>
        <source>Secondary CA reference</source>
        <translation>보조 CA 참조</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>기본 키</translation>
    </message>
    <message>
        <source>Secondary key</source>
        <translation>보조 키</translation>
    </message>
    <message>
        <source>Allocation policy</source>
        <translation>할당 정책</translation>
    </message>
    <message>
        <source>IoT hubs</source>
        <translation>IoT 허브</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>마지막 변경</translation>
    </message>
    <message>
        <source>EK verdict</source>
        <translation>EK 판정</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>등록 레코드</translation>
    </message>
    <message>
        <source>Enrollment group ID</source>
        <translation>등록 그룹 ID</translation>
    </message>
    <message>
        <source>The enrollment group &quot;%1&quot; was removed.</source>
        <translation>등록 그룹 &quot;%1&quot;을(를) 제거했습니다.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>목록이 비어 있습니다.</translation>
    </message>
    <message>
        <source>Show this many at most</source>
        <translation>최대 이 개수만큼 표시</translation>
    </message>
    <message>
        <source>Show symmetric keys too: whoever sees them can pass for the device</source>
        <translation>대칭 키도 표시: 대칭 키를 본 사람은 그 디바이스로 가장할 수 있음</translation>
    </message>
    <message>
        <source>Replace one of the same ID</source>
        <translation>같은 ID의 레코드가 있으면 교체</translation>
    </message>
    <message>
        <source>Only if the record still has this ETag; * for any</source>
        <translation>레코드의 ETag가 아직 이 값일 때만 실행. *는 모든 값</translation>
    </message>
    <message>
        <source>A further IoT hub to which devices are assigned; may be repeated</source>
        <translation>디바이스를 할당할 IoT 허브 추가. 여러 번 지정 가능</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>The EK comes either from a TPM (--tcti) or from a file (--from), not from both.</source>
        <translation>EK는 TPM(--tcti) 또는 파일(--from) 가운데 한쪽에서만 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>둘 중 하나를 빼십시오.</translation>
    </message>
    <message>
        <source>Take the EK from a file (-: standard input) instead of a TPM: base64, hex, PEM, DER, a certificate, or what a tool printed</source>
        <translation>TPM 대신 파일에서 EK 가져오기(표준 입력은 -): base64, hex, PEM, DER, 인증서 또는 도구의 출력</translation>
    </message>
    <message>
        <source>The certificates of the endorsement key, and whether they lead to a root that you trust</source>
        <translation>인증 키(EK)의 인증서와, 신뢰하는 루트로 이어지는지 여부</translation>
    </message>
    <message>
        <source>%1 (HTTP %2, waiting as asked %3)</source>
        <translation>%1(HTTP %2, 요청받은 대기 %3)</translation>
    </message>
    <message>
        <source>The audit log &quot;%1&quot; has no line yet, so there is nothing to sign.</source>
        <translation>감사 기록 &quot;%1&quot;에 아직 줄이 없어 서명할 것이 없습니다.</translation>
    </message>
    <message>
        <source>The audit log is empty.</source>
        <translation>감사 기록이 비어 있습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the head of an audit log.</source>
        <translation>&quot;%1&quot;은(는) 감사 기록의 마지막 줄을 나타내는 값이 아닙니다.</translation>
    </message>
    <message>
        <source>Give it as SEQ:HASH: the number of the line and its SHA-256 in hex.</source>
        <translation>SEQ:HASH 형식으로 지정하십시오. 줄 번호와 그 줄의 SHA-256(16진수)입니다.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>파일 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Lines: %1, anchors: %2, last line: %3</source>
        <translation>줄: %1, 앵커: %2, 마지막 줄: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>줄 %1: %2</translation>
    </message>
    <message>
        <source>Nothing is wrong with the log.</source>
        <translation>기록에 문제가 없습니다.</translation>
    </message>
    <message>
        <source>The TPM got a key for this log: %1</source>
        <translation>이 기록용 키를 TPM에 만들었습니다: %1</translation>
    </message>
    <message>
        <source>The TPM signed the last line, %1:%2</source>
        <extracomment>%1 the number of a line, %2 its hash</extracomment>
        <translation>TPM이 마지막 줄에 서명했습니다: %1:%2</translation>
    </message>
    <message>
        <source>Keep a copy of &quot;%1&quot; elsewhere.</source>
        <translation>&quot;%1&quot;의 복사본을 다른 곳에 보관하십시오.</translation>
    </message>
    <message>
        <source>The audit log of this station</source>
        <translation>이 스테이션의 감사 기록</translation>
    </message>
    <message>
        <source>Show its last lines</source>
        <translation>마지막 몇 줄 표시</translation>
    </message>
    <message>
        <source>Look for lines that were changed, removed, moved or rewritten</source>
        <translation>변경, 제거, 이동되거나 다시 쓰인 줄 찾기</translation>
    </message>
    <message>
        <source>The log; left out: that of this station</source>
        <translation>감사 기록. 생략 시: 이 스테이션의 기록</translation>
    </message>
    <message>
        <source>Anchors that were kept elsewhere; left out: those beside the log</source>
        <translation>다른 곳에 보관한 앵커. 생략 시: 기록과 같은 곳의 앵커</translation>
    </message>
    <message>
        <source>A last line that was noted elsewhere</source>
        <translation>다른 곳에 적어 둔 마지막 줄</translation>
    </message>
    <message>
        <source>Have a TPM sign the last line, to keep that elsewhere</source>
        <translation>다른 곳에 보관할 수 있도록 마지막 줄에 TPM으로 서명</translation>
    </message>
    <message>
        <source>Only rows with this text in the registration ID, the device ID, the hub or the status, or with this EK</source>
        <translation>등록 ID, 디바이스 ID, 허브 또는 상태에 이 텍스트가 있는 행이나 이 EK의 행만</translation>
    </message>
    <message>
        <source>Sort by this member</source>
        <translation>이 멤버로 정렬</translation>
    </message>
    <message>
        <source>Sort from the last to the first</source>
        <translation>역순으로 정렬</translation>
    </message>
    <message>
        <source>Individual enrollments, of a service or in a list of your own</source>
        <translation>서비스 또는 자체 목록의 개별 등록</translation>
    </message>
    <message>
        <source>CSV never holds symmetric keys.</source>
        <translation>CSV에는 대칭 키가 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Export JSON or the az script to write them.</source>
        <translation>대칭 키를 쓰려면 JSON 또는 az 스크립트로 내보내십시오.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds symmetric keys: whoever reads it can pass for the devices.</source>
        <translation>&quot;%1&quot;에 대칭 키가 들어 있습니다. 이 파일을 읽은 사람은 그 디바이스로 가장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Rows written to &quot;%1&quot;: %2</source>
        <translation>&quot;%1&quot;에 쓴 행: %2</translation>
    </message>
    <message>
        <source>Rows that the format cannot hold whole: %1</source>
        <translation>이 형식에 온전히 담을 수 없는 행: %1</translation>
    </message>
    <message>
        <source>Taken back: %1, rows: %2</source>
        <extracomment>%1 &quot;add&quot;, &quot;edit&quot;, &quot;remove&quot; or &quot;import&quot;, %2 a number of rows</extracomment>
        <translation>되돌린 작업: %1, 행: %2</translation>
    </message>
    <message>
        <source>Add the rows of a CSV or JSON file to your list</source>
        <translation>CSV 또는 JSON 파일의 행을 목록에 추가</translation>
    </message>
    <message>
        <source>The file with the rows</source>
        <translation>추가할 행이 있는 파일</translation>
    </message>
    <message>
        <source>Write your list into a file</source>
        <translation>목록을 파일에 쓰기</translation>
    </message>
    <message>
        <source>The file to be written</source>
        <translation>내용을 쓸 파일</translation>
    </message>
    <message>
        <source>csv, json, or az for a script of the Azure CLI</source>
        <translation>csv, json 또는 az(Azure CLI 스크립트)</translation>
    </message>
    <message>
        <source>Write symmetric keys too: whoever reads them can pass for the device</source>
        <translation>대칭 키도 쓰기: 대칭 키를 읽은 사람은 그 디바이스로 가장할 수 있음</translation>
    </message>
    <message>
        <source>Take back the last change that this station made to its list</source>
        <translation>이 스테이션이 자체 목록에 마지막으로 한 변경 되돌리기</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>할당되지 않음</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>할당됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only here: it was removed there.</source>
        <translation>&quot;%1&quot;은(는) 목록에만 있습니다. 서비스에서는 제거되었습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only here.</source>
        <translation>&quot;%1&quot;은(는) 목록에만 있습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only there: it was removed here.</source>
        <translation>&quot;%1&quot;은(는) 서비스에만 있습니다. 목록에서는 제거되었습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only there.</source>
        <translation>&quot;%1&quot;은(는) 서비스에만 있습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed here: %2</source>
        <translation>&quot;%1&quot;이(가) 목록에서 변경되었습니다: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed there: %2</source>
        <translation>&quot;%1&quot;이(가) 서비스에서 변경되었습니다: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed on both sides: %2</source>
        <translation>&quot;%1&quot;이(가) 양쪽에서 변경되었습니다: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; differs: %2</source>
        <translation>&quot;%1&quot;이(가) 서로 다릅니다: %2</translation>
    </message>
    <message>
        <source>Shown: %1, matching: %2, in all: %3</source>
        <translation>표시: %1, 일치: %2, 전체: %3</translation>
    </message>
    <message>
        <source>Changed in the list</source>
        <translation>목록에서 변경한 시각</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 a time, %2 the name of a computer</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>It differs from what was last in step with a service.</source>
        <translation>서비스와 마지막으로 일치했을 때의 내용과 다릅니다.</translation>
    </message>
    <message>
        <source>Another row with its EK</source>
        <translation>같은 EK의 다른 행</translation>
    </message>
    <message>
        <source>Read: %1, imported: %2, in the list already: %3, rejected: %4</source>
        <translation>읽음: %1, 가져옴: %2, 이미 목록에 있음: %3, 거부됨: %4</translation>
    </message>
    <message>
        <source>The rejected rows are in &quot;%1&quot;, to be mended and imported again.</source>
        <translation>거부된 행은 &quot;%1&quot;에 있습니다. 수정하여 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>More differences: %1</source>
        <translation>그 밖의 차이: %1</translation>
    </message>
    <message>
        <source>Only here: %1, only there: %2, different: %3, equal: %4</source>
        <translation>목록에만 있음: %1, 서비스에만 있음: %2, 다름: %3, 같음: %4</translation>
    </message>
    <message>
        <source>The service was changed while it was read. Compare again to see what came meanwhile.</source>
        <translation>읽는 동안 서비스가 변경되었습니다. 그사이의 변경을 보려면 다시 비교하십시오.</translation>
    </message>
    <message>
        <source>There is no enrollment list &quot;%1&quot;.</source>
        <translation>등록 목록 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>&quot;enrollment add&quot;, &quot;import&quot; and &quot;pull&quot; make a list.</source>
        <translation>&quot;enrollment add&quot;, &quot;import&quot;, &quot;pull&quot;을 실행하면 목록이 만들어집니다.</translation>
    </message>
    <message>
        <source>An enrollment list of your own: a file, or postgresql://[USER@]HOST[:PORT]/DATABASE</source>
        <translation>자체 등록 목록: 파일 또는 postgresql://[USER@]HOST[:PORT]/DATABASE</translation>
    </message>
    <message>
        <source>Done: %1 of %2</source>
        <translation>완료: %2개 중 %1개</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>완료: %1</translation>
    </message>
    <message>
        <source>The audit log was not signed: %1</source>
        <translation>감사 기록에 서명하지 않았습니다: %1</translation>
    </message>
    <message>
        <source>Conflicts: %1. --conflict here or there says which side is to be had on both.</source>
        <translation>충돌: %1. 어느 쪽의 내용을 양쪽에 쓸지 --conflict here(목록) 또는 there(서비스)로 지정하십시오.</translation>
    </message>
    <message>
        <source>Removals that are left out without --delete: %1</source>
        <translation>--delete가 없어 하지 않는 제거: %1</translation>
    </message>
    <message>
        <source>What is to be changed must be confirmed.</source>
        <translation>변경하려면 확인이 필요합니다.</translation>
    </message>
    <message>
        <source>Add --yes, or answer on a terminal when asked. &quot;enrollment diff&quot; shows what would be changed.</source>
        <translation>--yes를 추가하거나 터미널에서 물을 때 답하십시오. 변경될 내용은 &quot;enrollment diff&quot;로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Records to be changed at the service: %1. Type &quot;%2&quot; to go on:</source>
        <translation>서비스에서 변경할 레코드: %1. 계속하려면 &quot;%2&quot;을(를) 입력하십시오:</translation>
    </message>
    <message>
        <source>Rows to be changed in the list: %1. Type &quot;%2&quot; to go on:</source>
        <translation>목록에서 변경할 행: %1. 계속하려면 &quot;%2&quot;을(를) 입력하십시오:</translation>
    </message>
    <message>
        <source>Add --yes, or answer on a terminal when asked.</source>
        <translation>--yes를 추가하거나 터미널에서 물을 때 답하십시오.</translation>
    </message>
    <message>
        <source>Done: %1, refused: %2, not sent: %3, unknown: %4, left alone: %5</source>
        <translation>완료: %1, 거부됨: %2, 보내지 않음: %3, 알 수 없음: %4, 그대로 둠: %5</translation>
    </message>
    <message>
        <source>Registration states that are new: %1</source>
        <translation>새로 바뀐 등록 상태: %1</translation>
    </message>
    <message>
        <source>Whose version counts of what was changed on both sides: here, there, or skip to leave it alone</source>
        <translation>양쪽에서 변경된 것에 적용할 쪽: here(목록), there(서비스) 또는 skip(그대로 둠)</translation>
    </message>
    <message>
        <source>Remove too what was removed on the other side</source>
        <translation>상대쪽에서 제거된 것도 제거</translation>
    </message>
    <message>
        <source>Compare your list with a service</source>
        <translation>목록을 서비스와 비교</translation>
    </message>
    <message>
        <source>Take what was changed in your list to a service</source>
        <translation>목록에서 변경된 것을 서비스에 반영</translation>
    </message>
    <message>
        <source>Take what was changed at a service into your list</source>
        <translation>서비스에서 변경된 것을 목록에 반영</translation>
    </message>
    <message>
        <source>Ask a service what became of the devices of your list: of these, or of all that are not assigned</source>
        <translation>목록에 있는 디바이스의 등록 상태를 서비스에 조회: 지정한 디바이스 또는 할당되지 않은 모든 디바이스</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;.</source>
        <translation>열 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The columns are: %1.</source>
        <translation>사용할 수 있는 열: %1.</translation>
    </message>
    <message>
        <source>There is no enrollment &quot;%1&quot; in the list.</source>
        <translation>개별 등록 &quot;%1&quot;이(가) 목록에 없습니다.</translation>
    </message>
    <message>
        <source>The signing key &quot;%1&quot; cannot be kept.</source>
        <translation>서명 키 &quot;%1&quot;을(를) 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder and the free space of the disk.</source>
        <translation>데이터 폴더의 사용 권한과 디스크의 여유 공간을 확인하십시오.</translation>
    </message>
    <message>
        <source>Findings in the audit log: %1</source>
        <translation>감사 기록에서 발견된 문제: %1</translation>
    </message>
    <message>
        <source>Rows that were not taken back: %1</source>
        <translation>되돌리지 못한 행: %1</translation>
    </message>
    <message>
        <source>Rows that were not imported: %1</source>
        <translation>가져오지 못한 행: %1</translation>
    </message>
    <message>
        <source>Records that were not brought in step: %1</source>
        <translation>동기화하지 못한 레코드: %1</translation>
    </message>
    <message>
        <source>The change is done. Its line in the audit log could not be written now. It is written with the next change.</source>
        <translation>변경은 완료되었지만 감사 기록의 줄을 지금 쓸 수 없습니다. 다음 변경 때 기록됩니다.</translation>
    </message>
    <message>
        <source>Address of the service; left out: the embedded emulator</source>
        <translation>서비스의 주소. 생략 시: 내장 에뮬레이터</translation>
    </message>
    <message>
        <source>%1 is given without --endpoint.</source>
        <translation>%1을(를) 지정했지만 --endpoint가 없습니다.</translation>
    </message>
    <message>
        <source>Name the service with --endpoint, or leave both out to use the embedded emulator.</source>
        <translation>--endpoint로 서비스를 지정하거나, 내장 에뮬레이터를 쓰려면 둘 다 생략하십시오.</translation>
    </message>
    <message>
        <source>--endpoint is given without --id-scope.</source>
        <translation>--endpoint를 지정했지만 --id-scope가 없습니다.</translation>
    </message>
    <message>
        <source>Copy the ID scope from the overview page of the provisioning service.</source>
        <translation>프로비저닝 서비스의 개요 페이지에서 ID 범위를 복사하십시오.</translation>
    </message>
    <message>
        <source>Certificate of the device, PEM or DER; more certificates in it are its chain</source>
        <translation>디바이스의 인증서(PEM 또는 DER). 파일에 든 나머지 인증서는 체인으로 사용</translation>
    </message>
    <message>
        <source>Certificates above that of the device, in order</source>
        <translation>디바이스 인증서 위의 인증서(순서대로)</translation>
    </message>
    <message>
        <source>Enroll the certificate first, unless its registration ID is enrolled</source>
        <translation>등록 ID가 아직 등록되어 있지 않으면 먼저 인증서로 개별 등록 추가</translation>
    </message>
    <message>
        <source>With --enroll and --endpoint: connection string of the service, as for &quot;enrollment&quot;</source>
        <translation>--enroll과 --endpoint를 쓸 때: &quot;enrollment&quot;에서와 같은 서비스의 연결 문자열</translation>
    </message>
    <message>
        <source>With a certificate and its key</source>
        <translation>인증서와 그 키로</translation>
    </message>
    <message>
        <source>Registration ID; left out: the common name of the certificate</source>
        <translation>등록 ID. 생략 시: 인증서의 일반 이름</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>확인되지 않음</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 인증서</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-1)</source>
        <translation>지문(SHA-1)</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>만료 시각</translation>
    </message>
    <message>
        <source>Possession of its key</source>
        <translation>키의 소유</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>확인 코드</translation>
    </message>
    <message>
        <source>Nobody has proved to hold its key yet: &quot;ca challenge&quot; begins that.</source>
        <translation>아직 아무도 이 인증서의 키를 가지고 있음을 증명하지 않았습니다. &quot;ca challenge&quot;로 증명을 시작하십시오.</translation>
    </message>
    <message>
        <source>Make a certificate whose common name is the verification code, sign it with the key of the CA, and give it to &quot;ca verify&quot;.</source>
        <translation>일반 이름이 확인 코드인 인증서를 만들고 CA의 키로 서명한 다음 &quot;ca verify&quot;에 지정하십시오.</translation>
    </message>
    <message>
        <source>The CA certificate &quot;%1&quot; was removed.</source>
        <translation>CA 인증서 &quot;%1&quot;을(를) 제거했습니다.</translation>
    </message>
    <message>
        <source>Name of the CA certificate at the service</source>
        <translation>서비스에 있는 CA 인증서의 이름</translation>
    </message>
    <message>
        <source>CA certificates that a service holds for enrollments that refer to them</source>
        <translation>서비스에 보관되어 등록에서 참조하는 CA 인증서</translation>
    </message>
    <message>
        <source>List the CA certificates</source>
        <translation>CA 인증서 나열</translation>
    </message>
    <message>
        <source>Show a CA certificate</source>
        <translation>CA 인증서 표시</translation>
    </message>
    <message>
        <source>Add a CA certificate</source>
        <translation>CA 인증서 추가</translation>
    </message>
    <message>
        <source>The CA certificate, PEM or DER</source>
        <translation>CA 인증서(PEM 또는 DER)</translation>
    </message>
    <message>
        <source>Replace one of the same name</source>
        <translation>이름이 같은 인증서 바꾸기</translation>
    </message>
    <message>
        <source>Ask for a verification code, which the key of the CA is to sign</source>
        <translation>CA의 키로 서명할 확인 코드 요청</translation>
    </message>
    <message>
        <source>Prove to hold the key of the CA</source>
        <translation>CA의 키를 가지고 있음을 증명</translation>
    </message>
    <message>
        <source>A certificate signed by the CA whose common name is the verification code, PEM or DER</source>
        <translation>일반 이름이 확인 코드이고 CA가 서명한 인증서(PEM 또는 DER)</translation>
    </message>
    <message>
        <source>Remove a CA certificate</source>
        <translation>CA 인증서 제거</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>일반 이름</translation>
    </message>
    <message>
        <source>This CA is for tests: it keeps no list of what it signs, and revokes nothing.</source>
        <translation>이 CA는 테스트용입니다. 서명한 것의 목록을 보관하지 않으며 아무것도 해지하지 않습니다.</translation>
    </message>
    <message>
        <source>The file to write, PEM</source>
        <translation>쓸 파일(PEM)</translation>
    </message>
    <message>
        <source>Common name (CN): the registration ID of the device</source>
        <translation>일반 이름(CN): 디바이스의 등록 ID</translation>
    </message>
    <message>
        <source>How long the certificate is valid, from 1 to 36500; else 365</source>
        <translation>인증서의 유효 일수(1~36500). 생략 시: 365</translation>
    </message>
    <message>
        <source>Certificates for keys of devices</source>
        <translation>디바이스 키의 인증서</translation>
    </message>
    <message>
        <source>Make a certificate request (PKCS#10)</source>
        <translation>인증서 요청(PKCS#10) 만들기</translation>
    </message>
    <message>
        <source>Make a certificate that the key itself signs</source>
        <translation>키 자체로 서명한 인증서 만들기</translation>
    </message>
    <message>
        <source>For a CA instead of a device (for tests)</source>
        <translation>디바이스 대신 CA용으로 만들기(테스트용)</translation>
    </message>
    <message>
        <source>Answer a certificate request as a CA (for tests)</source>
        <translation>CA로서 인증서 요청에 응답(테스트용)</translation>
    </message>
    <message>
        <source>Certificate of the CA, PEM or DER</source>
        <translation>CA의 인증서(PEM 또는 DER)</translation>
    </message>
    <message>
        <source>The certificate request, PEM</source>
        <translation>인증서 요청(PEM)</translation>
    </message>
    <message>
        <source>For an intermediate CA instead of a device</source>
        <translation>디바이스 대신 중간 CA용으로 발급</translation>
    </message>
    <message>
        <source>Private key: a PEM file, pkcs11:…, tpm:HANDLE or tpm:FILE</source>
        <translation>프라이빗 키: PEM 파일, pkcs11:…, tpm:HANDLE 또는 tpm:FILE</translation>
    </message>
    <message>
        <source>PKCS#11 module of the token</source>
        <translation>토큰의 PKCS#11 모듈</translation>
    </message>
    <message>
        <source>File with the PIN of the token or the passphrase of the key, - for standard input</source>
        <translation>토큰의 PIN 또는 키의 암호가 든 파일. 표준 입력은 -</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>보관 위치</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>알고리즘</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>공개 키</translation>
    </message>
    <message>
        <source>Private keys of devices</source>
        <translation>디바이스의 프라이빗 키</translation>
    </message>
    <message>
        <source>Make a P-256 key</source>
        <translation>P-256 키 만들기</translation>
    </message>
    <message>
        <source>file: a PEM file that is not encrypted; tpm: a key that only the TPM can use</source>
        <translation>file: 암호화되지 않은 PEM 파일, tpm: TPM만 쓸 수 있는 키</translation>
    </message>
    <message>
        <source>The new file; it must not exist</source>
        <translation>새 파일. 이미 있는 파일은 안 됨</translation>
    </message>
    <message>
        <source>Where a key is, and its public half</source>
        <translation>키의 위치와 공개 부분</translation>
    </message>
    <message>
        <source>&quot;endorsectl manifest export --help&quot; tells more.</source>
        <translation>자세한 내용은 &quot;endorsectl manifest export --help&quot;에 있습니다.</translation>
    </message>
    <message>
        <source>A bundle of certificates is always PEM.</source>
        <translation>인증서 묶음은 항상 PEM입니다.</translation>
    </message>
    <message>
        <source>Verdicts written to &quot;%1&quot;: %2</source>
        <translation>&quot;%1&quot;에 쓴 판정: %2</translation>
    </message>
    <message>
        <source>Certificates written to &quot;%1&quot;: %2</source>
        <translation>&quot;%1&quot;에 쓴 인증서: %2</translation>
    </message>
    <message>
        <source>Enroll what is genuine: in a list of your own, or at a service</source>
        <translation>정품을 개별 등록으로 추가: 자체 목록 또는 서비스에</translation>
    </message>
    <message>
        <source>The manifest</source>
        <translation>매니페스트</translation>
    </message>
    <message>
        <source>Only say what would be imported into the list</source>
        <translation>목록으로 가져올 내용만 표시</translation>
    </message>
    <message>
        <source>Write device certificates, or the verdicts</source>
        <translation>디바이스 인증서 또는 판정 쓰기</translation>
    </message>
    <message>
        <source>A folder that does not exist yet; with --bundle or --verdicts a file</source>
        <translation>아직 없는 폴더. --bundle 또는 --verdicts를 쓰면 파일</translation>
    </message>
    <message>
        <source>pem or der: a file for each device</source>
        <translation>pem 또는 der: 디바이스마다 파일 하나</translation>
    </message>
    <message>
        <source>All certificates in one PEM file</source>
        <translation>모든 인증서를 PEM 파일 하나에</translation>
    </message>
    <message>
        <source>csv, json or html: the verdicts instead of certificates</source>
        <translation>csv, json 또는 html: 인증서 대신 판정</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <translation>항목 %1: %2</translation>
    </message>
    <message>
        <source>The file is refused: %1 (%2)</source>
        <translation>파일이 거부되었습니다: %1(%2)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Entries: %1, to be enrolled: %2, verified without certificate: %3, rejected: %4</source>
        <translation>항목: %1, 등록 대상: %2, 인증서 없이 검증됨: %3, 거부됨: %4</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>고유 ID</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>부품 번호</translation>
    </message>
    <message>
        <source>Provisioner</source>
        <translation>프로비저닝한 곳</translation>
    </message>
    <message>
        <source>Distributor</source>
        <translation>유통업체</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>로트</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>프로비저닝 시각</translation>
    </message>
    <message>
        <source>Slot %1: %2</source>
        <translation>슬롯 %1: %2</translation>
    </message>
    <message>
        <source>Entries that were not imported: %1</source>
        <translation>가져오지 않은 항목: %1</translation>
    </message>
    <message>
        <source>Imported: %1, already there: %2, ID taken: %3, failed: %4, not sent: %5</source>
        <translation>가져옴: %1, 이미 있음: %2, 이미 쓰이는 ID: %3, 실패: %4, 보내지 않음: %5</translation>
    </message>
    <message>
        <source>Trust this manifest signer too, PEM or DER; may be repeated</source>
        <translation>이 매니페스트 서명자도 신뢰(PEM 또는 DER). 여러 번 지정 가능</translation>
    </message>
    <message>
        <source>Trust this CA of device certificates too, PEM or DER; may be repeated</source>
        <translation>이 디바이스 인증서 CA도 신뢰(PEM 또는 DER). 여러 번 지정 가능</translation>
    </message>
    <message>
        <source>Do not trust the certificates that come with the program</source>
        <translation>프로그램에 포함된 인증서를 신뢰하지 않음</translation>
    </message>
    <message>
        <source>%1 (built in)</source>
        <translation>%1(기본 제공)</translation>
    </message>
    <message>
        <source>Manifest signers:</source>
        <translation>매니페스트 서명자:</translation>
    </message>
    <message>
        <source>CAs of device certificates:</source>
        <translation>디바이스 인증서의 CA:</translation>
    </message>
    <message>
        <source>All of them are trusted already.</source>
        <translation>모두 이미 신뢰하고 있습니다.</translation>
    </message>
    <message>
        <source>signer for a signer of manifests, root for a CA of device certificates</source>
        <translation>매니페스트 서명자는 signer, 디바이스 인증서의 CA는 root</translation>
    </message>
    <message>
        <source>Whose manifests and device certificates are trusted</source>
        <translation>매니페스트와 디바이스 인증서를 신뢰할 발급자</translation>
    </message>
    <message>
        <source>Trust the certificates of a file</source>
        <translation>파일의 인증서를 신뢰</translation>
    </message>
    <message>
        <source>Its fingerprint, SHA-256 in hex</source>
        <translation>인증서의 지문(SHA-256, 16진수)</translation>
    </message>
    <message>
        <source>There is no entry %1 in the file.</source>
        <translation>파일에 항목 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Entries are counted from 0.</source>
        <translation>항목 번호는 0부터 시작합니다.</translation>
    </message>
    <message>
        <source>Verify every entry; done only when all are genuine</source>
        <translation>모든 항목 검증. 모두 정품일 때만 성공</translation>
    </message>
    <message>
        <source>The manifests</source>
        <translation>매니페스트</translation>
    </message>
    <message>
        <source>Show an entry with its certificates</source>
        <translation>항목과 그 인증서 표시</translation>
    </message>
    <message>
        <source>Which entry, counted from 0</source>
        <translation>항목 번호, 0부터 시작</translation>
    </message>
    <message>
        <source>Manifests of secure elements</source>
        <translation>보안 요소의 매니페스트</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already, and is not replaced.</source>
        <translation>&quot;%1&quot;이(가) 이미 있으며, 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Here another certificate of the same name is enrolled under the registration ID of this device.</source>
        <translation>여기서 이 디바이스의 등록 ID에는 이름이 같은 다른 인증서가 등록되어 있습니다.</translation>
    </message>
    <message>
        <source>Here the certificate that the device shows expired a day ago.</source>
        <translation>여기서 디바이스가 제시하는 인증서는 하루 전에 만료되었습니다.</translation>
    </message>
    <message>
        <source>Here the certificate that the device shows bears the name of another device.</source>
        <translation>여기서 디바이스가 제시하는 인증서에는 다른 디바이스의 이름이 들어 있습니다.</translation>
    </message>
    <message>
        <source>Here the enrollment group to which the certificate belongs is disabled.</source>
        <translation>여기서 인증서가 속한 등록 그룹은 사용 안 함 상태입니다.</translation>
    </message>
    <message>
        <source>Here the certificate comes from an authority that is not in the service.</source>
        <translation>여기서 인증서는 서비스에 없는 인증 기관에서 발급되었습니다.</translation>
    </message>
    <message>
        <source>Here the file of the private key is removed before the device opens it (the file of a key that was made for this).</source>
        <translation>여기서 디바이스가 열기 전에 프라이빗 키의 파일을 제거합니다(이 실행용으로 만든 키의 파일).</translation>
    </message>
    <message>
        <source>The certificate cannot be enrolled: the connection string of the service is not known.</source>
        <translation>서비스의 연결 문자열을 알 수 없어 인증서를 등록할 수 없습니다.</translation>
    </message>
    <message>
        <source>Open the service&apos;s enrollments first, or enroll the certificate another way.</source>
        <translation>먼저 서비스의 등록 목록을 열거나 다른 방법으로 인증서를 등록하십시오.</translation>
    </message>
    <message>
        <source>The certificate cannot be read from &quot;%1&quot;.</source>
        <translation>&quot;%1&quot;에서 인증서를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Name a file that this user may read and that holds the certificate of the device as PEM or DER.</source>
        <translation>이 사용자가 읽을 수 있고 디바이스의 인증서가 PEM 또는 DER로 들어 있는 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>Unsigned: nobody confirms what the file says.</source>
        <translation>서명되지 않음: 파일의 내용을 확인해 주는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>개체</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>서명되지 않음</translation>
    </message>
    <message>
        <source>Of a bundle of Infineon: whose certificates (the first that there are)</source>
        <translation>Infineon의 묶음인 경우: 어느 개체의 인증서를 쓸지 지정(생략 시: 묶음에 있는 첫 번째 것)</translation>
    </message>
    <message>
        <source>Provisions devices with a TPM or a certificate at the Azure IoT Hub Device Provisioning Service.</source>
        <translation>Azure IoT Hub Device Provisioning Service에서 TPM 또는 인증서로 디바이스를 프로비저닝합니다.</translation>
    </message>
    <message>
        <source>Not known, look at the service: %1</source>
        <translation>알 수 없음(서비스를 확인하십시오): %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read by this command, and is not written to.</source>
        <translation>&quot;%1&quot;은(는) 이 명령이 읽는 파일이므로 이 파일에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>%1, entries: %2 (%3)</source>
        <translation>%1, 항목 수: %2(%3)</translation>
    </message>
    <message>
        <source>Accepted and not to be enrolled, the same again: %1, no registration ID: %2</source>
        <translation>받아들였으나 등록하지 않음, 같은 항목의 반복: %1, 등록 ID 없음: %2</translation>
    </message>
    <message>
        <source>--pcap is given, and the key is not in a TPM: there is no traffic to write.</source>
        <translation>--pcap을 지정했지만 키가 TPM에 있지 않아 기록할 트래픽이 없습니다.</translation>
    </message>
    <message>
        <source>Leave out --pcap. With --transcript the requests to the service are written.</source>
        <translation>--pcap을 빼십시오. --transcript를 쓰면 서비스에 보낸 요청이 기록됩니다.</translation>
    </message>
    <message>
        <source>The key in &quot;%1&quot; does not belong to this TPM, and its file cannot be renamed to make room for a new key.</source>
        <translation>&quot;%1&quot;의 키가 이 TPM의 것이 아니며, 새 키를 둘 수 있도록 그 파일의 이름을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder.</source>
        <translation>폴더의 사용 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The key in &quot;%1&quot; belongs to another TPM, or to this one before it was cleared. Its file is now &quot;%2&quot;, and a new key was made, to which an enrollment of the old one does not fit.</source>
        <translation>&quot;%1&quot;의 키는 다른 TPM의 것이거나 지우기 전의 이 TPM의 것입니다. 그 파일의 이름을 &quot;%2&quot;(으)로 바꾸고 새 키를 만들었습니다. 이전 키로 한 등록은 새 키에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The service has a CA certificate &quot;%1&quot; already.</source>
        <translation>서비스에 CA 인증서 &quot;%1&quot;이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>Replace it with --replace, or choose another name.</source>
        <translation>--replace로 바꾸거나 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>The common name &quot;%1&quot; cannot be the registration ID of a device: it contains the character %2. Letters, digits and the characters - . _ : are allowed.</source>
        <translation>일반 이름 &quot;%1&quot;은(는) 디바이스의 등록 ID가 될 수 없습니다. 문자 %2이(가) 들어 있습니다. 영문자, 숫자와 - . _ : 문자를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The common name &quot;%1&quot; cannot be the registration ID of a device: the last character must be a letter, a digit or -.</source>
        <translation>일반 이름 &quot;%1&quot;은(는) 디바이스의 등록 ID가 될 수 없습니다. 마지막 문자는 영문자, 숫자 또는 -여야 합니다.</translation>
    </message>
    <message>
        <source>One of --format, --bundle and --verdicts is needed.</source>
        <translation>--format, --bundle, --verdicts 중 하나가 필요합니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: the folder &quot;%2&quot; is not writable.</source>
        <translation>&quot;%1&quot;을(를) 쓸 수 없습니다. 폴더 &quot;%2&quot;에 쓸 수 없습니다.</translation>
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
    <message>
        <source>A manifest of secure elements to open and verify.</source>
        <translation>열어서 검증할 보안 요소의 매니페스트입니다.</translation>
    </message>
</context>
<context>
    <name>endorse::attestation</name>
    <message>
        <source>Lab TPM (embedded)</source>
        <translation>랩 TPM(내장)</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID 범위</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Endorsement key</source>
        <translation>인증 키(EK)</translation>
    </message>
    <message>
        <source>Storage root key</source>
        <translation>스토리지 루트 키(SRK)</translation>
    </message>
    <message>
        <source>SAS token</source>
        <translation>SAS 토큰</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT 허브</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>디바이스 ID</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>하위 상태</translation>
    </message>
    <message>
        <source>Sealed hub key</source>
        <translation>봉인된 허브 키</translation>
    </message>
    <message>
        <source>The device belongs to the hub &quot;%1&quot; as &quot;%2&quot;.</source>
        <translation>디바이스는 허브 &quot;%1&quot;에 &quot;%2&quot;(으)로 속해 있습니다.</translation>
    </message>
    <message>
        <source>The answer carries the hub key, sealed to EK and SRK as the nonce was: the network sees nothing of it.</source>
        <translation>응답에는 nonce처럼 EK와 SRK로 봉인된 허브 키가 들어 있습니다. 네트워크에서는 그 내용을 전혀 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>The service assigned the device but sent no key for its hub.</source>
        <translation>서비스가 디바이스를 할당했지만 허브의 키를 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Check that the enrollment uses TPM attestation.</source>
        <translation>개별 등록이 TPM 증명을 사용하는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Nonce challenge</source>
        <translation>nonce 챌린지</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>키 이름</translation>
    </message>
    <message>
        <source>The service sent a nonce in two sealed envelopes.</source>
        <translation>서비스가 봉인된 봉투 두 개에 nonce를 넣어 보냈습니다.</translation>
    </message>
    <message>
        <source>The outer one opens only with this EK, and only beside this SRK; the inner one only with the SRK and the inner key that lies in the outer. Whoever listens learns nothing.</source>
        <translation>바깥쪽 봉투는 이 EK로만, 그것도 이 SRK가 함께 있을 때만 열립니다. 안쪽 봉투는 SRK와 바깥쪽 봉투에 든 내부 키가 있어야 열립니다. 통신을 엿들어도 아무것도 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Operation ID</source>
        <translation>작업 ID</translation>
    </message>
    <message>
        <source>Ask again after</source>
        <translation>다시 물을 때까지의 시간</translation>
    </message>
    <message>
        <source>The service accepted the signature.</source>
        <translation>서비스가 서명을 받아들였습니다.</translation>
    </message>
    <message>
        <source>The signature fits the nonce, so the device holds the enrolled EK: it has proved who it is without a password. The service now chooses a hub for it.</source>
        <translation>서명이 nonce와 맞으므로 디바이스는 등록 목록에 있는 EK를 가지고 있습니다. 암호 없이 자신을 증명한 것입니다. 이제 서비스가 디바이스의 허브를 고릅니다.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>The hub took the device&apos;s first message.</source>
        <translation>허브가 디바이스의 첫 메시지를 받았습니다.</translation>
    </message>
    <message>
        <source>The TPM signed the hub&apos;s token with the hub key. From now on the device reaches its hub with its TPM: no password lies on its disk to be copied.</source>
        <translation>TPM이 허브 키로 허브용 토큰에 서명했습니다. 이제부터 디바이스는 TPM으로 허브에 연결합니다. 복사당할 암호가 디스크에 없습니다.</translation>
    </message>
    <message>
        <source>It was only asked what it is. The next step reads the EK, by which the service knows it.</source>
        <translation>TPM에 무엇인지만 물었습니다. 다음 단계에서는 서비스가 디바이스를 알아보는 데 쓰는 EK를 읽습니다.</translation>
    </message>
    <message>
        <source>A software TPM by &quot;%1&quot; answers.</source>
        <translation>&quot;%1&quot;의 소프트웨어 TPM이 응답했습니다.</translation>
    </message>
    <message>
        <source>It computes as a chip does, but its keys lie in files, so it is not for production. %1</source>
        <translation>칩과 똑같이 계산하지만 키가 파일에 있으므로 운영 환경용이 아닙니다. %1</translation>
    </message>
    <message>
        <source>A TPM %1 by &quot;%2&quot; answers.</source>
        <translation>&quot;%2&quot;의 TPM %1이(가) 응답했습니다.</translation>
    </message>
    <message>
        <source>The private half never leaves the TPM. The service knows the device by this key; its registration ID is &quot;%1&quot;.</source>
        <translation>프라이빗 부분은 TPM 밖으로 나오지 않습니다. 서비스는 이 키로 디바이스를 알아봅니다. 등록 ID는 &quot;%1&quot;입니다.</translation>
    </message>
    <message>
        <source>The TPM derived its EK and stored it at %1.</source>
        <translation>TPM이 EK를 유도하여 %1에 저장했습니다.</translation>
    </message>
    <message>
        <source>The same seed gives the same EK every time, also after the TPM is cleared. %1</source>
        <translation>같은 시드에서는 TPM을 지운 뒤에도 항상 같은 EK가 나옵니다. %1</translation>
    </message>
    <message>
        <source>The TPM gave the public half of its EK.</source>
        <translation>TPM이 EK의 공개 부분을 내주었습니다.</translation>
    </message>
    <message>
        <source>SRK differs from the last registration.</source>
        <translation>SRK가 지난번 등록 때와 다릅니다.</translation>
    </message>
    <message>
        <source>The service will seal the nonce to both keys, so that only a TPM that holds the two can use it.</source>
        <translation>서비스는 nonce를 두 키 모두에 맞춰 봉인하므로, 두 키를 다 가진 TPM만 nonce를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The TPM created an SRK at %1.</source>
        <translation>TPM이 %1에 SRK를 만들었습니다.</translation>
    </message>
    <message>
        <source>It lasts until the TPM is cleared. Its private half never leaves the TPM. %1</source>
        <translation>TPM을 지울 때까지 유지됩니다. 프라이빗 부분은 TPM 밖으로 나오지 않습니다. %1</translation>
    </message>
    <message>
        <source>The SRK is the one of the last registration.</source>
        <translation>SRK가 지난번 등록 때와 같습니다.</translation>
    </message>
    <message>
        <source>The TPM gave the public half of its SRK.</source>
        <translation>TPM이 SRK의 공개 부분을 내주었습니다.</translation>
    </message>
    <message>
        <source>Inner key</source>
        <translation>내부 키</translation>
    </message>
    <message>
        <source>Sealed key</source>
        <translation>봉인된 키</translation>
    </message>
    <message>
        <source>Seed for the SRK</source>
        <translation>SRK용 시드</translation>
    </message>
    <message>
        <source>Public area</source>
        <translation>공개 영역</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>핸들</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>The Name of a key, a term of the TPM specification.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>제조업체</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>펌웨어</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>사양</translation>
    </message>
    <message>
        <source>Auth value is set for</source>
        <translation>권한 부여 값이 설정된 계층</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Name at the last registration</source>
        <translation>지난번 등록 때의 Name</translation>
    </message>
    <message>
        <source>Sealed inner key</source>
        <translation>봉인된 내부 키</translation>
    </message>
    <message>
        <source>Seed for the EK</source>
        <translation>EK용 시드</translation>
    </message>
    <message>
        <source>The EK lock is open: the TPM gave back the inner key.</source>
        <translation>EK 자물쇠가 열렸습니다. TPM이 내부 키를 돌려주었습니다.</translation>
    </message>
    <message>
        <source>Only this TPM holds the EK, and it checked that the same SRK is present. The nonce is still sealed: the next step opens it inside the TPM.</source>
        <translation>이 TPM만 EK를 가지고 있으며, TPM은 같은 SRK가 있는지도 확인했습니다. nonce는 아직 봉인되어 있습니다. 다음 단계에서 TPM 안에서 엽니다.</translation>
    </message>
    <message>
        <source>The nonce is inside the TPM, at %1.</source>
        <translation>nonce는 TPM 안의 %1에 있습니다.</translation>
    </message>
    <message>
        <source>The TPM opened the second envelope itself, with its SRK and the inner key. No program has seen the nonce, this one included: from now on it can be used, but not read.</source>
        <translation>TPM이 SRK와 내부 키로 두 번째 봉투를 직접 열었습니다. 이 프로그램을 포함해 어떤 프로그램도 nonce를 보지 못했습니다. 이제부터 nonce는 쓸 수 있지만 읽을 수는 없습니다.</translation>
    </message>
    <message>
        <source>Text to sign</source>
        <translation>서명할 텍스트</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>만료 시각</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>The TPM signed the token with the nonce.</source>
        <translation>TPM이 nonce로 토큰에 서명했습니다.</translation>
    </message>
    <message>
        <source>Only a TPM that opened both envelopes can make this signature. The token names this registration alone and expires at %1.</source>
        <translation>두 봉투를 모두 연 TPM만 이 서명을 만들 수 있습니다. 토큰은 이 등록에만 쓸 수 있으며 %1에 만료됩니다.</translation>
    </message>
    <message>
        <source>The hub key has taken the place of the nonce, at %1.</source>
        <translation>%1에서 허브 키가 nonce를 대신하게 되었습니다.</translation>
    </message>
    <message>
        <source>It came in two envelopes like the nonce, and only this TPM could open them. The nonce is gone: it has done its work. The device signs for its hub with this key until it registers again.</source>
        <translation>허브 키도 nonce처럼 봉투 두 개에 담겨 왔고, 이 TPM만 열 수 있었습니다. nonce는 할 일을 마치고 사라졌습니다. 디바이스는 다시 등록할 때까지 이 키로 허브에 서명합니다.</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>present</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>created</source>
        <translation>만들어짐</translation>
    </message>
    <message>
        <source>received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>로드됨</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>영구</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>used and wiped</source>
        <translation>사용 후 지워짐</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>제거됨</translation>
    </message>
    <message>
        <source>No nonce has been received.</source>
        <translation>받은 nonce가 없습니다.</translation>
    </message>
    <message>
        <source>The nonce is in two sealed envelopes, outside the TPM.</source>
        <translation>nonce는 TPM 밖에서 봉인된 봉투 두 개에 들어 있습니다.</translation>
    </message>
    <message>
        <source>The EK envelope is open. The nonce is still sealed.</source>
        <translation>EK 봉투가 열렸습니다. nonce는 아직 봉인되어 있습니다.</translation>
    </message>
    <message>
        <source>The SRK envelope is open, inside the TPM.</source>
        <translation>SRK 봉투가 TPM 안에서 열렸습니다.</translation>
    </message>
    <message>
        <source>The nonce is inside the TPM, at 0x81000100.</source>
        <translation>nonce는 TPM 안의 0x81000100에 있습니다.</translation>
    </message>
    <message>
        <source>The nonce has signed the token and is still inside the TPM.</source>
        <translation>nonce로 토큰에 서명했습니다. nonce는 아직 TPM 안에 있습니다.</translation>
    </message>
    <message>
        <source>The hub key has taken the place of the nonce.</source>
        <translation>허브 키가 nonce를 대신하게 되었습니다.</translation>
    </message>
    <message>
        <source>The TPM refused to open an envelope.</source>
        <translation>TPM이 봉투 열기를 거부했습니다.</translation>
    </message>
    <message>
        <source>Connect to the TPM</source>
        <translation>TPM에 연결</translation>
    </message>
    <message>
        <source>Opens the connection to the TPM and asks the TPM what it is. Nothing in it changes.</source>
        <translation>TPM에 연결하여 무엇인지 묻습니다. TPM 안에서는 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>The TPM cannot be reached.</source>
        <translation>TPM에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was read or changed, and the service does not know of this attempt.</source>
        <translation>읽거나 바꾼 것이 없으며, 서비스는 이 시도를 모릅니다.</translation>
    </message>
    <message>
        <source>Read the EK</source>
        <translation>인증 키(EK) 읽기</translation>
    </message>
    <message>
        <source>Reads the endorsement key (EK): the identity that the TPM keeps for life. Only its public half leaves the TPM.</source>
        <translation>인증 키(EK)를 읽습니다. TPM이 평생 간직하는 신원입니다. 공개 부분만 TPM 밖으로 나옵니다.</translation>
    </message>
    <message>
        <source>The EK cannot be read.</source>
        <translation>EK를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Without its EK the device has no identity to show, and nothing was sent to the service.</source>
        <translation>EK가 없으면 디바이스는 신원을 보여 줄 수 없습니다. 서비스에는 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Read the SRK</source>
        <translation>SRK 읽기</translation>
    </message>
    <message>
        <source>Reads the storage root key (SRK), under which the TPM will keep the nonce. A TPM that has none creates it.</source>
        <translation>TPM이 nonce를 보관할 때 쓰는 스토리지 루트 키(SRK)를 읽습니다. SRK가 없는 TPM은 새로 만듭니다.</translation>
    </message>
    <message>
        <source>The SRK cannot be read or created.</source>
        <translation>SRK를 읽거나 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Without an SRK the TPM has no place to keep the nonce. Nothing was sent to the service.</source>
        <translation>SRK가 없으면 TPM에 nonce를 보관할 곳이 없습니다. 서비스에는 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Register: challenge</source>
        <translation>등록: 챌린지 받기</translation>
    </message>
    <message>
        <source>Sends the public halves of EK and SRK to the service, which answers with a challenge that only this TPM can open.</source>
        <translation>EK와 SRK의 공개 부분을 서비스에 보냅니다. 서비스는 이 TPM만 열 수 있는 챌린지로 답합니다.</translation>
    </message>
    <message>
        <source>The service gave no challenge.</source>
        <translation>서비스가 챌린지를 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Only public keys were sent. The TPM holds no nonce, and the device stays as it was.</source>
        <translation>보낸 것은 공개 키뿐입니다. TPM에는 nonce가 없으며 디바이스는 이전 그대로입니다.</translation>
    </message>
    <message>
        <source>Open the EK lock</source>
        <translation>EK 자물쇠 열기</translation>
    </message>
    <message>
        <source>Asks the TPM to open the outer envelope with its EK. It gives the inner key back only when its SRK is the one that the service saw.</source>
        <translation>EK로 바깥쪽 봉투를 열도록 TPM에 요청합니다. TPM은 자신의 SRK가 서비스가 받은 SRK와 같을 때만 내부 키를 돌려줍니다.</translation>
    </message>
    <message>
        <source>The EK lock stays shut.</source>
        <translation>EK 자물쇠가 열리지 않았습니다.</translation>
    </message>
    <message>
        <source>The TPM gave nothing away: the inner key and the nonce are still sealed. A challenge opens only in the TPM that it was made for, and only beside the same SRK.</source>
        <translation>TPM은 아무것도 내주지 않았습니다. 내부 키와 nonce는 아직 봉인되어 있습니다. 챌린지는 대상 TPM에서만, 그것도 같은 SRK가 있을 때만 열립니다.</translation>
    </message>
    <message>
        <source>Import the nonce</source>
        <translation>nonce 가져오기</translation>
    </message>
    <message>
        <source>Hands the inner envelope and the inner key to the TPM, which opens it with its SRK and keeps the nonce inside.</source>
        <translation>안쪽 봉투와 내부 키를 TPM에 넘깁니다. TPM은 SRK로 봉투를 열고 nonce를 안에 보관합니다.</translation>
    </message>
    <message>
        <source>The TPM did not take the nonce.</source>
        <translation>TPM이 nonce를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>The inner envelope was not opened, or its content was not stored. No one has seen the nonce.</source>
        <translation>안쪽 봉투가 열리지 않았거나 내용이 저장되지 않았습니다. nonce는 누구에게도 드러나지 않았습니다.</translation>
    </message>
    <message>
        <source>Sign with the nonce</source>
        <translation>nonce로 서명</translation>
    </message>
    <message>
        <source>Lets the TPM sign a SAS token with the nonce. The signature leaves the TPM, the nonce does not.</source>
        <translation>TPM이 nonce로 SAS 토큰에 서명하게 합니다. 서명은 TPM 밖으로 나오지만 nonce는 나오지 않습니다.</translation>
    </message>
    <message>
        <source>The TPM did not sign.</source>
        <translation>TPM이 서명하지 않았습니다.</translation>
    </message>
    <message>
        <source>Without a signature there is no proof, and nothing further was sent to the service.</source>
        <translation>서명이 없으면 증명할 수 없습니다. 서비스에는 더 보낸 것이 없습니다.</translation>
    </message>
    <message>
        <source>Register, signed</source>
        <translation>서명하여 등록</translation>
    </message>
    <message>
        <source>Registers again, with the signed token. Whoever can sign with the nonce holds the EK and the SRK.</source>
        <translation>서명한 토큰으로 다시 등록합니다. nonce로 서명할 수 있으면 EK와 SRK를 가진 것입니다.</translation>
    </message>
    <message>
        <source>The service did not accept the registration.</source>
        <translation>서비스가 등록을 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>The token is worth nothing elsewhere: it names this registration and expires within an hour.</source>
        <translation>토큰은 다른 곳에서는 쓸모가 없습니다. 이 등록만을 대상으로 하며 한 시간 안에 만료됩니다.</translation>
    </message>
    <message>
        <source>Wait for assignment</source>
        <translation>할당 대기</translation>
    </message>
    <message>
        <source>Asks the service how far it is, as often as the service allows, until the device belongs to an IoT hub.</source>
        <translation>디바이스가 IoT 허브에 속할 때까지, 서비스가 허용하는 간격으로 진행 상태를 묻습니다.</translation>
    </message>
    <message>
        <source>The service did not assign the device.</source>
        <translation>서비스가 디바이스를 할당하지 않았습니다.</translation>
    </message>
    <message>
        <source>The device has proved who it is, but has no hub. It may register again at any time.</source>
        <translation>디바이스는 자신을 증명했지만 허브가 없습니다. 언제든지 다시 등록할 수 있습니다.</translation>
    </message>
    <message>
        <source>Import the hub key</source>
        <translation>허브 키 가져오기</translation>
    </message>
    <message>
        <source>Opens a second pair of envelopes, inside the TPM: they hold the key with which the device signs for its hub.</source>
        <translation>두 번째 봉투 한 쌍을 TPM 안에서 엽니다. 디바이스가 허브에 서명할 때 쓰는 키가 들어 있습니다.</translation>
    </message>
    <message>
        <source>The TPM did not take the hub key.</source>
        <translation>TPM이 허브 키를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>The device is assigned to its hub, but cannot sign for it. Registering again brings a new pair of envelopes.</source>
        <translation>디바이스가 허브에 할당되었지만 허브에 서명할 수 없습니다. 다시 등록하면 새 봉투 한 쌍이 옵니다.</translation>
    </message>
    <message>
        <source>Connect to the hub</source>
        <translation>허브에 연결</translation>
    </message>
    <message>
        <source>Lets the TPM sign a token for the hub with the hub key, and sends a first message.</source>
        <translation>TPM이 허브 키로 허브용 토큰에 서명하게 하고 첫 메시지를 보냅니다.</translation>
    </message>
    <message>
        <source>The hub did not take the first message.</source>
        <translation>허브가 첫 메시지를 받지 않았습니다.</translation>
    </message>
    <message>
        <source>The device is provisioned and its hub key is in the TPM: connecting can be tried again without a new registration.</source>
        <translation>디바이스는 프로비저닝되었고 허브 키는 TPM 안에 있습니다. 새로 등록하지 않고도 다시 연결해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The step was cancelled.</source>
        <translation>단계를 취소했습니다.</translation>
    </message>
    <message>
        <source>What the TPM was doing for it has been given up, and temporary keys are removed. Starting again is safe.</source>
        <translation>TPM이 이 단계를 위해 하던 작업을 중단하고 임시 키를 제거했습니다. 처음부터 다시 시작해도 안전합니다.</translation>
    </message>
    <message>
        <source>The step did not run.</source>
        <translation>단계를 실행하지 않았습니다.</translation>
    </message>
    <message>
        <source>An earlier step did not succeed, so there was nothing to do it with.</source>
        <translation>앞 단계가 성공하지 못해 실행에 필요한 것이 없었습니다.</translation>
    </message>
    <message>
        <source>The service recognised the device by its EK. The answer carries a new hub key, sealed to EK and SRK as the nonce was: the network sees nothing of it.</source>
        <translation>서비스가 EK로 디바이스를 알아보았습니다. 응답에는 새 허브 키가 들어 있습니다. nonce와 마찬가지로 EK와 SRK에 봉인되어 있어 네트워크에서는 아무것도 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Warning: the EK is a key of type %1, while the Device Provisioning Service expects RSA 2048, so it may refuse the device. If the TPM holds this key at 0x81010001, remove it with the program that stored it: the next attestation creates an EK of type RSA 2048 there.</source>
        <translation>경고: EK의 종류가 %1이지만 Device Provisioning Service는 RSA 2048을 요구하므로 디바이스를 거부할 수 있습니다. TPM의 0x81010001에 이 키가 있으면 저장한 프로그램으로 제거하십시오. 다음 증명 때 그 자리에 RSA 2048 종류의 EK가 만들어집니다.</translation>
    </message>
    <message>
        <source>Warning: the key at 0x81000001 (%1) is not an SRK of type RSA 2048 with AES 128, which the Device Provisioning Service expects, so it may refuse the device. If no program needs this key, remove it with the program that stored it: the next attestation creates the expected SRK there.</source>
        <translation>경고: 0x81000001의 키(%1)는 Device Provisioning Service가 요구하는, AES 128을 쓰는 RSA 2048 SRK가 아니므로 디바이스가 거부될 수 있습니다. 이 키를 필요로 하는 프로그램이 없으면 저장한 프로그램으로 제거하십시오. 다음 증명 때 그 자리에 요구되는 SRK가 만들어집니다.</translation>
    </message>
    <message>
        <source>Faults on purpose are not offered here.</source>
        <translation>여기서는 일부러 일으키는 장애를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose the ordinary attestation and start again.</source>
        <translation>보통의 증명을 선택하고 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>Device Not Enrolled</source>
        <translation>등록되지 않은 디바이스</translation>
    </message>
    <message>
        <source>The device registers with a service whose enrollment list does not name it.</source>
        <translation>등록 목록에 디바이스가 없는 서비스에 디바이스가 등록을 요청합니다.</translation>
    </message>
    <message>
        <source>EK of Another Device Enrolled</source>
        <translation>다른 디바이스의 EK가 등록됨</translation>
    </message>
    <message>
        <source>The registration ID is enrolled with the EK of another TPM, as after a mix-up of two devices.</source>
        <translation>두 디바이스를 혼동했을 때처럼, 등록 ID에 다른 TPM의 EK가 등록되어 있습니다.</translation>
    </message>
    <message>
        <source>Enrollment Disabled</source>
        <translation>사용하지 않는 등록</translation>
    </message>
    <message>
        <source>The device is on the enrollment list, but its enrollment is disabled.</source>
        <translation>디바이스는 등록 목록에 있지만 그 등록이 사용 안 함 상태입니다.</translation>
    </message>
    <message>
        <source>Challenge Tampered: Credential (Part 1)</source>
        <translation>챌린지 변조: 자격 증명(1부)</translation>
    </message>
    <message>
        <source>One byte of the credential blob, which holds the inner key, is changed on the way from the service to the device.</source>
        <translation>내부 키가 든 자격 증명 blob의 1바이트가 서비스에서 디바이스로 오는 길에 바뀝니다.</translation>
    </message>
    <message>
        <source>Challenge Tampered: Secret for the EK (Part 2)</source>
        <translation>챌린지 변조: EK용 비밀(2부)</translation>
    </message>
    <message>
        <source>One byte of the secret that is encrypted to the EK is changed on the way from the service to the device.</source>
        <translation>EK로 암호화된 비밀의 1바이트가 서비스에서 디바이스로 오는 길에 바뀝니다.</translation>
    </message>
    <message>
        <source>Challenge Tampered: Wrapped Nonce (Part 3)</source>
        <translation>챌린지 변조: 감싼 nonce(3부)</translation>
    </message>
    <message>
        <source>One byte of the wrapped nonce is changed on the way from the service to the device.</source>
        <translation>감싼 nonce의 1바이트가 서비스에서 디바이스로 오는 길에 바뀝니다.</translation>
    </message>
    <message>
        <source>Challenge Tampered: Seed for the SRK (Part 4)</source>
        <translation>챌린지 변조: SRK용 시드(4부)</translation>
    </message>
    <message>
        <source>One byte of the seed that is encrypted to the SRK is changed on the way from the service to the device.</source>
        <translation>SRK로 암호화된 시드의 1바이트가 서비스에서 디바이스로 오는 길에 바뀝니다.</translation>
    </message>
    <message>
        <source>Challenge Tampered: Public Area (Part 5)</source>
        <translation>챌린지 변조: 공개 영역(5부)</translation>
    </message>
    <message>
        <source>One byte of the public area of the nonce is changed on the way from the service to the device. It can still be read.</source>
        <translation>nonce의 공개 영역의 1바이트가 서비스에서 디바이스로 오는 길에 바뀝니다. 그래도 읽을 수는 있습니다.</translation>
    </message>
    <message>
        <source>Challenge for Another SRK</source>
        <translation>다른 SRK용 챌린지</translation>
    </message>
    <message>
        <source>The SRK of another TPM takes the place of the one that the device sends, so the service makes its challenge for that one.</source>
        <translation>디바이스가 보내는 SRK 대신 다른 TPM의 SRK가 들어가므로 서비스는 그 SRK에 맞는 챌린지를 만듭니다.</translation>
    </message>
    <message>
        <source>TPM Cleared Before Activation</source>
        <translation>활성화 전에 TPM 지우기</translation>
    </message>
    <message>
        <source>The TPM is cleared after the challenge has arrived, and EK and SRK are made again: the EK is the same, the SRK is not.</source>
        <translation>챌린지가 도착한 뒤 TPM을 지우고 EK와 SRK를 다시 만듭니다. EK는 같고 SRK는 다릅니다.</translation>
    </message>
    <message>
        <source>Ownership Taken, No Auth Value Given</source>
        <translation>소유권을 빼앗겼고 권한 부여 값 없음</translation>
    </message>
    <message>
        <source>Someone has taken ownership of the TPM: its owner hierarchy has an auth value, its SRK is gone, and the device does not know the value.</source>
        <translation>누군가 TPM의 소유권을 가져갔습니다. 소유자 계층에 권한 부여 값이 있고 SRK는 없으며, 디바이스는 그 값을 모릅니다.</translation>
    </message>
    <message>
        <source>Wrong Owner Auth Value</source>
        <translation>틀린 소유자 권한 부여 값</translation>
    </message>
    <message>
        <source>The owner hierarchy of the TPM has an auth value, its SRK is gone, and the device gives another value.</source>
        <translation>TPM의 소유자 계층에 권한 부여 값이 있고 SRK는 없으며, 디바이스는 다른 값을 줍니다.</translation>
    </message>
    <message>
        <source>TPM Locked After Wrong Passwords</source>
        <translation>틀린 암호로 잠긴 TPM</translation>
    </message>
    <message>
        <source>The SRK was made without the attribute noDA, and wrong passwords have locked the TPM.</source>
        <translation>SRK가 특성 noDA 없이 만들어졌고, 틀린 암호 때문에 TPM이 잠겼습니다.</translation>
    </message>
    <message>
        <source>Token Expired</source>
        <translation>만료된 토큰</translation>
    </message>
    <message>
        <source>When the signed request arrives, the clock of the service has passed the expiry of the token.</source>
        <translation>서명된 요청이 도착할 때 서비스의 시계는 이미 토큰의 만료 시각을 지났습니다.</translation>
    </message>
    <message>
        <source>Clock of the Device Off</source>
        <translation>어긋난 디바이스 시계</translation>
    </message>
    <message>
        <source>The clock of the device is three hours behind, so its token has expired before it is signed.</source>
        <translation>디바이스의 시계가 3시간 늦어서 토큰은 서명되기 전에 이미 만료되었습니다.</translation>
    </message>
    <message>
        <source>Service Throttles (429)</source>
        <translation>서비스의 요청 제한(429)</translation>
    </message>
    <message>
        <source>The service answers the first requests with 429, too many requests, and asks to wait a second. The device waits and goes on.</source>
        <translation>서비스가 처음 몇 요청에 429(요청이 너무 많음)로 답하고 1초를 기다리라고 합니다. 디바이스는 기다렸다가 계속합니다.</translation>
    </message>
    <message>
        <source>Service Gone</source>
        <translation>사라진 서비스</translation>
    </message>
    <message>
        <source>The service ends before the signed request is sent.</source>
        <translation>서명된 요청을 보내기 전에 서비스가 끝납니다.</translation>
    </message>
    <message>
        <source>TLS Certificate Unknown</source>
        <translation>알 수 없는 TLS 인증서</translation>
    </message>
    <message>
        <source>The device trusts another CA than the one that issued the certificate of the service.</source>
        <translation>디바이스는 서비스의 인증서를 발급한 CA가 아닌 다른 CA를 신뢰합니다.</translation>
    </message>
    <message>
        <source>TPM Gone</source>
        <translation>사라진 TPM</translation>
    </message>
    <message>
        <source>The process of the software TPM is killed after the challenge has arrived, and nobody starts it again.</source>
        <translation>챌린지가 도착한 뒤 소프트웨어 TPM의 프로세스가 강제로 끝나고, 아무도 다시 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>Answer Cut</source>
        <translation>끊긴 응답</translation>
    </message>
    <message>
        <source>The connection breaks in the middle of the answer to the signed request.</source>
        <translation>서명된 요청에 대한 응답 도중에 연결이 끊깁니다.</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>챌린지</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>The EK in the TPM is not the one that was sent to the service, so the challenge cannot be opened.</source>
        <translation>TPM에 있는 EK가 서비스에 보낸 EK와 달라서 챌린지를 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Look whether another TPM answers now, or another program stored its EK at 0x81010001. Start again, and compare the EK with the one in the enrollment.</source>
        <translation>지금 다른 TPM이 응답하는지, 다른 프로그램이 0x81010001에 자기 EK를 저장했는지 확인하십시오. 다시 시작하고 EK를 등록에 있는 것과 비교하십시오.</translation>
    </message>
    <message>
        <source>The SRK in the TPM is not the one that was sent to the service: the TPM was cleared since, or got a new SRK. The challenge was made for the old one.</source>
        <translation>TPM에 있는 SRK가 서비스에 보낸 SRK와 다릅니다. 그 뒤에 TPM을 지웠거나 SRK가 새로 만들어졌습니다. 챌린지는 이전 SRK에 맞춰 만든 것입니다.</translation>
    </message>
    <message>
        <source>Register again: the service knows the device by its EK, which is the same, and makes a challenge for the new SRK. Nothing has to be enrolled anew.</source>
        <translation>다시 등록하십시오. 서비스는 바뀌지 않은 EK로 디바이스를 알아보고 새 SRK에 맞는 챌린지를 만듭니다. 등록 목록은 고칠 것이 없습니다.</translation>
    </message>
    <message>
        <source>EK and SRK in the TPM are the ones that the device sent, so something on the way changed the request or the challenge. Register again. When it happens again, look for a proxy or gateway between device and service.</source>
        <translation>TPM에 있는 EK와 SRK는 디바이스가 보낸 것과 같습니다. 그러므로 도중에 무언가가 요청이나 챌린지를 바꾸었습니다. 다시 등록하십시오. 같은 일이 또 생기면 디바이스와 서비스 사이에 프록시나 게이트웨이가 있는지 살펴보십시오.</translation>
    </message>
    <message>
        <source>The record of this run is damaged and cannot be shown.</source>
        <translation>이 실행의 기록이 손상되어 표시할 수 없습니다.</translation>
    </message>
    <message>
        <source>Delete the file, or bring it back from a copy.</source>
        <translation>파일을 삭제하거나 복사본에서 되돌리십시오.</translation>
    </message>
    <message>
        <source>The run cannot be kept in the history: &quot;%1&quot; cannot be written.</source>
        <translation>실행을 기록에 남길 수 없습니다. &quot;%1&quot;에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the free space of the disk.</source>
        <translation>폴더의 권한과 디스크의 남은 공간을 확인하십시오.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>파일 &quot;%1&quot;을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>파일의 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The record of this run is gone: the file &quot;%1&quot; does not exist.</source>
        <translation>이 실행의 기록이 없습니다. 파일 &quot;%1&quot;이(가) 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>Take the run out of the list. Another program has removed its file.</source>
        <translation>이 실행을 목록에서 빼십시오. 다른 프로그램이 그 파일을 제거했습니다.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is damaged.</source>
        <translation>파일 &quot;%1&quot;이(가) 손상되었습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent, because no secure connection to the service came about. The TPM holds no nonce, and the device stays as it was.</source>
        <translation>서비스와 보안 연결이 이루어지지 않아 아무것도 보내지 않았습니다. TPM에는 nonce가 없고 디바이스는 그대로입니다.</translation>
    </message>
    <message>
        <source>The signed token was not sent, because no secure connection to the service came about. The nonce stays in the TPM until the next registration replaces it.</source>
        <translation>서비스와 보안 연결이 이루어지지 않아 서명된 토큰을 보내지 않았습니다. nonce는 다음 등록에서 바뀔 때까지 TPM에 남아 있습니다.</translation>
    </message>
    <message>
        <source>✓ The device is provisioned.</source>
        <translation>✓ 디바이스가 프로비저닝되었습니다.</translation>
    </message>
    <message>
        <source>– The run was cancelled.</source>
        <translation>– 실행이 취소되었습니다.</translation>
    </message>
    <message>
        <source>✗ The device was not provisioned.</source>
        <translation>✗ 디바이스가 프로비저닝되지 않았습니다.</translation>
    </message>
    <message>
        <source>… The run has not ended.</source>
        <translation>… 실행이 끝나지 않았습니다.</translation>
    </message>
    <message>
        <source>The run was disturbed on purpose and came to its end all the same.</source>
        <translation>일부러 실행을 방해했지만 그래도 끝까지 갔습니다.</translation>
    </message>
    <message>
        <source>The device proved with its TPM that it is the one on the enrollment list: only a TPM that holds both keys, the EK and the SRK, can open the challenge. The nonce was opened inside the TPM and never left it.</source>
        <translation>디바이스는 자신이 등록 목록에 있는 그 디바이스임을 TPM으로 증명했습니다. EK와 SRK 두 키를 모두 가진 TPM만 챌린지를 열 수 있습니다. nonce는 TPM 안에서 열렸고 밖으로 나온 적이 없습니다.</translation>
    </message>
    <message>
        <source>The run stopped at step %1, &quot;%2&quot;. What comes after it did not happen.</source>
        <translation>실행이 %1단계 &quot;%2&quot;에서 멈췄습니다. 그 뒤의 단계는 실행되지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 steps are done.</source>
        <translation>%2단계 중 %1단계가 끝났습니다.</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <extracomment>%1 is the name of a fault: &quot;TPM Cleared Before Activation&quot;.</extracomment>
        <translation>만약에: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>시작(UTC)</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Address of the TPM</source>
        <translation>TPM의 주소</translation>
    </message>
    <message>
        <source>Kind of TPM</source>
        <translation>TPM의 종류</translation>
    </message>
    <message>
        <source>Software TPM: not for production</source>
        <translation>소프트웨어 TPM: 운영 환경용 아님</translation>
    </message>
    <message>
        <source>Name of the EK</source>
        <translation>EK의 Name</translation>
    </message>
    <message>
        <source>Name of the SRK</source>
        <translation>SRK의 Name</translation>
    </message>
    <message>
        <source>SRK changed since last registration</source>
        <translation>마지막 등록 이후 SRK가 바뀜</translation>
    </message>
    <message>
        <source>Service is the emulator</source>
        <translation>서비스가 에뮬레이터임</translation>
    </message>
    <message>
        <source>Kind of assignment</source>
        <translation>할당의 종류</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>TPM commands</source>
        <translation>TPM 명령</translation>
    </message>
    <message>
        <source>HTTP exchanges</source>
        <translation>HTTP 교환</translation>
    </message>
    <message>
        <source>TPM commands of the fault</source>
        <translation>장애를 일으킨 TPM 명령</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>This document holds no secret. Bytes that are secret are shown as •• or as *, as many as there were.</source>
        <translation>이 문서에는 비밀이 없습니다. 비밀인 바이트는 그 개수만큼 •• 또는 *로 표시됩니다.</translation>
    </message>
    <message>
        <source>Written by Endorse %1.</source>
        <extracomment>%1 is the version of the program.</extracomment>
        <translation>Endorse %1에서 작성했습니다.</translation>
    </message>
    <message>
        <source>Attestation of a device</source>
        <translation>디바이스의 증명</translation>
    </message>
    <message>
        <source>Attestation of %1</source>
        <extracomment>%1 is a registration ID.</extracomment>
        <translation>%1의 증명</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>오프셋</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is what the bytes are: &quot;Endorsement key&quot;, &quot;Command&quot;; %2 is their number: &quot;316 bytes&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>inner key</source>
        <translation>내부 키</translation>
    </message>
    <message>
        <source>hub key</source>
        <translation>허브 키</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>No response came.</source>
        <translation>응답이 오지 않았습니다.</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A duration in milliseconds.</extracomment>
        <translation>%1ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds.</extracomment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>… waiting</source>
        <extracomment>State of a step. The sign before it stays.</extracomment>
        <translation>… 대기 중</translation>
    </message>
    <message>
        <source>… running</source>
        <translation>… 실행 중</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 완료</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 실패</translation>
    </message>
    <message>
        <source>– not run</source>
        <translation>– 실행 안 함</translation>
    </message>
    <message>
        <source>– cancelled</source>
        <translation>– 취소됨</translation>
    </message>
    <message>
        <source>Keys after this step</source>
        <translation>이 단계 뒤의 키</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>What to do next:</source>
        <translation>다음에 할 일:</translation>
    </message>
    <message>
        <source>The TPM was cleared, or its SRK was made anew. The EK is the same, so the service still knows the device; what was kept under the old SRK is gone. The service seals its challenge to the new one.</source>
        <translation>TPM이 지워졌거나 SRK가 새로 만들어졌습니다. EK는 그대로이므로 서비스는 디바이스를 계속 알아봅니다. 이전 SRK 아래에 있던 것은 사라졌습니다. 서비스는 챌린지를 새 SRK에 맞춰 봉인합니다.</translation>
    </message>
    <message>
        <source>No usable answer to the registration arrived.</source>
        <translation>등록에 대한 쓸 수 있는 응답이 오지 않았습니다.</translation>
    </message>
    <message>
        <source>The signed token was sent, but the answer did not arrive whole or cannot be read. The service may have accepted the registration. Registering again is safe.</source>
        <translation>서명된 토큰을 보냈지만 응답이 온전히 도착하지 않았거나 읽을 수 없습니다. 서비스가 등록을 받아들였을 수도 있습니다. 다시 등록해도 안전합니다.</translation>
    </message>
    <message>
        <source>Load the symmetric key</source>
        <translation>대칭 키 로드</translation>
    </message>
    <message>
        <source>The symmetric key cannot be used.</source>
        <translation>대칭 키를 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent, and the service does not know of this attempt.</source>
        <translation>보낸 것이 없으며, 서비스는 이 시도를 모릅니다.</translation>
    </message>
    <message>
        <source>The key itself was not sent. The token names this registration alone and expires within an hour.</source>
        <translation>키 자체는 보내지 않았습니다. 토큰은 이 등록에만 쓸 수 있으며 한 시간 안에 만료됩니다.</translation>
    </message>
    <message>
        <source>The device is provisioned: connecting can be tried again without a new registration.</source>
        <translation>디바이스는 프로비저닝되었습니다. 새로 등록하지 않고도 다시 연결해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent, because no secure connection to the service came about.</source>
        <translation>서비스와 보안 연결이 이루어지지 않아 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Genuine: certificate of this software TPM&apos;s own CA.</source>
        <translation>정품: 이 소프트웨어 TPM의 자체 CA가 발급한 인증서입니다.</translation>
    </message>
    <message>
        <source>Genuine: certificate of a software TPM, from &quot;%1&quot;, which you trust.</source>
        <translation>정품: 신뢰하는 &quot;%1&quot;에서 발급한 소프트웨어 TPM의 인증서입니다.</translation>
    </message>
    <message>
        <source>Genuine: the certificate leads to &quot;%1&quot;, which you trust.</source>
        <translation>정품: 인증서가 신뢰하는 &quot;%1&quot;(으)로 이어집니다.</translation>
    </message>
    <message>
        <source>Unknown issuer: nobody whom you trust vouches for the certificate.</source>
        <translation>알 수 없는 발급자: 신뢰하는 기관 가운데 이 인증서를 보증하는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Not yet valid: the certificate or one of its issuers begins later.</source>
        <translation>아직 유효하지 않음: 인증서 또는 그 발급자 인증서의 유효 기간이 아직 시작되지 않았습니다.</translation>
    </message>
    <message>
        <source>Expired: the certificate or one of its issuers is past its end.</source>
        <translation>만료됨: 인증서 또는 그 발급자 인증서의 유효 기간이 지났습니다.</translation>
    </message>
    <message>
        <source>Mismatch: the certificate is for another key than the EK.</source>
        <translation>불일치: 인증서가 이 EK가 아니라 다른 키의 것입니다.</translation>
    </message>
    <message>
        <source>No certificate: there is none for an EK of this kind.</source>
        <translation>인증서 없음: 이 종류의 EK에 대한 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The certificate says that its issuer&apos;s can be had at %1. Endorse fetches nothing from there.</source>
        <translation>인증서에 따르면 발급자의 인증서를 %1에서 받을 수 있습니다. Endorse는 그곳에서 아무것도 받아 오지 않습니다.</translation>
    </message>
    <message>
        <source>If you trust the maker, get the certificates of its issuers and add them (endorsectl tpm ek-root add FILE).</source>
        <translation>제조업체를 신뢰하면 발급자의 인증서를 구해 추가하십시오(endorsectl tpm ek-root add FILE).</translation>
    </message>
    <message>
        <source>The certificates that are there are for keys of other kinds (NV index %1).</source>
        <translation>있는 인증서는 다른 종류의 키에 대한 것입니다(NV 인덱스 %1).</translation>
    </message>
    <message>
        <source>The EK may be made from another template than the one that the maker certified, as the Azure SDKs for C, Node.js and Java do, or the certificate belongs to another TPM.</source>
        <translation>C, Node.js, Java용 Azure SDK가 그렇듯 EK를 제조업체가 인증한 것과 다른 템플릿으로 만들었거나, 인증서가 다른 TPM의 것일 수 있습니다.</translation>
    </message>
    <message>
        <source>It is a software TPM: whoever runs it can copy its keys.</source>
        <translation>소프트웨어 TPM입니다. 이 TPM을 실행하는 사람은 키를 복사할 수 있습니다.</translation>
    </message>
    <message>
        <source>The registration was not sent.</source>
        <translation>등록 요청을 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Symmetric key</source>
        <translation>대칭 키</translation>
    </message>
    <message>
        <source>The symmetric key is loaded.</source>
        <translation>대칭 키를 로드했습니다.</translation>
    </message>
    <message>
        <source>It stays on this computer: only what it signs is sent. Whoever copies the key can pass for the device, which is what a TPM prevents.</source>
        <translation>대칭 키는 이 컴퓨터에 남고, 이 키로 서명한 것만 보냅니다. 키를 복사한 사람은 디바이스로 가장할 수 있습니다. TPM은 바로 이것을 막습니다.</translation>
    </message>
    <message>
        <source>The signature fits the key of the enrollment, or the one that is derived for this device from the key of its enrollment group. The service now chooses a hub for it.</source>
        <translation>서명이 개별 등록의 키 또는 등록 그룹의 키에서 이 디바이스용으로 유도한 키와 맞습니다. 이제 서비스가 디바이스의 허브를 선택합니다.</translation>
    </message>
    <message>
        <source>The hub knows the device by the same key: no other key was sent.</source>
        <translation>허브는 같은 키로 디바이스를 알아봅니다. 다른 키는 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The token for the hub was signed with the symmetric key. From now on the device reaches its hub with it.</source>
        <translation>허브용 토큰에 대칭 키로 서명했습니다. 이제부터 디바이스는 이 키로 허브에 연결합니다.</translation>
    </message>
    <message>
        <source>Reads the symmetric key of the device. It is not sent.</source>
        <translation>디바이스의 대칭 키를 읽습니다. 키는 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Registers with a token that is signed with the symmetric key.</source>
        <translation>대칭 키로 서명한 토큰으로 등록합니다.</translation>
    </message>
    <message>
        <source>Signs a token for the hub with the symmetric key, and sends a first message.</source>
        <translation>대칭 키로 허브용 토큰에 서명하고 첫 메시지를 보냅니다.</translation>
    </message>
    <message>
        <source>Load certificate and key</source>
        <translation>인증서와 키 로드</translation>
    </message>
    <message>
        <source>Reads the certificate of the device and the chain above it, opens its key and checks that the two belong together. Nothing is sent.</source>
        <translation>디바이스의 인증서와 그 위의 체인을 읽고, 인증서의 키를 열어 둘이 서로 맞는지 확인합니다. 아무것도 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Certificate and key cannot be used.</source>
        <translation>인증서와 키를 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Register with the certificate</source>
        <translation>인증서로 등록</translation>
    </message>
    <message>
        <source>Shows the certificate in the TLS handshake, where the key signs, and registers over this connection.</source>
        <translation>키가 서명하는 TLS 핸드셰이크에서 인증서를 제시하고, 이 연결로 등록합니다.</translation>
    </message>
    <message>
        <source>Only the certificate, which is public, and a signature that is good for one handshake left this computer. The private key stayed where it is.</source>
        <translation>이 컴퓨터 밖으로 나간 것은 공개된 인증서와, 한 번의 핸드셰이크에만 쓸 수 있는 서명뿐입니다. 프라이빗 키는 원래 있던 곳에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The device has shown its certificate, but has no hub. It may register again at any time.</source>
        <translation>디바이스는 인증서를 제시했지만 허브가 없습니다. 언제든지 다시 등록할 수 있습니다.</translation>
    </message>
    <message>
        <source>Connects to the hub with the same certificate, and sends a first message.</source>
        <translation>같은 인증서로 허브에 연결하고 첫 메시지를 보냅니다.</translation>
    </message>
    <message>
        <source>The request was sent, but the answer did not arrive whole or cannot be read. The service may have accepted the registration. Registering again is safe.</source>
        <translation>요청을 보냈지만 응답이 온전히 도착하지 않았거나 응답을 읽을 수 없습니다. 서비스가 등록을 받아들였을 수도 있습니다. 다시 등록해도 안전합니다.</translation>
    </message>
    <message>
        <source>Another Certificate Enrolled</source>
        <translation>다른 인증서가 등록됨</translation>
    </message>
    <message>
        <source>The registration ID is enrolled with another certificate of the same name, as after one that was renewed and not enrolled again.</source>
        <translation>등록 ID에 이름이 같은 다른 인증서가 등록되어 있습니다. 인증서를 갱신하고 다시 등록하지 않으면 이렇게 됩니다.</translation>
    </message>
    <message>
        <source>Certificate Expired</source>
        <translation>만료된 인증서</translation>
    </message>
    <message>
        <source>The certificate of the device is the enrolled one, but it has expired.</source>
        <translation>디바이스의 인증서는 등록된 것이지만 만료되었습니다.</translation>
    </message>
    <message>
        <source>Common Name Is Not the Registration ID</source>
        <translation>등록 ID와 다른 일반 이름</translation>
    </message>
    <message>
        <source>The certificate is the enrolled one, but its common name (CN) is not the registration ID.</source>
        <translation>인증서는 등록된 것이지만 일반 이름(CN)이 등록 ID가 아닙니다.</translation>
    </message>
    <message>
        <source>Enrollment Group Disabled</source>
        <translation>사용 안 함 상태의 등록 그룹</translation>
    </message>
    <message>
        <source>The authority of the certificate is that of an enrollment group, but the group is disabled.</source>
        <translation>인증서의 인증 기관은 등록 그룹의 것이지만 그룹이 사용 안 함 상태입니다.</translation>
    </message>
    <message>
        <source>Authority Unknown to the Service</source>
        <translation>서비스가 모르는 인증 기관</translation>
    </message>
    <message>
        <source>The certificate was issued by an authority that no enrollment group names.</source>
        <translation>인증서를 발급한 인증 기관이 어느 등록 그룹에도 지정되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Private Key Missing</source>
        <translation>없는 프라이빗 키</translation>
    </message>
    <message>
        <source>The file that held the private key of the certificate is gone.</source>
        <translation>인증서의 프라이빗 키가 들어 있던 파일이 없어졌습니다.</translation>
    </message>
    <message>
        <source>The service ends before the device asks for its assignment.</source>
        <translation>디바이스가 할당을 묻기 전에 서비스가 종료됩니다.</translation>
    </message>
    <message>
        <source>The connection breaks in the middle of the answer to the registration.</source>
        <translation>등록의 응답을 받는 도중에 연결이 끊어집니다.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>The enrollment group to which the certificate of &quot;%1&quot; belongs is disabled.</source>
        <translation>&quot;%1&quot;의 인증서가 속한 등록 그룹이 사용 안 함 상태입니다.</translation>
    </message>
    <message>
        <source>Enable the enrollment group at the service if its devices may register.</source>
        <translation>이 그룹의 디바이스가 등록해도 된다면 서비스에서 등록 그룹을 사용으로 설정하십시오.</translation>
    </message>
    <message>
        <source>Check the clocks of this computer and of the service. If they are right, issue a new certificate for the device, and enroll it unless its authority is that of an enrollment group.</source>
        <translation>이 컴퓨터와 서비스의 시계를 확인하십시오. 시계가 맞으면 디바이스의 새 인증서를 발급하고, 그 인증 기관이 등록 그룹의 것이 아니면 인증서를 등록하십시오.</translation>
    </message>
    <message>
        <source>The service refuses the certificate of &quot;%1&quot;: it expired on %2.</source>
        <translation>서비스가 &quot;%1&quot;의 인증서를 거부합니다. 인증서가 %2에 만료되었습니다.</translation>
    </message>
    <message>
        <source>The service refuses the certificate of &quot;%1&quot;: it is not valid before %2.</source>
        <translation>서비스가 &quot;%1&quot;의 인증서를 거부합니다. 인증서는 %2 전에는 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>The service refuses the certificate: its common name (CN) is &quot;%1&quot;, and the device registers as &quot;%2&quot;.</source>
        <translation>서비스가 인증서를 거부합니다. 인증서의 일반 이름(CN)은 &quot;%1&quot;인데 디바이스는 &quot;%2&quot;(으)로 등록합니다.</translation>
    </message>
    <message>
        <source>Register under the common name of the certificate, or choose the certificate of this device.</source>
        <translation>인증서의 일반 이름으로 등록하거나 이 디바이스의 인증서를 선택하십시오.</translation>
    </message>
    <message>
        <source>The device proved with its certificate that it is the one on the enrollment list, or that it belongs to an enrollment group: only who holds the private key can finish the TLS handshake. The private key was not sent.</source>
        <translation>디바이스는 자신이 등록 목록에 있는 그 디바이스이거나 등록 그룹에 속한다는 것을 인증서로 증명했습니다. 프라이빗 키를 가진 쪽만 TLS 핸드셰이크를 마칠 수 있습니다. 프라이빗 키는 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The device proved with its symmetric key that it is the one on the enrollment list. The key was not sent.</source>
        <translation>디바이스는 자신이 등록 목록에 있는 그 디바이스임을 대칭 키로 증명했습니다. 키는 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>발급자</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-256)</source>
        <translation>지문(SHA-256)</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>프라이빗 키</translation>
    </message>
    <message>
        <source>key of the device</source>
        <translation>디바이스의 키</translation>
    </message>
    <message>
        <source>Certificates of the client</source>
        <translation>클라이언트의 인증서</translation>
    </message>
    <message>
        <source>Certificates of the server</source>
        <translation>서버의 인증서</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>파일에 있음</translation>
    </message>
    <message>
        <source>in a PKCS#11 token</source>
        <translation>PKCS#11 토큰에 있음</translation>
    </message>
    <message>
        <source>in the TPM</source>
        <translation>TPM에 있음</translation>
    </message>
    <message>
        <source>The key does not belong to the certificate of &quot;%1&quot;.</source>
        <translation>키가 &quot;%1&quot;의 인증서에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Choose the key for which the certificate was issued, or issue a certificate for this key.</source>
        <translation>인증서를 발급받은 키를 선택하거나 이 키의 인증서를 발급하십시오.</translation>
    </message>
    <message>
        <source>There is no key to the certificate.</source>
        <translation>인증서의 키가 없습니다.</translation>
    </message>
    <message>
        <source>Choose the key for which the certificate was issued.</source>
        <translation>인증서를 발급받은 키를 선택하십시오.</translation>
    </message>
    <message>
        <source>The certificate has no common name (CN) that is a registration ID.</source>
        <translation>인증서에 등록 ID로 쓸 수 있는 일반 이름(CN)이 없습니다.</translation>
    </message>
    <message>
        <source>Issue a certificate whose subject has the registration ID as its one common name.</source>
        <translation>주체에 등록 ID가 유일한 일반 이름으로 들어 있는 인증서를 발급하십시오.</translation>
    </message>
    <message>
        <source>Device certificate</source>
        <translation>디바이스 인증서</translation>
    </message>
    <message>
        <source>Certificate %1 above it</source>
        <translation>그 위의 인증서 %1</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>주체</translation>
    </message>
    <message>
        <source>Common name (CN)</source>
        <translation>일반 이름(CN)</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>유효 기간 시작</translation>
    </message>
    <message>
        <source>Home of the key</source>
        <translation>키의 보관 위치</translation>
    </message>
    <message>
        <source>Algorithm of the key</source>
        <translation>키의 알고리즘</translation>
    </message>
    <message>
        <source>Warning: the common name of the certificate, &quot;%1&quot;, is not the registration ID, so the service will refuse it.</source>
        <translation>경고: 인증서의 일반 이름 &quot;%1&quot;이(가) 등록 ID가 아니므로 서비스가 인증서를 거부합니다.</translation>
    </message>
    <message>
        <source>Warning: the certificate expired on %1.</source>
        <translation>경고: 인증서가 %1에 만료되었습니다.</translation>
    </message>
    <message>
        <source>Warning: the certificate is not valid before %1.</source>
        <translation>경고: 인증서는 %1 전에는 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>Warning: not every certificate of the chain was issued by the next one, so the service may not find its way up.</source>
        <translation>경고: 체인에 다음 인증서가 발급하지 않은 인증서가 있어 서비스가 위로 이어지는 경로를 찾지 못할 수 있습니다.</translation>
    </message>
    <message>
        <source>Its private key lies in the TPM and never leaves it: the TPM signs in the handshake.</source>
        <translation>프라이빗 키는 TPM에 있으며 TPM을 벗어나지 않습니다. 핸드셰이크에서 TPM이 서명합니다.</translation>
    </message>
    <message>
        <source>Its private key lies in a token and never leaves it: the token signs in the handshake.</source>
        <translation>프라이빗 키는 토큰에 있으며 토큰을 벗어나지 않습니다. 핸드셰이크에서 토큰이 서명합니다.</translation>
    </message>
    <message>
        <source>Its private key lies in a file: whoever copies the file can pass for the device, which a TPM or a token prevents.</source>
        <translation>프라이빗 키가 파일에 있습니다. 파일을 복사하면 누구든지 이 디바이스로 가장할 수 있습니다. TPM이나 토큰을 쓰면 이를 막을 수 있습니다.</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 핸드셰이크</translation>
    </message>
    <message>
        <source>Certificate of the service</source>
        <translation>서비스의 인증서</translation>
    </message>
    <message>
        <source>The certificate of &quot;%1&quot; and its key belong together.</source>
        <translation>&quot;%1&quot;의 인증서와 그 키가 서로 맞습니다.</translation>
    </message>
    <message>
        <source>The service accepted the certificate.</source>
        <translation>서비스가 인증서를 받아들였습니다.</translation>
    </message>
    <message>
        <source>In the TLS handshake the device showed its certificate and signed with its key, which stayed where it is. The certificate is the enrolled one, or its authority is that of an enrollment group. The service now chooses a hub for the device.</source>
        <translation>TLS 핸드셰이크에서 디바이스는 인증서를 제시하고 그 키로 서명했습니다. 키는 원래 있던 곳에 그대로 있습니다. 인증서는 등록된 것이거나 그 인증 기관이 등록 그룹의 것입니다. 이제 서비스가 디바이스의 허브를 고릅니다.</translation>
    </message>
    <message>
        <source>The service told the hub by which certificate it will know the device: no key was sent.</source>
        <translation>서비스는 어떤 인증서로 디바이스를 알아볼지 허브에 알렸습니다. 키는 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The device showed the hub the same certificate. From now on it reaches its hub with it, until the certificate expires.</source>
        <translation>디바이스는 허브에 같은 인증서를 제시했습니다. 이제부터 인증서가 만료될 때까지 이 인증서로 허브에 연결합니다.</translation>
    </message>
    <message>
        <source>The service refuses the certificate of &quot;%1&quot;: &quot;%2&quot; in its chain expired on %3.</source>
        <extracomment>%1: common name of a device, %2: name of a certificate above it, %3: a date.</extracomment>
        <translation>서비스가 &quot;%1&quot;의 인증서를 거부합니다. 체인의 인증서 &quot;%2&quot;이(가) %3에 만료되었습니다.</translation>
    </message>
    <message>
        <source>The service refuses the certificate of &quot;%1&quot;: &quot;%2&quot; in its chain is not valid before %3.</source>
        <translation>서비스가 &quot;%1&quot;의 인증서를 거부합니다. 체인의 인증서 &quot;%2&quot;은(는) %3 전에는 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>Check the clocks of this computer and of the service. If they are right, get the new certificate of that authority, and send it with that of the device.</source>
        <translation>이 컴퓨터와 서비스의 시계를 확인하십시오. 시계가 맞으면 그 인증 기관의 새 인증서를 받아 디바이스의 인증서와 함께 보내십시오.</translation>
    </message>
    <message>
        <source>The service refuses the certificate: it has no common name (CN), or more than one, and the device registers as &quot;%1&quot;.</source>
        <translation>서비스가 인증서를 거부합니다. 인증서의 일반 이름(CN)이 없거나 둘 이상인데 디바이스는 &quot;%1&quot;(으)로 등록합니다.</translation>
    </message>
    <message>
        <source>What was under way for it has been given up. Starting again is safe.</source>
        <translation>이 단계를 위해 진행 중이던 작업을 중단했습니다. 처음부터 다시 시작해도 안전합니다.</translation>
    </message>
    <message>
        <source>Warning: the certificate &quot;%1&quot; in the chain expired on %2.</source>
        <translation>경고: 체인의 인증서 &quot;%1&quot;이(가) %2에 만료되었습니다.</translation>
    </message>
    <message>
        <source>Warning: the certificate &quot;%1&quot; in the chain is not valid before %2.</source>
        <translation>경고: 체인의 인증서 &quot;%1&quot;은(는) %2 전에는 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>Warning: the certificate has no common name (CN), or more than one, so the service will refuse it.</source>
        <translation>경고: 인증서의 일반 이름(CN)이 없거나 둘 이상이므로 서비스가 인증서를 거부합니다.</translation>
    </message>
    <message>
        <source>Dates and common name of this certificate are right. The certificate of this device has the SHA-256 thumbprint %1. Compare it with that of the enrollment. With an enrollment group, check that the chain leads to its certificate, and that this has not expired.</source>
        <translation>이 인증서의 날짜와 일반 이름은 올바릅니다. 이 디바이스 인증서의 SHA-256 지문은 %1입니다. 등록에 있는 지문과 비교하십시오. 등록 그룹을 쓴다면 체인이 그룹의 인증서로 이어지는지, 그 인증서가 만료되지 않았는지 확인하십시오.</translation>
    </message>
</context>
<context>
    <name>endorse::audit</name>
    <message>
        <source>The audit log &quot;%1&quot; cannot be read or written.</source>
        <translation>감사 기록 &quot;%1&quot;을(를) 읽거나 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder and the free space of the disk.</source>
        <translation>파일과 그 폴더의 사용 권한, 디스크의 여유 공간을 확인하십시오.</translation>
    </message>
    <message>
        <source>Another program keeps the audit log &quot;%1&quot; locked.</source>
        <translation>다른 프로그램이 감사 기록 &quot;%1&quot;을(를) 잠그고 있습니다.</translation>
    </message>
    <message>
        <source>End the other program and try again.</source>
        <translation>그 프로그램을 끝내고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The last line of the audit log &quot;%1&quot; was changed, so no line can follow it.</source>
        <translation>감사 기록 &quot;%1&quot;의 마지막 줄이 변경되어 뒤에 줄을 추가할 수 없습니다.</translation>
    </message>
    <message>
        <source>Find out who changed it, keep the file aside under another name, and a new log is begun.</source>
        <translation>누가 변경했는지 알아내고 파일을 다른 이름으로 따로 보관하십시오. 그러면 새 기록이 시작됩니다.</translation>
    </message>
    <message>
        <source>The last line was not written to its end. The next entry removes it and says so.</source>
        <translation>마지막 줄이 끝까지 쓰이지 않았습니다. 다음 항목을 기록할 때 이 줄을 제거하고 그 사실을 남깁니다.</translation>
    </message>
    <message>
        <source>This is not a line of the log.</source>
        <translation>감사 기록의 줄이 아닙니다.</translation>
    </message>
    <message>
        <source>The line was changed: its hash is another.</source>
        <translation>줄이 변경되었습니다. 해시가 다릅니다.</translation>
    </message>
    <message>
        <source>The line belongs to the log of another station.</source>
        <translation>다른 스테이션의 기록에 속한 줄입니다.</translation>
    </message>
    <message>
        <source>The line stands in the wrong place, or twice.</source>
        <translation>줄의 위치가 잘못되었거나 줄이 중복되었습니다.</translation>
    </message>
    <message>
        <source>Lines %1 to %2 are missing here.</source>
        <translation>여기에 줄 %1부터 %2까지 없습니다.</translation>
    </message>
    <message>
        <source>The line does not follow the one before it, which was replaced.</source>
        <translation>앞줄과 이어지지 않습니다. 앞줄이 다른 줄로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>The log tells of an anchor for line %1, which is not there any more.</source>
        <translation>기록에는 줄 %1의 앵커가 있다고 되어 있지만 그 앵커가 이제 없습니다.</translation>
    </message>
    <message>
        <source>Line %1 of the anchors is none.</source>
        <translation>앵커 파일의 줄 %1은(는) 앵커가 아닙니다.</translation>
    </message>
    <message>
        <source>The anchor for line %1 belongs to the log of another station: &quot;%2&quot;.</source>
        <translation>줄 %1의 앵커는 다른 스테이션 &quot;%2&quot;의 기록에 속합니다.</translation>
    </message>
    <message>
        <source>The signature of the anchor for line %1 is not that of its key &quot;%2&quot;: the anchor was changed.</source>
        <translation>줄 %1의 앵커에 있는 서명이 그 키 &quot;%2&quot;의 서명이 아닙니다. 앵커가 변경되었습니다.</translation>
    </message>
    <message>
        <source>The anchor for line %1 is signed by the key &quot;%2&quot;, which the log does not introduce.</source>
        <translation>줄 %1의 앵커는 기록에 나오지 않는 키 &quot;%2&quot;(으)로 서명되어 있습니다.</translation>
    </message>
    <message>
        <source>Line %1 is another than the one that was noted: the log was rewritten somewhere after line %2, which is still the one that was noted.</source>
        <translation>줄 %1이(가) 적어 둔 줄과 다릅니다. 줄 %2은(는) 적어 둔 그대로이므로 기록이 그 뒤 어딘가에서 다시 쓰였습니다.</translation>
    </message>
    <message>
        <source>Line %1 is another than the one that was noted: the log was rewritten there or before.</source>
        <translation>줄 %1이(가) 적어 둔 줄과 다릅니다. 기록이 그 줄이나 그 앞에서 다시 쓰였습니다.</translation>
    </message>
    <message>
        <source>The log ends at line %1, but it once had line %2: the end is missing.</source>
        <translation>기록이 줄 %1에서 끝나지만 전에는 줄 %2이(가) 있었습니다. 끝부분이 없습니다.</translation>
    </message>
    <message>
        <source>Line %1, which was noted, is missing.</source>
        <translation>적어 둔 줄 %1이(가) 없습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::core</name>
    <message>
        <source>The text is not base64.</source>
        <translation>텍스트가 base64가 아닙니다.</translation>
    </message>
    <message>
        <source>Copy the whole value again, with the = signs at its end and without line breaks.</source>
        <translation>값 전체를 다시 복사하십시오. 끝의 = 기호까지 포함하고 줄 바꿈은 넣지 마십시오.</translation>
    </message>
    <message>
        <source>The data ends too early: %1 at byte %2 needs %3 bytes, %4 are left.</source>
        <translation>데이터가 너무 일찍 끝납니다. 바이트 위치 %2의 %1에 %3바이트가 필요하지만 %4바이트만 남아 있습니다.</translation>
    </message>
    <message>
        <source>Check that the value was copied or received whole.</source>
        <translation>값 전체를 복사했거나 받았는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>준비가 되면 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>No answer came within %1 ms.</source>
        <translation>%1 ms 안에 응답이 오지 않았습니다.</translation>
    </message>
    <message>
        <source>Check that the other end is running and reachable, or allow more time.</source>
        <translation>상대 쪽이 실행 중이고 연결할 수 있는지 확인하거나 제한 시간을 늘리십시오.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>파일 &quot;%1&quot;을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>파일이 있는지, 읽기 권한이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file.</source>
        <translation>&quot;%1&quot;은(는) 일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>Name a file. Folders, pipes and devices are not read.</source>
        <translation>파일을 지정하십시오. 폴더, 파이프, 장치는 읽지 않습니다.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is too large for what is asked for.</source>
        <translation>파일 &quot;%1&quot;이(가) 요청한 작업에 쓰기에는 너무 큽니다.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>다른 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an enrollment list or holds a private key, and is not replaced.</source>
        <translation>&quot;%1&quot;은(는) 등록 목록이거나 프라이빗 키를 담고 있어서 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; does not exist.</source>
        <translation>폴더 &quot;%1&quot;이(가) 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>Make the folder first, or name a place in another one.</source>
        <translation>먼저 폴더를 만들거나 다른 폴더에 있는 위치를 지정하십시오.</translation>
    </message>
</context>
<context>
    <name>endorse::dps</name>
    <message>
        <source>Register again. When it happens again, the service or something between it and this computer alters the answer.</source>
        <translation>다시 등록하십시오. 또 일어나면 서비스 또는 서비스와 이 컴퓨터 사이의 무언가가 응답을 바꾸고 있는 것입니다.</translation>
    </message>
    <message>
        <source>The challenge of the service is incomplete: its part %1 at byte %2 is empty.</source>
        <translation>서비스의 챌린지가 불완전합니다. 바이트 위치 %2의 부분 %1이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <source>The challenge of the service holds no readable public area of a key at byte %1.</source>
        <translation>서비스의 챌린지에서 바이트 위치 %1에 읽을 수 있는 키의 공개 영역이 없습니다.</translation>
    </message>
    <message>
        <source>%1 bytes follow the last part of the challenge, from byte %2 on. They are not used.</source>
        <translation>챌린지의 마지막 부분 뒤에 바이트 위치 %2부터 %1바이트가 더 있습니다. 이 바이트는 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>The service took the registration of %1 without a challenge, so nothing proves this TPM.</source>
        <translation>서비스가 챌린지 없이 %1의 등록을 받아들였습니다. 따라서 이 TPM은 증명되지 않았습니다.</translation>
    </message>
    <message>
        <source>Check that the enrollment uses TPM attestation and that the address is that of a provisioning service.</source>
        <translation>개별 등록이 TPM 증명을 사용하는지, 주소가 프로비저닝 서비스의 주소인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The service has not assigned %1 within %2 s.</source>
        <translation>서비스가 %2초 안에 %1을(를) 할당하지 않았습니다.</translation>
    </message>
    <message>
        <source>Register again later. A custom allocation function that hangs can be the reason.</source>
        <translation>나중에 다시 등록하십시오. 사용자 지정 할당 함수가 멈춘 것이 원인일 수 있습니다.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. When it stays so, look at the service&apos;s status page.</source>
        <translation>몇 분 뒤에 다시 시도하십시오. 계속되면 서비스의 상태 페이지를 확인하십시오.</translation>
    </message>
    <message>
        <source>The technical text holds what the service says. Give its tracking ID to the service&apos;s support.</source>
        <translation>서비스가 보낸 설명이 기술 정보에 있습니다. 그 추적 ID를 서비스의 지원 팀에 알려 주십시오.</translation>
    </message>
    <message>
        <source>Link an IoT hub to the provisioning service, or name a linked one in the enrollment.</source>
        <translation>프로비저닝 서비스에 IoT 허브를 연결하거나, 연결된 허브를 개별 등록에 지정하십시오.</translation>
    </message>
    <message>
        <source>%1 sends this request elsewhere.</source>
        <translation>%1이(가) 이 요청을 다른 곳으로 보냅니다.</translation>
    </message>
    <message>
        <source>Check that the address is that of the service itself and that no proxy or sign-in page stands before it.</source>
        <translation>주소가 서비스 자체의 주소인지, 앞에 프록시나 로그인 페이지가 없는지 확인하십시오.</translation>
    </message>
    <message>
        <source>%1 does not accept the request.</source>
        <translation>%1이(가) 요청을 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>%1 refuses access.</source>
        <translation>%1이(가) 액세스를 거부합니다.</translation>
    </message>
    <message>
        <source>%1 does not know what is asked for.</source>
        <translation>%1에 요청한 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Check the address, the ID scope and the registration ID.</source>
        <translation>주소, ID 범위, 등록 ID를 확인하십시오.</translation>
    </message>
    <message>
        <source>%1 does not offer this operation at this address.</source>
        <translation>%1은(는) 이 주소에서 이 작업을 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Check that the address is that of a provisioning service.</source>
        <translation>주소가 프로비저닝 서비스의 주소인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The record was changed meanwhile: its ETag is another.</source>
        <translation>그사이 레코드가 변경되어 ETag가 다릅니다.</translation>
    </message>
    <message>
        <source>Read the record again, look at what changed, and repeat the change.</source>
        <translation>레코드를 다시 읽어 무엇이 바뀌었는지 확인하고 변경을 다시 하십시오.</translation>
    </message>
    <message>
        <source>The request is too large for %1.</source>
        <translation>요청이 너무 커서 %1이(가) 받을 수 없습니다.</translation>
    </message>
    <message>
        <source>Send less at once.</source>
        <translation>한 번에 보내는 양을 줄이십시오.</translation>
    </message>
    <message>
        <source>%1 does not accept the content type of the request.</source>
        <translation>%1이(가) 요청의 콘텐츠 형식을 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>%1 is busy: too many requests come in at this time.</source>
        <translation>지금 요청이 너무 많아 %1이(가) 바쁩니다.</translation>
    </message>
    <message>
        <source>Wait a minute and try again. Provision fewer devices at the same time.</source>
        <translation>1분 기다렸다가 다시 시도하십시오. 동시에 프로비저닝하는 디바이스 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>%1 has trouble of its own (HTTP %2).</source>
        <translation>%1 자체에 문제가 있습니다(HTTP %2).</translation>
    </message>
    <message>
        <source>%1 gives an unexpected answer (HTTP %2).</source>
        <translation>%1의 응답이 예상과 다릅니다(HTTP %2).</translation>
    </message>
    <message>
        <source>Check that the address is that of a provisioning service or hub.</source>
        <translation>주소가 프로비저닝 서비스 또는 허브의 주소인지 확인하십시오.</translation>
    </message>
    <message>
        <source>%1 does not know the ID scope %2.</source>
        <translation>%1에 ID 범위 %2이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Copy the ID scope from the overview page of the provisioning service. It begins with 0ne.</source>
        <translation>프로비저닝 서비스의 개요 페이지에서 ID 범위를 복사하십시오. 0ne로 시작합니다.</translation>
    </message>
    <message>
        <source>The service refuses the token of %1: its signature, its resource or its expiry is not what it expects.</source>
        <translation>서비스가 %1의 토큰을 거부합니다. 서명, 리소스, 만료 시각 가운데 하나가 예상과 다릅니다.</translation>
    </message>
    <message>
        <source>Register again for a fresh challenge. Check that the clock of this computer is right and that the enrollment is not disabled.</source>
        <translation>다시 등록하여 새 챌린지를 받으십시오. 이 컴퓨터의 시계가 맞는지, 개별 등록이 사용 안 함 상태가 아닌지 확인하십시오.</translation>
    </message>
    <message>
        <source>The service refuses the endorsement key: it is not valid, or it is not the one in the enrollment of %1.</source>
        <translation>서비스가 인증 키(EK)를 거부합니다. 유효하지 않거나 %1의 개별 등록에 있는 키와 다릅니다.</translation>
    </message>
    <message>
        <source>Compare the EK of this TPM with the one in the enrollment. Tools make two different EKs on one TPM: enroll the one that this TPM holds now.</source>
        <translation>이 TPM의 EK와 개별 등록의 EK를 비교하십시오. 도구에 따라 한 TPM에서 서로 다른 EK 두 가지가 만들어집니다. 이 TPM에 지금 있는 EK로 개별 등록을 만드십시오.</translation>
    </message>
    <message>
        <source>The service has no enrollment for the registration ID %1.</source>
        <translation>서비스에 등록 ID %1의 개별 등록이 없습니다.</translation>
    </message>
    <message>
        <source>Enroll the device first, or check the spelling of the registration ID and that the ID scope is that of the right service.</source>
        <translation>먼저 디바이스의 개별 등록을 추가하십시오. 이미 있다면 등록 ID의 철자가 맞는지, ID 범위가 올바른 서비스의 것인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The service has no registration of %1.</source>
        <translation>서비스에 %1의 등록이 없습니다.</translation>
    </message>
    <message>
        <source>Register the device again.</source>
        <translation>디바이스를 다시 등록하십시오.</translation>
    </message>
    <message>
        <source>Another registration of %1 runs at the same time.</source>
        <translation>%1의 다른 등록이 동시에 실행 중입니다.</translation>
    </message>
    <message>
        <source>Wait until it is finished, and register each device from one place only.</source>
        <translation>그 등록이 끝날 때까지 기다리십시오. 각 디바이스는 한곳에서만 등록하십시오.</translation>
    </message>
    <message>
        <source>The service refuses the device %1 and gives no challenge.</source>
        <translation>서비스가 디바이스 %1을(를) 거부하여 챌린지를 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Check that the enrollment of this device uses TPM attestation and is not disabled.</source>
        <translation>이 디바이스의 개별 등록이 TPM 증명을 사용하는지, 사용 안 함 상태가 아닌지 확인하십시오.</translation>
    </message>
    <message>
        <source>%1 knows neither this ID scope nor this registration ID: %2, %3.</source>
        <translation>%1에 이 ID 범위 또는 이 등록 ID가 없습니다: %2, %3.</translation>
    </message>
    <message>
        <source>The service does not accept the enrollment of %1: a value in it is not valid.</source>
        <translation>서비스가 %1의 개별 등록을 받아들이지 않습니다. 유효하지 않은 값이 들어 있습니다.</translation>
    </message>
    <message>
        <source>Check the endorsement key first, then hub names and the allocation policy. The technical text says more.</source>
        <translation>먼저 인증 키(EK)를, 다음으로 허브 이름과 할당 정책을 확인하십시오. 자세한 내용은 기술 정보에 있습니다.</translation>
    </message>
    <message>
        <source>The device is enrolled but has not registered yet, or its registration was deleted.</source>
        <translation>디바이스의 개별 등록은 있지만, 디바이스가 아직 등록하지 않았거나 그 등록이 삭제되었습니다.</translation>
    </message>
    <message>
        <source>%1 refuses the key of the connection string, or its policy does not allow this.</source>
        <translation>%1이(가) 연결 문자열의 키를 거부하거나, 그 정책이 이 작업을 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Copy the connection string again from the shared access policies of the service. The policy needs EnrollmentRead and EnrollmentWrite.</source>
        <translation>서비스의 공유 액세스 정책에서 연결 문자열을 다시 복사하십시오. 정책에 EnrollmentRead와 EnrollmentWrite가 필요합니다.</translation>
    </message>
    <message>
        <source>The service has no enrollment called %1.</source>
        <translation>서비스에 개별 등록 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Check the spelling of the registration ID and that this is the right service.</source>
        <translation>등록 ID의 철자가 맞는지, 올바른 서비스인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The service has an enrollment called %1 already, or one with this key.</source>
        <translation>서비스에 개별 등록 %1 또는 이 키를 쓰는 개별 등록이 이미 있습니다.</translation>
    </message>
    <message>
        <source>The hub %1 refuses the token of the device %2.</source>
        <translation>허브 %1이(가) 디바이스 %2의 토큰을 거부합니다.</translation>
    </message>
    <message>
        <source>Register again, so that the TPM gets the hub&apos;s present key, and check that the device is not disabled at the hub.</source>
        <translation>다시 등록하여 TPM이 허브의 현재 키를 받게 하십시오. 디바이스가 허브에서 사용 안 함 상태가 아닌지도 확인하십시오.</translation>
    </message>
    <message>
        <source>The hub %1 does not know the device %2.</source>
        <translation>허브 %1에 디바이스 %2이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Register again. The device was removed from the hub after it was assigned.</source>
        <translation>다시 등록하십시오. 할당된 뒤에 디바이스가 허브에서 제거되었습니다.</translation>
    </message>
    <message>
        <source>The hub %1 takes no more messages: its quota for today is used up.</source>
        <translation>허브 %1이(가) 오늘 할당량을 다 써서 메시지를 더 받지 않습니다.</translation>
    </message>
    <message>
        <source>Wait until midnight UTC, or add units to the hub.</source>
        <translation>UTC 자정까지 기다리거나 허브에 단위를 추가하십시오.</translation>
    </message>
    <message>
        <source>The service&apos;s custom allocation function failed for %1.</source>
        <translation>%1에 대한 서비스의 사용자 지정 할당 함수가 실패했습니다.</translation>
    </message>
    <message>
        <source>Look at the log of the function that the enrollment names, or choose another allocation policy.</source>
        <translation>개별 등록에 지정된 함수의 로그를 확인하거나 다른 할당 정책을 고르십시오.</translation>
    </message>
    <message>
        <source>The service has no IoT hub to which it can assign %1.</source>
        <translation>서비스에 %1을(를) 할당할 수 있는 IoT 허브가 없습니다.</translation>
    </message>
    <message>
        <source>The IoT hub refuses the provisioning service, so %1 cannot be assigned.</source>
        <translation>IoT 허브가 프로비저닝 서비스를 거부하여 %1을(를) 할당할 수 없습니다.</translation>
    </message>
    <message>
        <source>Renew the link of the hub in the provisioning service: its key or policy was changed.</source>
        <translation>프로비저닝 서비스에서 허브의 연결을 갱신하십시오. 허브의 키나 정책이 변경되었습니다.</translation>
    </message>
    <message>
        <source>The enrollment of %1 is disabled.</source>
        <translation>%1의 개별 등록이 사용 안 함 상태입니다.</translation>
    </message>
    <message>
        <source>Enable the enrollment at the service if this device may register.</source>
        <translation>이 디바이스의 등록을 허용하려면 서비스에서 개별 등록을 사용 상태로 바꾸십시오.</translation>
    </message>
    <message>
        <source>The registration of %1 ended without an IoT hub.</source>
        <translation>%1의 등록이 IoT 허브 없이 끝났습니다.</translation>
    </message>
    <message>
        <source>“%1” is not an address of an HTTPS service.</source>
        <translation>“%1”은(는) HTTPS 서비스의 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Give an address of the form https://name or https://name:port.</source>
        <translation>https://name 또는 https://name:port 형식의 주소를 지정하십시오.</translation>
    </message>
    <message>
        <source>The request cannot be sent: %1 holds characters that HTTP does not allow there.</source>
        <translation>요청을 보낼 수 없습니다. %1에 HTTP가 허용하지 않는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>Check the names and addresses that were given.</source>
        <translation>지정한 이름과 주소를 확인하십시오.</translation>
    </message>
    <message>
        <source>The answer of the server is not well-formed HTTP.</source>
        <translation>서버의 응답이 올바른 HTTP 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>Check that address and port are those of a provisioning service or hub.</source>
        <translation>주소와 포트가 프로비저닝 서비스 또는 허브의 것인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The server closed the connection in the middle of its answer.</source>
        <translation>서버가 응답 도중에 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>Try again. When it happens again, look for a proxy or firewall between this computer and the service.</source>
        <translation>다시 시도하십시오. 또 일어나면 이 컴퓨터와 서비스 사이에 프록시나 방화벽이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The answer of the server is larger than any that is expected.</source>
        <translation>서버의 응답이 예상할 수 있는 크기를 넘습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a registration ID.</source>
        <translation>“%1”은(는) 등록 ID가 아닙니다.</translation>
    </message>
    <message>
        <source>Use 1 to 128 letters, digits and the characters - . _ : with a letter, a digit or - at the end.</source>
        <translation>문자, 숫자, 기호 - . _ : 를 1~128자 사용하십시오. 마지막은 문자, 숫자 또는 - 여야 합니다.</translation>
    </message>
    <message>
        <source>“%1” is not an ID scope.</source>
        <translation>“%1”은(는) ID 범위가 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is not a device ID.</source>
        <translation>“%1”은(는) 디바이스 ID가 아닙니다.</translation>
    </message>
    <message>
        <source>Use 1 to 128 letters, digits and the characters - : . + % _ # * ? ! ( ) , = @ ; $ &apos;.</source>
        <translation>문자, 숫자, 기호 - : . + % _ # * ? ! ( ) , = @ ; $ &apos; 를 1~128자 사용하십시오.</translation>
    </message>
    <message>
        <source>“%1” is not the host name of a hub.</source>
        <translation>“%1”은(는) 허브의 호스트 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>Give the name alone, as in my-hub.azure-devices.net, without https:// and without a port.</source>
        <translation>my-hub.azure-devices.net처럼 이름만 지정하십시오. https://와 포트는 붙이지 마십시오.</translation>
    </message>
    <message>
        <source>The text is not a JSON object of the expected form.</source>
        <translation>텍스트가 예상한 형식의 JSON 개체가 아닙니다.</translation>
    </message>
    <message>
        <source>The JSON text has not the expected form at “%1”.</source>
        <translation>JSON 텍스트의 “%1”이(가) 예상한 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>Check that the address is that of a provisioning service or hub and that no proxy answers for it.</source>
        <translation>주소가 프로비저닝 서비스 또는 허브의 주소인지, 프록시가 대신 응답하지 않는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The Authorization header holds no well-formed shared access signature token.</source>
        <translation>Authorization 헤더에 올바른 형식의 공유 액세스 서명 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>A token has the form SharedAccessSignature sr=…&amp;sig=…&amp;se=…&amp;skn=….</source>
        <translation>토큰의 형식은 SharedAccessSignature sr=…&amp;sig=…&amp;se=…&amp;skn=…입니다.</translation>
    </message>
    <message>
        <source>The text is not a connection string of a provisioning service.</source>
        <translation>텍스트가 프로비저닝 서비스의 연결 문자열이 아닙니다.</translation>
    </message>
    <message>
        <source>Copy it whole from the shared access policies of the service. It has the form HostName=…;SharedAccessKeyName=…;SharedAccessKey=….</source>
        <translation>서비스의 공유 액세스 정책에서 전체를 복사하십시오. 형식은 HostName=…;SharedAccessKeyName=…;SharedAccessKey=…입니다.</translation>
    </message>
    <message>
        <source>Check the network connection of this computer and try again.</source>
        <translation>이 컴퓨터의 네트워크 연결을 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Check the proxy in the network settings.</source>
        <translation>네트워크 설정의 프록시를 확인하십시오.</translation>
    </message>
    <message>
        <source>%1 refuses the connection: nothing listens there.</source>
        <translation>%1이(가) 연결을 거부합니다. 그곳에서 수신 대기하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Check the address and the port, and that the service or emulator is running.</source>
        <translation>주소와 포트가 맞는지, 서비스 또는 에뮬레이터가 실행 중인지 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no address for the name %1.</source>
        <translation>이름 %1에 해당하는 주소가 없습니다.</translation>
    </message>
    <message>
        <source>Check the spelling of the name and that this computer can resolve names.</source>
        <translation>이름의 철자가 맞는지, 이 컴퓨터에서 이름을 확인할 수 있는지(DNS) 점검하십시오.</translation>
    </message>
    <message>
        <source>%1 closed the connection before it answered.</source>
        <translation>%1이(가) 응답하기 전에 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>Try again. When it happens again, check that an HTTPS service listens at this address.</source>
        <translation>다시 시도하십시오. 또 일어나면 이 주소에서 HTTPS 서비스가 수신 대기하는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The connection to %1 timed out.</source>
        <translation>%1에 연결하는 시간이 초과되었습니다.</translation>
    </message>
    <message>
        <source>This computer does not allow the connection to %1.</source>
        <translation>이 컴퓨터가 %1에 대한 연결을 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Check its firewall and the rights of this program.</source>
        <translation>이 컴퓨터의 방화벽과 이 프로그램의 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The proxy between this computer and %1 does not work.</source>
        <translation>이 컴퓨터와 %1 사이의 프록시가 작동하지 않습니다.</translation>
    </message>
    <message>
        <source>The proxy between this computer and %1 asks for a user name and password.</source>
        <translation>이 컴퓨터와 %1 사이의 프록시가 사용자 이름과 암호를 요구합니다.</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed: the two sides do not understand each other.</source>
        <translation>%1과(와)의 TLS 핸드셰이크가 실패했습니다. 양쪽의 통신 방식이 서로 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Check that an HTTPS service with TLS 1.2 or later listens at this address and port.</source>
        <translation>이 주소와 포트에서 TLS 1.2 이상의 HTTPS 서비스가 수신 대기하는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>%1에 연결하지 못했습니다.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer first. If they are right, the server needs a new certificate.</source>
        <translation>먼저 이 컴퓨터의 날짜와 시간을 확인하십시오. 맞다면 서버에 새 인증서가 필요합니다.</translation>
    </message>
    <message>
        <source>The certificate of %1 comes from an authority that this computer does not know.</source>
        <translation>%1의 인증서는 이 컴퓨터가 모르는 인증 기관에서 발급되었습니다.</translation>
    </message>
    <message>
        <source>If the service has an authority of its own, as the emulator has, name its certificate with --ca FILE or in the connection. Otherwise do not trust this server.</source>
        <translation>에뮬레이터처럼 서비스에 자체 인증 기관이 있으면 그 인증서를 --ca FILE 또는 연결 설정으로 지정하십시오. 그렇지 않으면 이 서버를 신뢰하지 마십시오.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>%1의 인증서는 %2에 만료되었습니다.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid before %2.</source>
        <translation>%1의 인증서는 %2 전에는 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>The certificate of the server is not for %1 but for: %2.</source>
        <translation>서버의 인증서가 %1이(가) 아니라 다음 이름의 것입니다: %2.</translation>
    </message>
    <message>
        <source>Use one of these names in the address, or give the emulator this name with --host.</source>
        <translation>주소에 이 이름 가운데 하나를 쓰거나, --host로 에뮬레이터에 이 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>The certificate of %1 is refused: %2</source>
        <translation>%1의 인증서가 거부되었습니다: %2</translation>
    </message>
    <message>
        <source>Ask who runs the server for a certificate that is made for TLS servers.</source>
        <translation>서버를 운영하는 사람에게 TLS 서버용으로 만든 인증서를 요청하십시오.</translation>
    </message>
    <message>
        <source>The certificate of the authority cannot be read from %1.</source>
        <translation>%1에서 인증 기관의 인증서를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Name a file that this user may read and that holds the certificate as PEM text.</source>
        <translation>이 사용자가 읽을 수 있고 인증서가 PEM 텍스트로 들어 있는 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>Read the enrollment and change it, remove it first, or replace it (endorsectl: --replace).</source>
        <translation>등록을 읽어서 변경하거나, 먼저 제거하거나, 교체하십시오(endorsectl: --replace).</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1: it is behind that of the service. Set the clock and try again.</source>
        <translation>이 컴퓨터의 시계가 %1만큼 어긋납니다. 서비스의 시계보다 늦습니다. 시계를 맞추고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1: it is ahead of that of the service. Set the clock and try again.</source>
        <translation>이 컴퓨터의 시계가 %1만큼 어긋납니다. 서비스의 시계보다 빠릅니다. 시계를 맞추고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The token of %1 had expired when it arrived: it was valid until %2, and the clock of the service shows %3.</source>
        <translation>%1의 토큰은 도착했을 때 이미 만료되었습니다. %2까지 유효했는데 서비스의 시계는 %3입니다.</translation>
    </message>
    <message>
        <source>Register again: the TPM then signs a fresh token. The clocks agreed when the challenge came, so too much time passed since, or one of them was set.</source>
        <translation>다시 등록하십시오. 그러면 TPM이 새 토큰에 서명합니다. 챌린지가 왔을 때는 두 시계가 맞았으므로, 그 뒤에 시간이 너무 많이 지났거나 어느 한쪽의 시계를 고친 것입니다.</translation>
    </message>
    <message>
        <source>%1 answers, but not as a provisioning service does.</source>
        <translation>%1이(가) 응답하지만 프로비저닝 서비스의 응답이 아닙니다.</translation>
    </message>
    <message>
        <source>Copy the connection string from the shared access policies of the provisioning service, not from those of an IoT hub.</source>
        <translation>연결 문자열을 IoT 허브가 아니라 프로비저닝 서비스의 공유 액세스 정책에서 복사하십시오.</translation>
    </message>
    <message>
        <source>The certificate is neither PEM text nor base64.</source>
        <translation>인증서가 PEM 텍스트도 base64도 아닙니다.</translation>
    </message>
    <message>
        <source>Give the certificate as a PEM file with its BEGIN and END lines, or as base64 of DER.</source>
        <translation>인증서를 BEGIN 줄과 END 줄이 있는 PEM 파일 또는 DER의 base64로 지정하십시오.</translation>
    </message>
    <message>
        <source>A value is required here, and none is given.</source>
        <translation>필수 값이 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>Give the certificate as PEM text, as base64 of PEM text or as base64 of DER.</source>
        <translation>인증서를 PEM 텍스트, PEM 텍스트의 base64 또는 DER의 base64로 지정하십시오.</translation>
    </message>
    <message>
        <source>Give the name under which the CA certificate was added to the provisioning service.</source>
        <translation>프로비저닝 서비스에 CA 인증서를 추가할 때 쓴 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>Give either client certificates or CA references.</source>
        <translation>클라이언트 인증서와 CA 참조 가운데 한쪽만 지정하십시오.</translation>
    </message>
    <message>
        <source>Give either signing certificates or CA references.</source>
        <translation>서명 인증서와 CA 참조 가운데 한쪽만 지정하십시오.</translation>
    </message>
    <message>
        <source>An enrollment group has no client certificates.</source>
        <translation>등록 그룹에는 클라이언트 인증서를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Give the CA certificate that signs the devices&apos; certificates as a signing certificate.</source>
        <translation>디바이스의 인증서에 서명하는 CA 인증서를 서명 인증서로 지정하십시오.</translation>
    </message>
    <message>
        <source>An individual enrollment has no signing certificates.</source>
        <translation>개별 등록에는 서명 인증서를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Give the device&apos;s own certificate as a client certificate, or make an enrollment group.</source>
        <translation>디바이스 자신의 인증서를 클라이언트 인증서로 지정하거나 등록 그룹을 만드십시오.</translation>
    </message>
    <message>
        <source>There are certificates and CA references, and only one of them may be.</source>
        <translation>인증서와 CA 참조가 모두 있지만 한쪽만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Give both keys, or leave both empty, so that the service makes them.</source>
        <translation>두 키를 모두 지정하거나, 서비스가 만들도록 둘 다 비워 두십시오.</translation>
    </message>
    <message>
        <source>The attestation type is %1, and there is a member %2.</source>
        <translation>증명 형식은 %1인데 멤버 %2이(가) 있습니다.</translation>
    </message>
    <message>
        <source>Remove the member, or change the type to its name.</source>
        <translation>그 멤버를 제거하거나 형식을 멤버의 이름으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>An enrollment group cannot use TPM attestation.</source>
        <translation>등록 그룹에는 TPM 증명을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Make an individual enrollment for each TPM, or use X.509 or symmetric keys for the group.</source>
        <translation>TPM마다 개별 등록을 만들거나, 그룹에 X.509 또는 대칭 키를 사용하십시오.</translation>
    </message>
    <message>
        <source>Use x509 or symmetricKey.</source>
        <translation>x509 또는 symmetricKey를 사용하십시오.</translation>
    </message>
    <message>
        <source>Use tpm, x509 or symmetricKey.</source>
        <translation>tpm, x509 또는 symmetricKey를 사용하십시오.</translation>
    </message>
    <message>
        <source>“%1” is not a type of attestation that an enrollment can use.</source>
        <translation>“%1”은(는) 등록에 사용할 수 있는 증명 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>Give the endorsement key of the device&apos;s TPM as base64 of a TPM2B_PUBLIC.</source>
        <translation>디바이스 TPM의 인증 키(EK)를 TPM2B_PUBLIC의 base64로 지정하십시오.</translation>
    </message>
    <message>
        <source>“%1” is not a provisioning status.</source>
        <translation>“%1”은(는) 프로비저닝 상태가 아닙니다.</translation>
    </message>
    <message>
        <source>Use enabled or disabled.</source>
        <translation>enabled 또는 disabled를 사용하십시오.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a function that the service can call.</source>
        <translation>“%1”은(는) 서비스가 호출할 수 있는 함수의 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Give an address of the form https://name/path. HTTP without TLS is not allowed.</source>
        <translation>https://name/path 형식의 주소를 지정하십시오. TLS를 쓰지 않는 HTTP는 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is not an API version.</source>
        <translation>“%1”은(는) API 버전이 아닙니다.</translation>
    </message>
    <message>
        <source>Use the version of the API that the function is written for, such as 2021-10-01.</source>
        <translation>2021-10-01처럼 함수가 지원하는 API 버전을 사용하십시오.</translation>
    </message>
    <message>
        <source>“%1” is not an allocation policy.</source>
        <translation>“%1”은(는) 할당 정책이 아닙니다.</translation>
    </message>
    <message>
        <source>Use hashed, geoLatency, static or custom.</source>
        <translation>hashed, geoLatency, static 또는 custom을 사용하십시오.</translation>
    </message>
    <message>
        <source>The allocation policy static assigns every device to one hub, and %1 hubs are listed.</source>
        <translation>할당 정책 static은 모든 디바이스를 허브 하나에 할당하는데 목록에 허브가 %1개 있습니다.</translation>
    </message>
    <message>
        <source>Leave one hub in the list, or use hashed or geoLatency.</source>
        <translation>목록에 허브를 하나만 남기거나 hashed 또는 geoLatency를 사용하십시오.</translation>
    </message>
    <message>
        <source>The allocation policy custom requires a function that names the hub.</source>
        <translation>할당 정책 custom에는 허브를 지정하는 함수가 필요합니다.</translation>
    </message>
    <message>
        <source>Give the webhook URL and the API version of the function, or choose another allocation policy.</source>
        <translation>함수의 웹후크 URL과 API 버전을 지정하거나 다른 할당 정책을 고르십시오.</translation>
    </message>
    <message>
        <source>The device information is not a JSON object.</source>
        <translation>디바이스 정보가 JSON 개체가 아닙니다.</translation>
    </message>
    <message>
        <source>Write a JSON object with braces around it, such as {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation>{&quot;name&quot;: &quot;value&quot;}처럼 중괄호로 묶은 JSON 개체를 입력하십시오.</translation>
    </message>
    <message>
        <source>The whole record has %1 bytes, and the service takes %2 at most.</source>
        <translation>레코드 전체가 %1바이트인데 서비스는 %2바이트까지만 받습니다.</translation>
    </message>
    <message>
        <source>Shorten the device information and the initial twin.</source>
        <translation>디바이스 정보와 초기 쌍을 줄이십시오.</translation>
    </message>
    <message>
        <source>The service does not accept the enrollment group %1: a value in it is not valid.</source>
        <translation>서비스가 등록 그룹 %1을(를) 받아들이지 않습니다. 유효하지 않은 값이 들어 있습니다.</translation>
    </message>
    <message>
        <source>Check the certificates or keys first, then hub names and the allocation policy. The technical text says more.</source>
        <translation>먼저 인증서 또는 키를, 다음으로 허브 이름과 할당 정책을 확인하십시오. 자세한 내용은 기술 정보에 있습니다.</translation>
    </message>
    <message>
        <source>The service has no enrollment group called %1.</source>
        <translation>서비스에 등록 그룹 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Check the spelling of the enrollment group ID and that this is the right service.</source>
        <translation>등록 그룹 ID의 철자가 맞는지, 올바른 서비스인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The service has an enrollment group called %1 already.</source>
        <translation>서비스에 등록 그룹 %1이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>Read the enrollment group and change it, remove it first, or choose another ID.</source>
        <translation>등록 그룹을 읽어서 변경하거나, 먼저 제거하거나, 다른 ID를 고르십시오.</translation>
    </message>
    <message>
        <source>%1 does not allow this to the policy of the connection string.</source>
        <translation>%1이(가) 연결 문자열의 정책에 이 작업을 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Use the connection string of a policy with the rights that are missing: EnrollmentRead and EnrollmentWrite for enrollments and groups, RegistrationStatusRead and RegistrationStatusWrite for registrations.</source>
        <translation>필요한 권한이 있는 정책의 연결 문자열을 사용하십시오. 개별 등록과 등록 그룹에는 EnrollmentRead와 EnrollmentWrite, 등록 레코드에는 RegistrationStatusRead와 RegistrationStatusWrite가 필요합니다.</translation>
    </message>
    <message>
        <source>Wait a minute and try again. Other programs may use the service at the same time.</source>
        <translation>1분 기다렸다가 다시 시도하십시오. 다른 프로그램이 동시에 서비스를 사용하고 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is not an enrollment group ID.</source>
        <translation>“%1”은(는) 등록 그룹 ID가 아닙니다.</translation>
    </message>
    <message>
        <source>The service never comes to the end of the list: it names the same next page again and again.</source>
        <translation>서비스의 목록이 끝나지 않습니다. 같은 다음 페이지를 계속 알려 줍니다.</translation>
    </message>
    <message>
        <source>Refresh the list. If it happens again, tell the operator of the service.</source>
        <translation>목록을 새로 고치십시오. 같은 일이 또 생기면 서비스의 운영자에게 알리십시오.</translation>
    </message>
    <message>
        <source>The symmetric key is not base64 of 16 to 64 bytes.</source>
        <translation>대칭 키가 16~64바이트의 base64가 아닙니다.</translation>
    </message>
    <message>
        <source>Copy the whole key with the = signs at its end, or leave both keys empty, so that the service makes them.</source>
        <translation>끝의 = 기호까지 키 전체를 복사하거나, 서비스가 만들도록 두 키를 모두 비워 두십시오.</translation>
    </message>
    <message>
        <source>The name “%1” holds a character that a device twin does not allow, or is empty.</source>
        <translation>이름 “%1”에 디바이스 쌍에서 쓸 수 없는 문자가 있거나 이름이 비어 있습니다.</translation>
    </message>
    <message>
        <source>Use names without full stops, dollar signs, spaces and control characters.</source>
        <translation>마침표, 달러 기호, 공백, 제어 문자가 없는 이름을 사용하십시오.</translation>
    </message>
    <message>
        <source>A name in the device twin is too long.</source>
        <translation>디바이스 쌍에 너무 긴 이름이 있습니다.</translation>
    </message>
    <message>
        <source>Use names of at most %1 bytes in UTF-8.</source>
        <translation>UTF-8로 %1바이트 이하인 이름을 사용하십시오.</translation>
    </message>
    <message>
        <source>The device twin has more than %1 objects inside one another.</source>
        <translation>디바이스 쌍의 개체가 %1단계보다 깊게 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>Make the structure flatter.</source>
        <translation>구조의 중첩을 줄이십시오.</translation>
    </message>
    <message>
        <source>A text in the device twin is too long.</source>
        <translation>디바이스 쌍에 너무 긴 텍스트가 있습니다.</translation>
    </message>
    <message>
        <source>Use texts of at most %1 bytes in UTF-8.</source>
        <translation>UTF-8로 %1바이트 이하인 텍스트를 사용하십시오.</translation>
    </message>
    <message>
        <source>The integer %1 is larger or smaller than a device twin can hold.</source>
        <translation>정수 %1은(는) 디바이스 쌍에 담을 수 있는 범위를 벗어납니다.</translation>
    </message>
    <message>
        <source>Use integers from %1 to %2, or write the number as a text.</source>
        <translation>%1부터 %2까지의 정수를 사용하거나 숫자를 텍스트로 쓰십시오.</translation>
    </message>
    <message>
        <source>The text is not a JSON object.</source>
        <translation>텍스트가 JSON 개체가 아닙니다.</translation>
    </message>
    <message>
        <source>This part of the device twin has %1 bytes, and %2 are allowed.</source>
        <translation>디바이스 쌍의 이 부분은 %1바이트인데 %2바이트까지만 허용됩니다.</translation>
    </message>
    <message>
        <source>Leave out what the device does not need at its start.</source>
        <translation>디바이스가 시작할 때 필요하지 않은 것은 빼십시오.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a CA certificate.</source>
        <translation>“%1”은(는) CA 인증서의 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>Use 1 to 128 letters, digits and the characters - . _.</source>
        <translation>문자, 숫자, - . _ 문자를 1~128자 사용하십시오.</translation>
    </message>
    <message>
        <source>The service does not know the authority that issued the certificate of %1.</source>
        <translation>서비스가 %1의 인증서를 발급한 인증 기관을 모릅니다.</translation>
    </message>
    <message>
        <source>The service refuses the certificate of %1.</source>
        <translation>서비스가 %1의 인증서를 거부합니다.</translation>
    </message>
    <message>
        <source>Compare the thumbprint of the certificate with the one in the enrollment, or its issuer with the one of the enrollment group. Check its dates, and that its common name (CN) is the registration ID.</source>
        <translation>인증서의 지문을 등록에 있는 지문과 비교하거나, 인증서의 발급자를 등록 그룹의 발급자와 비교하십시오. 인증서의 날짜가 맞는지, 일반 이름(CN)이 등록 ID인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The service does not accept this for the CA certificate %1: %2</source>
        <translation>서비스가 CA 인증서 %1에 대해 이것을 받아들이지 않습니다: %2</translation>
    </message>
    <message>
        <source>Give the certificate of an authority, and to prove that you hold its key, a certificate signed by it whose common name (CN) is the verification code.</source>
        <translation>인증 기관의 인증서를 지정하십시오. 그 키를 가지고 있음을 증명하려면 일반 이름(CN)이 확인 코드이고 그 인증 기관이 서명한 인증서를 지정하십시오.</translation>
    </message>
    <message>
        <source>The service has no CA certificate called %1.</source>
        <translation>서비스에 이름이 %1인 CA 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>Check the spelling of its name and that this is the right service.</source>
        <translation>이름의 철자가 맞는지, 올바른 서비스인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The hub %1 refuses the certificate of the device %2.</source>
        <translation>허브 %1이(가) 디바이스 %2의 인증서를 거부합니다.</translation>
    </message>
    <message>
        <source>Register again, so that the hub learns the thumbprint or the authority of the present certificate, and check that the device is not disabled at the hub.</source>
        <translation>다시 등록하여 허브가 현재 인증서의 지문이나 인증 기관을 알게 하고, 허브에서 디바이스가 사용 안 함 상태가 아닌지 확인하십시오.</translation>
    </message>
    <message>
        <source>The CA certificates of %1 are managed by Azure and not by the service&apos;s connection string.</source>
        <translation>%1의 CA 인증서는 서비스의 연결 문자열이 아니라 Azure로 관리합니다.</translation>
    </message>
    <message>
        <source>Use the Certificates page of the provisioning service in the Azure portal, or run: %1</source>
        <extracomment>%1: a command line.</extracomment>
        <translation>Azure Portal에서 프로비저닝 서비스의 [인증서] 페이지를 사용하거나 다음을 실행하십시오: %1</translation>
    </message>
    <message>
        <source>%1 demands a client certificate, and none was sent.</source>
        <translation>%1이(가) 클라이언트 인증서를 요구하는데, 보낸 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>Choose the certificate of the device and its key.</source>
        <translation>디바이스의 인증서와 그 키를 선택하십시오.</translation>
    </message>
    <message>
        <source>%1 does not know the authority that issued the client certificate.</source>
        <translation>%1이(가) 클라이언트 인증서를 발급한 인증 기관을 모릅니다.</translation>
    </message>
    <message>
        <source>Send the whole chain with the certificate, and check that its authority is registered at the service.</source>
        <translation>인증서와 함께 체인 전체를 보내고, 인증 기관이 서비스에 등록되어 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>%1 refuses the client certificate: it has expired or is not yet valid.</source>
        <translation>%1이(가) 클라이언트 인증서를 거부합니다. 인증서가 만료되었거나 아직 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>Issue a new certificate for the device.</source>
        <translation>디바이스의 새 인증서를 발급하십시오.</translation>
    </message>
    <message>
        <source>%1 refuses the client certificate: it was revoked.</source>
        <translation>%1이(가) 클라이언트 인증서를 거부합니다. 인증서가 해지되었습니다.</translation>
    </message>
    <message>
        <source>%1 refuses the client certificate: the certificate or the signature of its key is not correct.</source>
        <translation>%1이(가) 클라이언트 인증서를 거부합니다. 인증서 또는 그 키의 서명이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>Check that the certificate belongs to the key, and that the chain is complete and in order.</source>
        <translation>인증서가 키와 맞는지, 체인이 빠짐없이 순서대로 되어 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>%1 refuses the client certificate.</source>
        <translation>%1이(가) 클라이언트 인증서를 거부합니다.</translation>
    </message>
    <message>
        <source>Check that this certificate is the one that the service knows, and that it is made for TLS clients.</source>
        <translation>이 인증서가 서비스가 아는 인증서인지, TLS 클라이언트용으로 만든 것인지 확인하십시오.</translation>
    </message>
    <message>
        <source>Enroll the device with its own certificate, or enroll the authority: add its certificate to the service and to an enrollment group, and prove that you possess its key. Check that the device sends its intermediate certificates.</source>
        <translation>디바이스를 자체 인증서로 등록하거나 인증 기관을 등록하십시오. 인증 기관을 등록하려면 그 인증서를 서비스와 등록 그룹에 추가하고, 그 키를 소유하고 있음을 증명하십시오. 디바이스가 중간 인증서를 보내는지 확인하십시오.</translation>
    </message>
</context>
<context>
    <name>endorse::emulator</name>
    <message>
        <source>The method %1 is not served here.</source>
        <translation>여기서는 메서드 %1을(를) 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>The request names no api-version.</source>
        <translation>요청에 api-version이 없습니다.</translation>
    </message>
    <message>
        <source>The request names an api-version that does not exist.</source>
        <translation>요청의 api-version은 존재하지 않는 버전입니다.</translation>
    </message>
    <message>
        <source>The request body is longer than %1 bytes.</source>
        <translation>요청 본문이 %1바이트를 넘습니다.</translation>
    </message>
    <message>
        <source>The Content-Type says that the body is not JSON.</source>
        <translation>Content-Type에 따르면 본문이 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>The system gave no random bytes.</source>
        <translation>시스템에서 임의 바이트를 얻지 못했습니다.</translation>
    </message>
    <message>
        <source>Restart the program; if this stays, the OpenSSL installation of this computer is broken.</source>
        <translation>프로그램을 다시 시작하십시오. 계속되면 이 컴퓨터의 OpenSSL 설치가 손상된 것입니다.</translation>
    </message>
    <message>
        <source>The token is for another ID scope or registration ID.</source>
        <translation>토큰이 다른 ID 범위 또는 등록 ID의 것입니다.</translation>
    </message>
    <message>
        <source>The key name of the token is not &quot;registration&quot;.</source>
        <translation>토큰의 키 이름이 &quot;registration&quot;이 아닙니다.</translation>
    </message>
    <message>
        <source>The token is signed rightly, but it has expired by the clock of the service.</source>
        <translation>토큰의 서명은 올바르지만 서비스의 시계로는 만료되었습니다.</translation>
    </message>
    <message>
        <source>The token is not signed with the nonce of a recent challenge.</source>
        <translation>토큰이 최근 챌린지의 nonce로 서명되지 않았습니다.</translation>
    </message>
    <message>
        <source>The request bears no SAS token.</source>
        <translation>요청에 SAS 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>No challenge is pending for this device: it begins with a request without a token.</source>
        <translation>이 디바이스에 대기 중인 챌린지가 없습니다. 먼저 토큰 없는 요청을 보내야 합니다.</translation>
    </message>
    <message>
        <source>The EK is on the enrollment list: a challenge for this SRK was made.</source>
        <translation>EK가 등록 목록에 있어 이 SRK에 맞는 챌린지를 만들었습니다.</translation>
    </message>
    <message>
        <source>The token is signed with the nonce of the challenge: the device has proved that its TPM holds this EK and SRK.</source>
        <translation>토큰이 챌린지의 nonce로 서명되었습니다. 디바이스는 자신의 TPM에 이 EK와 SRK가 있음을 증명했습니다.</translation>
    </message>
    <message>
        <source>The EK cannot be used: %1</source>
        <translation>EK를 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The EK differs from the one on the enrollment list.</source>
        <translation>EK가 등록 목록의 EK와 다릅니다.</translation>
    </message>
    <message>
        <source>The SRK cannot be used: %1</source>
        <translation>SRK를 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The SRK differs from the one for which the challenge was made.</source>
        <translation>SRK가 챌린지를 만들 때의 SRK와 다릅니다.</translation>
    </message>
    <message>
        <source>The registration ID in the body differs from the one in the URL.</source>
        <translation>본문의 등록 ID가 URL의 등록 ID와 다릅니다.</translation>
    </message>
    <message>
        <source>The request bears neither a token nor the keys of a TPM.</source>
        <translation>요청에 토큰도 TPM의 키도 없습니다.</translation>
    </message>
    <message>
        <source>The device is assigned to %1; its hub key goes out wrapped for its TPM.</source>
        <translation>디바이스를 %1에 할당했습니다. 허브 키는 그 디바이스의 TPM에 맞춰 래핑하여 보냅니다.</translation>
    </message>
    <message>
        <source>The device proved itself, but its enrollment is disabled.</source>
        <translation>디바이스가 자신을 증명했지만 개별 등록이 사용 안 함 상태입니다.</translation>
    </message>
    <message>
        <source>The registration failed: %1</source>
        <translation>등록이 실패했습니다: %1</translation>
    </message>
    <message>
        <source>This device has no such operation under way.</source>
        <translation>이 디바이스에 진행 중인 그런 작업이 없습니다.</translation>
    </message>
    <message>
        <source>The registration is still running.</source>
        <translation>등록이 아직 실행 중입니다.</translation>
    </message>
    <message>
        <source>This device has not registered yet.</source>
        <translation>이 디바이스는 아직 등록하지 않았습니다.</translation>
    </message>
    <message>
        <source>The device read its own registration.</source>
        <translation>디바이스가 자신의 등록을 읽었습니다.</translation>
    </message>
    <message>
        <source>Nothing is served at this path.</source>
        <translation>이 경로에서 제공하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>The ID scope %1 is not the one of this service.</source>
        <translation>ID 범위 %1은(는) 이 서비스의 것이 아닙니다.</translation>
    </message>
    <message>
        <source>No enrollment has the registration ID %1.</source>
        <translation>등록 ID가 %1인 개별 등록이 없습니다.</translation>
    </message>
    <message>
        <source>The server certificate of the emulator or its key cannot be used.</source>
        <translation>에뮬레이터의 서버 인증서 또는 그 키를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Delete ca.pem, server.pem and server.key in the data folder: they are made anew.</source>
        <translation>데이터 폴더의 ca.pem, server.pem, server.key를 삭제하십시오. 새로 만들어집니다.</translation>
    </message>
    <message>
        <source>A client ended the TLS handshake (%1). One that does not trust the CA of the emulator does this.</source>
        <translation>클라이언트가 TLS 핸드셰이크를 끝냈습니다(%1). 에뮬레이터의 CA를 신뢰하지 않는 클라이언트가 이렇게 합니다.</translation>
    </message>
    <message>
        <source>The path of the request is broken.</source>
        <translation>요청의 경로가 손상되었습니다.</translation>
    </message>
    <message>
        <source>The request line and header fields are longer than %1 bytes.</source>
        <translation>요청 줄과 헤더 필드가 %1바이트를 넘습니다.</translation>
    </message>
    <message>
        <source>What arrived is not an HTTP request (%1).</source>
        <translation>받은 데이터가 HTTP 요청이 아닙니다(%1).</translation>
    </message>
    <message>
        <source>The request was not whole within %1 ms.</source>
        <translation>요청 전체가 %1 ms 안에 오지 않았습니다.</translation>
    </message>
    <message>
        <source>The emulator cannot listen on %1.</source>
        <translation>에뮬레이터가 %1에서 수신 대기할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose an address of this computer and a port that no other program uses; port 0 takes a free one.</source>
        <translation>이 컴퓨터의 주소와 다른 프로그램이 쓰지 않는 포트를 고르십시오. 포트 0은 비어 있는 포트를 사용합니다.</translation>
    </message>
    <message>
        <source>The hub token is for another hub or device.</source>
        <translation>허브 토큰이 다른 허브 또는 디바이스의 것입니다.</translation>
    </message>
    <message>
        <source>The hub token names a policy; a device&apos;s own token names none.</source>
        <translation>허브 토큰에 정책 이름이 있습니다. 디바이스 자신의 토큰에는 정책 이름이 없습니다.</translation>
    </message>
    <message>
        <source>The hub token has expired.</source>
        <translation>허브 토큰이 만료되었습니다.</translation>
    </message>
    <message>
        <source>The hub token is not signed with the hub key that this device received last.</source>
        <translation>허브 토큰이 이 디바이스가 마지막으로 받은 허브 키로 서명되지 않았습니다.</translation>
    </message>
    <message>
        <source>The request to the hub bears no SAS token.</source>
        <translation>허브에 보낸 요청에 SAS 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>The hub knows no device of this ID: it has not been provisioned here.</source>
        <translation>허브에 이 ID의 디바이스가 없습니다. 여기서 프로비저닝되지 않았습니다.</translation>
    </message>
    <message>
        <source>The request to the hub names no valid api-version.</source>
        <translation>허브에 보낸 요청에 유효한 api-version이 없습니다.</translation>
    </message>
    <message>
        <source>The batch of messages is not in the form of the hub.</source>
        <translation>메시지 배치가 허브의 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>The token is signed with the hub key: the hub took message %1 of device %2.</source>
        <translation>토큰이 허브 키로 서명되어, 허브가 디바이스 %2의 메시지 %1을(를) 받았습니다.</translation>
    </message>
    <message>
        <source>The hub of the emulator takes messages of devices and serves nothing else.</source>
        <translation>에뮬레이터의 허브는 디바이스의 메시지만 받으며 다른 기능은 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>The service token is for another service or resource.</source>
        <translation>서비스 토큰이 다른 서비스 또는 리소스의 것입니다.</translation>
    </message>
    <message>
        <source>The service token names another policy.</source>
        <translation>서비스 토큰의 정책 이름이 다릅니다.</translation>
    </message>
    <message>
        <source>The service token has expired.</source>
        <translation>서비스 토큰이 만료되었습니다.</translation>
    </message>
    <message>
        <source>The service token is not signed with the key of the connection string.</source>
        <translation>서비스 토큰이 연결 문자열의 키로 서명되지 않았습니다.</translation>
    </message>
    <message>
        <source>The request to the service API bears no SAS token.</source>
        <translation>서비스 API에 보낸 요청에 SAS 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>The record was changed by someone else meanwhile: the ETag does not match.</source>
        <translation>그사이 다른 쪽에서 레코드를 변경하여 ETag가 일치하지 않습니다.</translation>
    </message>
    <message>
        <source>The enrollment %1 was read.</source>
        <translation>개별 등록 %1을(를) 읽었습니다.</translation>
    </message>
    <message>
        <source>An enrollment with the registration ID %1 exists already; without If-Match it is not replaced.</source>
        <translation>등록 ID가 %1인 개별 등록이 이미 있습니다. If-Match가 없으면 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>The enrollment %1 was changed.</source>
        <translation>개별 등록 %1을(를) 변경했습니다.</translation>
    </message>
    <message>
        <source>The enrollment %1 was added to the list.</source>
        <translation>개별 등록 %1을(를) 목록에 추가했습니다.</translation>
    </message>
    <message>
        <source>The enrollment list is full.</source>
        <translation>등록 목록이 가득 찼습니다.</translation>
    </message>
    <message>
        <source>The enrollment %1 was removed.</source>
        <translation>개별 등록 %1을(를) 제거했습니다.</translation>
    </message>
    <message>
        <source>No device has registered as %1.</source>
        <translation>%1(으)로 등록한 디바이스가 없습니다.</translation>
    </message>
    <message>
        <source>The registration %1 was read.</source>
        <translation>%1의 등록을 읽었습니다.</translation>
    </message>
    <message>
        <source>The registration %1 was removed.</source>
        <translation>%1의 등록을 제거했습니다.</translation>
    </message>
    <message>
        <source>Check who owns the data folder and whether the disk is full, or choose another data folder.</source>
        <translation>데이터 폴더의 소유자와 디스크가 가득 찼는지를 확인하거나 다른 데이터 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The keys of the emulator cannot be written to %1.</source>
        <translation>에뮬레이터의 키를 %1에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The file %1 does not hold the keys of an emulator.</source>
        <translation>파일 %1에 에뮬레이터의 키가 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or delete it: the emulator then makes new keys and a new ID scope.</source>
        <translation>백업에서 복원하거나 파일을 삭제하십시오. 삭제하면 에뮬레이터가 새 키와 새 ID 범위를 만듭니다.</translation>
    </message>
    <message>
        <source>The keys of the emulator cannot be read from %1.</source>
        <translation>에뮬레이터의 키를 %1에서 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API 버전</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>요청 본문</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>메서드</translation>
    </message>
    <message>
        <source>%1, named by the enrollment</source>
        <translation>%1, 등록에서 지정함</translation>
    </message>
    <message>
        <source>%1, the emulator&apos;s own: the enrollment names none</source>
        <extracomment>%1: the host name of an IoT hub.</extracomment>
        <translation>%1, 에뮬레이터의 허브: 등록에서 지정하지 않음</translation>
    </message>
    <message>
        <source>%1, %2, %3 of %4</source>
        <extracomment>%1: an IoT hub, %2: the policy that chose it (&quot;hashed&quot;), %3 of %4: its place among the hubs.</extracomment>
        <translation>%1, %2, %4개 중 %3번째</translation>
    </message>
    <message>
        <source>Hub chosen</source>
        <translation>선택한 허브</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>하위 상태</translation>
    </message>
    <message>
        <source>%1: the first assignment</source>
        <extracomment>%1: a substatus such as &quot;initialAssignment&quot;; so in the next ones.</extracomment>
        <translation>%1: 첫 할당</translation>
    </message>
    <message>
        <source>%1: the same hub as before</source>
        <translation>%1: 이전과 같은 허브</translation>
    </message>
    <message>
        <source>%1: the enrollment forbids a move to another hub</source>
        <translation>%1: 등록에서 다른 허브로 옮기는 것을 막음</translation>
    </message>
    <message>
        <source>%1: another hub, the device&apos;s data moves along</source>
        <translation>%1: 다른 허브, 디바이스의 데이터도 옮김</translation>
    </message>
    <message>
        <source>%1: another hub, the device&apos;s data stays behind</source>
        <translation>%1: 다른 허브, 디바이스의 데이터는 남김</translation>
    </message>
    <message>
        <source>custom: this emulator calls no webhook</source>
        <translation>custom: 이 에뮬레이터는 웹후크를 호출하지 않음</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>디바이스 ID</translation>
    </message>
    <message>
        <source>the registration ID</source>
        <translation>등록 ID와 같음</translation>
    </message>
    <message>
        <source>Hub key made</source>
        <extracomment>%1: how many bytes.</extracomment>
        <translation>만든 허브 키</translation>
    </message>
    <message>
        <source>%1 random bytes, wrapped for EK and SRK</source>
        <translation>임의의 %1바이트, EK와 SRK로 감쌈</translation>
    </message>
    <message>
        <source>Decided</source>
        <extracomment>%1: seconds until a registration is decided, %2: seconds that have passed.</extracomment>
        <translation>결정</translation>
    </message>
    <message>
        <source>not before %1 s, %2 s passed</source>
        <translation>%1초 뒤에 결정, %2초 지남</translation>
    </message>
    <message>
        <source>200 assigned</source>
        <extracomment>The last line of a check list.</extracomment>
        <translation>200 assigned</translation>
    </message>
    <message>
        <source>Operation found</source>
        <translation>찾은 작업</translation>
    </message>
    <message>
        <source>before; the answer is the same</source>
        <translation>이미 결정됨, 답은 같음</translation>
    </message>
    <message>
        <source>Registration found</source>
        <translation>찾은 등록 레코드</translation>
    </message>
    <message>
        <source>Enrollment found</source>
        <translation>찾은 등록</translation>
    </message>
    <message>
        <source>by registration ID, enabled</source>
        <translation>등록 ID로 찾음, 사용</translation>
    </message>
    <message>
        <source>by registration ID, disabled</source>
        <translation>등록 ID로 찾음, 사용 안 함</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID 범위</translation>
    </message>
    <message>
        <source>202 assigning, Retry-After %1</source>
        <extracomment>The last line of a check list: %1 a number of seconds.</extracomment>
        <translation>202 assigning, Retry-After %1</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>EK equals the enrolled one</source>
        <translation>EK가 등록된 것과 같음</translation>
    </message>
    <message>
        <source>SRK equals that of the challenge</source>
        <translation>SRK가 챌린지의 것과 같음</translation>
    </message>
    <message>
        <source>sent %1, enrolled %2</source>
        <extracomment>Two keys that should be one: %1 and %2 are their TPM Names in hex.</extracomment>
        <translation>보낸 것 %1, 등록된 것 %2</translation>
    </message>
    <message>
        <source>EK read</source>
        <translation>읽은 EK</translation>
    </message>
    <message>
        <source>Nonce made</source>
        <translation>만든 nonce</translation>
    </message>
    <message>
        <source>%1 random bytes</source>
        <translation>임의의 %1바이트</translation>
    </message>
    <message>
        <source>EK envelope, holds inner key</source>
        <extracomment>%1, %2: sizes of the two parts of the envelope.</extracomment>
        <translation>EK 봉투, 내부 키가 들어 있음</translation>
    </message>
    <message>
        <source>credential %1 bytes, secret %2 bytes</source>
        <translation>자격 증명 %1바이트, 비밀 %2바이트</translation>
    </message>
    <message>
        <source>EK envelope bound to SRK</source>
        <translation>EK 봉투를 SRK에 묶음</translation>
    </message>
    <message>
        <source>SRK envelope, holds nonce</source>
        <extracomment>%1 to %3: sizes of the three parts of the envelope.</extracomment>
        <translation>SRK 봉투, nonce가 들어 있음</translation>
    </message>
    <message>
        <source>duplicate %1 bytes, seed %2 bytes, public area %3 bytes</source>
        <translation>복제본 %1바이트, 시드 %2바이트, 공개 영역 %3바이트</translation>
    </message>
    <message>
        <source>401 challenge, %1 bytes</source>
        <extracomment>The last line of a check list: %1 is a number.</extracomment>
        <translation>401 챌린지, %1바이트</translation>
    </message>
    <message>
        <source>SRK taken as sent</source>
        <translation>SRK는 보낸 대로 받음</translation>
    </message>
    <message>
        <source>Operation begun</source>
        <translation>시작한 작업</translation>
    </message>
    <message>
        <source>Keys in the request</source>
        <translation>요청의 키</translation>
    </message>
    <message>
        <source>none: those of the challenge count</source>
        <translation>없음: 챌린지의 키를 씀</translation>
    </message>
    <message>
        <source>sent %1, challenge for %2</source>
        <translation>보낸 것 %1, 챌린지의 대상 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration: %1 seconds.</extracomment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>Challenge open since</source>
        <translation>챌린지가 열린 시간</translation>
    </message>
    <message>
        <source>%1, one of %2</source>
        <extracomment>%1: how long a challenge has been open, %2: how many challenges of this device are open.</extracomment>
        <translation>%1, %2개 중 하나</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>열린 것이 없음</translation>
    </message>
    <message>
        <source>HMAC with the nonce</source>
        <translation>nonce로 만든 HMAC</translation>
    </message>
    <message>
        <source>not an HMAC with the nonce of an open challenge</source>
        <translation>열린 챌린지의 nonce로 만든 HMAC이 아님</translation>
    </message>
    <message>
        <source>Fault on purpose</source>
        <translation>일부러 일으킨 장애</translation>
    </message>
    <message>
        <source>answered before the service looked at it</source>
        <translation>서비스가 보기 전에 답함</translation>
    </message>
    <message>
        <source>The request was answered on purpose before the service looked at it.</source>
        <translation>서비스가 보기 전에 일부러 요청에 답했습니다.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>%1, error code %2</source>
        <extracomment>The last line of a check list: %1 an HTTP status, %2 a number.</extracomment>
        <translation>%1, 오류 코드 %2</translation>
    </message>
    <message>
        <source>Too many large requests are under way at a time.</source>
        <translation>큰 요청이 한꺼번에 너무 많이 진행 중입니다.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Device known</source>
        <translation>아는 디바이스</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>%1: the host name of an IoT hub.</extracomment>
        <translation>%1에서</translation>
    </message>
    <message>
        <source>HMAC with the hub key</source>
        <translation>허브 키로 만든 HMAC</translation>
    </message>
    <message>
        <source>not an HMAC with the hub key</source>
        <translation>허브 키로 만든 HMAC이 아님</translation>
    </message>
    <message>
        <source>%1 bytes, number %2</source>
        <extracomment>%1: how many bytes a message has, %2: the how manieth of the device it is.</extracomment>
        <translation>%1바이트, %2번째</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>HMAC with the key of the policy</source>
        <translation>정책의 키로 만든 HMAC</translation>
    </message>
    <message>
        <source>not an HMAC with the key of the policy</source>
        <translation>정책의 키로 만든 HMAC이 아님</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>ETag compared</source>
        <translation>비교한 ETag</translation>
    </message>
    <message>
        <source>no, the request has no If-Match</source>
        <translation>아니요, 요청에 If-Match가 없음</translation>
    </message>
    <message>
        <source>any, as * in If-Match says</source>
        <translation>아무것이나, If-Match가 *임</translation>
    </message>
    <message>
        <source>sent %1, current %2</source>
        <extracomment>Two versions of a record that should be one: %1 and %2 are their ETags.</extracomment>
        <translation>보낸 것 %1, 현재 %2</translation>
    </message>
    <message>
        <source>found</source>
        <translation>찾음</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>변경함</translation>
    </message>
    <message>
        <source>new: added</source>
        <translation>새로 추가함</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>제거함</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>등록 레코드</translation>
    </message>
    <message>
        <source>Token expiry</source>
        <translation>토큰 만료</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>How long a token is still good: %1 a duration.</extracomment>
        <translation>%1 뒤</translation>
    </message>
    <message>
        <source>%1 ago; the clock of the service says %2</source>
        <extracomment>Since when a token is no longer good: %1 a duration, %2 a time.</extracomment>
        <translation>%1 전, 서비스의 시계는 %2</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A duration: %1 minutes, %2 seconds.</extracomment>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A duration: %1 hours, %2 minutes.</extracomment>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>A duration: %1 days, %2 hours.</extracomment>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>Resource of the token</source>
        <translation>토큰의 리소스</translation>
    </message>
    <message>
        <source>another one: %1</source>
        <extracomment>%1: the resource that a token names.</extracomment>
        <translation>다른 리소스: %1</translation>
    </message>
    <message>
        <source>Key name of the token</source>
        <translation>토큰의 키 이름</translation>
    </message>
    <message>
        <source>Enrollment disabled</source>
        <translation>등록이 사용 안 함 상태</translation>
    </message>
    <message>
        <source>No hub chosen</source>
        <translation>선택한 허브 없음</translation>
    </message>
    <message>
        <source>Operation not found</source>
        <translation>작업을 찾을 수 없음</translation>
    </message>
    <message>
        <source>Registration not found</source>
        <translation>등록 레코드를 찾을 수 없음</translation>
    </message>
    <message>
        <source>Enrollment not found</source>
        <translation>등록을 찾을 수 없음</translation>
    </message>
    <message>
        <source>EK differs from the enrolled one</source>
        <translation>EK가 등록된 것과 다름</translation>
    </message>
    <message>
        <source>SRK differs from that of the challenge</source>
        <translation>SRK가 챌린지의 것과 다름</translation>
    </message>
    <message>
        <source>EK not readable</source>
        <translation>EK를 읽을 수 없음</translation>
    </message>
    <message>
        <source>SRK not readable</source>
        <translation>SRK를 읽을 수 없음</translation>
    </message>
    <message>
        <source>Challenge not made</source>
        <translation>챌린지를 만들지 않음</translation>
    </message>
    <message>
        <source>No challenge open</source>
        <translation>열린 챌린지 없음</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>토큰 만료됨</translation>
    </message>
    <message>
        <source>Signature not valid</source>
        <translation>서명이 유효하지 않음</translation>
    </message>
    <message>
        <source>Enrollment group disabled</source>
        <translation>등록 그룹이 사용 안 함 상태</translation>
    </message>
    <message>
        <source>Device twin</source>
        <translation>디바이스 쌍</translation>
    </message>
    <message>
        <source>begun as the initial twin of the enrollment</source>
        <translation>등록의 초기 쌍으로 시작함</translation>
    </message>
    <message>
        <source>Hub key</source>
        <translation>허브 키</translation>
    </message>
    <message>
        <source>the symmetric key that the device has</source>
        <translation>디바이스가 가진 대칭 키</translation>
    </message>
    <message>
        <source>The mode of the bulk operation does not exist.</source>
        <translation>지정한 대량 작업 모드가 없습니다.</translation>
    </message>
    <message>
        <source>A bulk operation takes 1 to %1 records.</source>
        <translation>대량 작업은 레코드를 1개에서 %1개까지 받습니다.</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>The records of a bulk request: %1 were taken, %2 were sent.</extracomment>
        <translation>레코드</translation>
    </message>
    <message>
        <source>%1 of %2 taken</source>
        <translation>%2개 중 %1개 받아들임</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>받아들이지 않음</translation>
    </message>
    <message>
        <source>The bulk operation took %1 of %2 records.</source>
        <translation>대량 작업이 레코드 %2개 중 %1개를 받아들였습니다.</translation>
    </message>
    <message>
        <source>The device is assigned to %1; its key there is the one with which it signs.</source>
        <translation>디바이스를 %1에 할당했습니다. 그곳에서 쓸 키는 디바이스가 서명할 때 쓰는 키입니다.</translation>
    </message>
    <message>
        <source>The token is signed with the symmetric key of the device.</source>
        <translation>토큰이 디바이스의 대칭 키로 서명되었습니다.</translation>
    </message>
    <message>
        <source>Enrollment group found</source>
        <translation>찾은 등록 그룹</translation>
    </message>
    <message>
        <source>%1, by its key, enabled</source>
        <extracomment>%1: the name of an enrollment group.</extracomment>
        <translation>%1, 키로 찾음, 사용</translation>
    </message>
    <message>
        <source>%1, by its key, disabled</source>
        <translation>%1, 키로 찾음, 사용 안 함</translation>
    </message>
    <message>
        <source>No enrollment group found</source>
        <translation>등록 그룹을 찾을 수 없음</translation>
    </message>
    <message>
        <source>The enrollment asks for a client certificate; the device showed none that counts.</source>
        <translation>등록에 클라이언트 인증서가 필요한데, 디바이스가 인정되는 인증서를 제시하지 않았습니다.</translation>
    </message>
    <message>
        <source>The enrollment names no way in which its device can prove itself.</source>
        <translation>등록에 디바이스가 자신을 증명할 방법이 지정되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>증명</translation>
    </message>
    <message>
        <source>The token is signed with the key of the enrollment group %1 itself; a device signs with the key derived from it for its registration ID.</source>
        <translation>토큰이 등록 그룹 %1의 키 자체로 서명되었습니다. 디바이스는 그 키에서 자신의 등록 ID용으로 유도한 키로 서명해야 합니다.</translation>
    </message>
    <message>
        <source>The registration ID has no enrollment of its own, and none of the %1 enrollment groups with symmetric keys gives it the key that signed the token.</source>
        <translation>등록 ID에 개별 등록이 없고, 대칭 키를 쓰는 등록 그룹 %1개 가운데 토큰에 서명한 키를 이 ID에 주는 그룹도 없습니다.</translation>
    </message>
    <message>
        <source>HMAC with the primary key</source>
        <translation>기본 키로 만든 HMAC</translation>
    </message>
    <message>
        <source>HMAC with the secondary key</source>
        <translation>보조 키로 만든 HMAC</translation>
    </message>
    <message>
        <source>HMAC with the key derived from the primary key of the group</source>
        <translation>그룹의 기본 키에서 유도한 키로 만든 HMAC</translation>
    </message>
    <message>
        <source>HMAC with the key derived from the secondary key of the group</source>
        <translation>그룹의 보조 키에서 유도한 키로 만든 HMAC</translation>
    </message>
    <message>
        <source>not an HMAC with a key of the enrollment</source>
        <translation>등록의 키로 만든 HMAC이 아님</translation>
    </message>
    <message>
        <source>The token is signed neither with the primary nor with the secondary key of the enrollment.</source>
        <translation>토큰이 등록의 기본 키로도 보조 키로도 서명되지 않았습니다.</translation>
    </message>
    <message>
        <source>The service takes %1 enrollment groups of this attestation type and has that many.</source>
        <translation>서비스는 이 증명 형식의 등록 그룹을 %1개까지 받으며 이미 그만큼 있습니다.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>The attestation mechanism of the enrollment %1 was read.</source>
        <translation>개별 등록 %1의 증명 메커니즘을 읽었습니다.</translation>
    </message>
    <message>
        <source>Enrollment group</source>
        <translation>등록 그룹</translation>
    </message>
    <message>
        <source>No enrollment group has the ID %1.</source>
        <translation>ID가 %1인 등록 그룹이 없습니다.</translation>
    </message>
    <message>
        <source>An enrollment group with the ID %1 exists already; without If-Match it is not replaced.</source>
        <translation>ID가 %1인 등록 그룹이 이미 있습니다. If-Match가 없으면 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>The enrollment group %1 was read.</source>
        <translation>등록 그룹 %1을(를) 읽었습니다.</translation>
    </message>
    <message>
        <source>The enrollment group %1 was added.</source>
        <translation>등록 그룹 %1을(를) 추가했습니다.</translation>
    </message>
    <message>
        <source>The enrollment group %1 was changed.</source>
        <translation>등록 그룹 %1을(를) 변경했습니다.</translation>
    </message>
    <message>
        <source>The enrollment group %1 was removed with its registrations.</source>
        <translation>등록 그룹 %1을(를) 그 등록 레코드와 함께 제거했습니다.</translation>
    </message>
    <message>
        <source>The attestation mechanism of the enrollment group %1 was read.</source>
        <translation>등록 그룹 %1의 증명 메커니즘을 읽었습니다.</translation>
    </message>
    <message>
        <source>The group ID in the body differs from the one in the URL.</source>
        <translation>본문의 그룹 ID가 URL의 그룹 ID와 다릅니다.</translation>
    </message>
    <message>
        <source>The certificate is missing, and none is known that could stay.</source>
        <translation>인증서가 없으며, 그대로 둘 기존 인증서도 없습니다.</translation>
    </message>
    <message>
        <source>Attestation mechanism</source>
        <translation>증명 메커니즘</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>x-ms-max-item-count is not a number from 1 on.</source>
        <translation>x-ms-max-item-count가 1 이상의 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>x-ms-continuation is not a token that this list gave out.</source>
        <translation>x-ms-continuation이 이 목록에서 내준 토큰이 아닙니다.</translation>
    </message>
    <message>
        <source>records: %1, the last page</source>
        <translation>레코드: %1, 마지막 페이지</translation>
    </message>
    <message>
        <source>records: %1, more to come</source>
        <translation>레코드: %1, 더 있음</translation>
    </message>
    <message>
        <source>A page of the list was read, records: %1.</source>
        <translation>목록의 한 페이지를 읽었습니다. 레코드: %1.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>The policy %1 does not grant the right %2.</source>
        <extracomment>%1: the name of a policy, %2: a right such as &quot;EnrollmentWrite&quot;.</extracomment>
        <translation>정책 %1은(는) 권한 %2을(를) 부여하지 않습니다.</translation>
    </message>
    <message>
        <source>There were more requests than the service takes in a minute; the next one may come in %1 seconds.</source>
        <translation>서비스가 1분에 받는 것보다 요청이 많았습니다. 다음 요청은 %1초 뒤에 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Throttling</source>
        <translation>요청 제한</translation>
    </message>
    <message>
        <source>none: the device shows its certificate</source>
        <translation>없음: 디바이스가 인증서를 제시함</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 인증서</translation>
    </message>
    <message>
        <source>Proof of possession</source>
        <translation>소유 증명</translation>
    </message>
    <message>
        <source>No CA certificate is called %1.</source>
        <translation>이름이 %1인 CA 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The CA certificate is there already; a change needs its ETag in If-Match.</source>
        <translation>CA 인증서가 이미 있습니다. 변경하려면 If-Match에 그 ETag가 필요합니다.</translation>
    </message>
    <message>
        <source>The service takes %1 CA certificates and has that many.</source>
        <translation>서비스가 받을 수 있는 CA 인증서는 %1개이며, 이미 그만큼 있습니다.</translation>
    </message>
    <message>
        <source>The certificate %1 is not that of a certificate authority.</source>
        <translation>인증서 %1은(는) 인증 기관의 인증서가 아닙니다.</translation>
    </message>
    <message>
        <source>The CA certificate %1 was stored.</source>
        <translation>CA 인증서 %1을(를) 저장했습니다.</translation>
    </message>
    <message>
        <source>The CA certificate %1 was removed.</source>
        <translation>CA 인증서 %1을(를) 제거했습니다.</translation>
    </message>
    <message>
        <source>a verification code was made</source>
        <translation>확인 코드를 만들었음</translation>
    </message>
    <message>
        <source>A verification code for the CA certificate %1 was made.</source>
        <translation>CA 인증서 %1의 확인 코드를 만들었습니다.</translation>
    </message>
    <message>
        <source>No verification code was made for this CA certificate, or it has been used.</source>
        <translation>이 CA 인증서의 확인 코드를 만든 적이 없거나 이미 사용했습니다.</translation>
    </message>
    <message>
        <source>The common name of the certificate is not the verification code but &quot;%1&quot;.</source>
        <translation>인증서의 일반 이름이 확인 코드가 아니라 &quot;%1&quot;입니다.</translation>
    </message>
    <message>
        <source>The certificate is not signed by the CA, but by %1.</source>
        <translation>인증서에 CA가 아니라 %1이(가) 서명했습니다.</translation>
    </message>
    <message>
        <source>the verification code is signed by the CA</source>
        <translation>확인 코드에 CA가 서명했음</translation>
    </message>
    <message>
        <source>The CA certificate %1 is verified.</source>
        <translation>CA 인증서 %1이(가) 확인되었습니다.</translation>
    </message>
    <message>
        <source>The CA certificates were read.</source>
        <translation>CA 인증서를 읽었습니다.</translation>
    </message>
    <message>
        <source>The CA certificate %1 was read.</source>
        <translation>CA 인증서 %1을(를) 읽었습니다.</translation>
    </message>
    <message>
        <source>Nobody has proved to hold the key of the CA certificate %1 yet.</source>
        <translation>아직 아무도 CA 인증서 %1의 키를 가지고 있음을 증명하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1, by its signing certificate %2, enabled</source>
        <extracomment>%1: the name of an enrollment group, %2: the subject of a certificate.</extracomment>
        <translation>%1, 서명 인증서 %2(으)로 찾음, 사용</translation>
    </message>
    <message>
        <source>%1, by its signing certificate %2, disabled</source>
        <translation>%1, 서명 인증서 %2(으)로 찾음, 사용 안 함</translation>
    </message>
    <message>
        <source>%1, by the verified CA %2, enabled</source>
        <extracomment>%1: the name of an enrollment group, %2: the name of a CA certificate.</extracomment>
        <translation>%1, 확인된 CA %2(으)로 찾음, 사용</translation>
    </message>
    <message>
        <source>%1, by the verified CA %2, disabled</source>
        <translation>%1, 확인된 CA %2(으)로 찾음, 사용 안 함</translation>
    </message>
    <message>
        <source>No enrollment has the registration ID %1, and its certificate is signed by itself, so that it belongs to no enrollment group.</source>
        <translation>등록 ID가 %1인 개별 등록이 없으며, 인증서가 자체 서명되어 있어 어느 등록 그룹에도 속하지 않습니다.</translation>
    </message>
    <message>
        <source>The registration ID has no enrollment of its own, and no enrollment group knows an issuer of the certificates that the device showed: the way up ends at %1.</source>
        <translation>등록 ID의 개별 등록이 없고, 디바이스가 제시한 인증서의 발급자를 아는 등록 그룹도 없습니다. 위로 이어지는 경로가 %1에서 끝납니다.</translation>
    </message>
    <message>
        <source>Certificate equals the enrolled one</source>
        <translation>인증서가 등록된 것과 같음</translation>
    </message>
    <message>
        <source>%1, the primary one</source>
        <translation>%1, 기본 인증서</translation>
    </message>
    <message>
        <source>%1, the secondary one</source>
        <translation>%1, 보조 인증서</translation>
    </message>
    <message>
        <source>Certificate is not an enrolled one</source>
        <extracomment>The beginnings of SHA-256 thumbprints in hex: %1 of the certificate that was shown, %2 of those that are enrolled.</extracomment>
        <translation>인증서가 등록된 것이 아님</translation>
    </message>
    <message>
        <source>shown %1…, enrolled %2…</source>
        <translation>제시한 것 %1…, 등록된 것 %2…</translation>
    </message>
    <message>
        <source>The certificate of the device is neither the primary nor the secondary one of the enrollment.</source>
        <translation>디바이스의 인증서가 개별 등록의 기본 인증서도 보조 인증서도 아닙니다.</translation>
    </message>
    <message>
        <source>Chain verified</source>
        <translation>체인 검증됨</translation>
    </message>
    <message>
        <source>up to %1: signatures, dates and CA rights are in order</source>
        <extracomment>%1: the subject of a certificate that issues others.</extracomment>
        <translation>%1까지: 서명, 날짜, CA 권한이 올바름</translation>
    </message>
    <message>
        <source>Chain not verified</source>
        <translation>체인이 검증되지 않음</translation>
    </message>
    <message>
        <source>The CA certificates that the enrollment refers to are not there any more, or nobody has proved to hold their keys.</source>
        <translation>등록이 참조하는 CA 인증서가 이제 없거나, 아무도 그 키를 가지고 있음을 증명하지 않았습니다.</translation>
    </message>
    <message>
        <source>Common name equals registration ID</source>
        <translation>일반 이름이 등록 ID와 같음</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>일반 이름</translation>
    </message>
    <message>
        <source>The certificate names no device: it has no common name, or more than one.</source>
        <translation>인증서로 디바이스를 알 수 없습니다. 일반 이름이 없거나 둘 이상입니다.</translation>
    </message>
    <message>
        <source>The certificate is made out to %1, and the device calls itself %2.</source>
        <translation>인증서는 %1에 발급되었는데 디바이스는 자신을 %2(이)라고 합니다.</translation>
    </message>
    <message>
        <source>No enrollment group for the issuer</source>
        <translation>발급자의 등록 그룹 없음</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>클라이언트 인증서</translation>
    </message>
    <message>
        <source>The device showed no certificate that can be read.</source>
        <translation>디바이스가 읽을 수 있는 인증서를 제시하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1, with %2 of its chain</source>
        <extracomment>%1: the subject of a certificate, %2: how many others were sent.</extracomment>
        <translation>%1, 체인의 인증서 %2개 포함</translation>
    </message>
    <message>
        <source>Certificate dates</source>
        <translation>인증서 날짜</translation>
    </message>
    <message>
        <source>The certificate is not valid before %1.</source>
        <translation>인증서는 %1 전에는 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>The certificate expired on %1.</source>
        <translation>인증서가 %1에 만료되었습니다.</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <extracomment>%1: the date of the end.</extracomment>
        <translation>%1까지 유효</translation>
    </message>
    <message>
        <source>The device is assigned to %1; it shows the same certificate there.</source>
        <translation>디바이스가 %1에 할당되었습니다. 디바이스는 그곳에 같은 인증서를 제시합니다.</translation>
    </message>
    <message>
        <source>The registration was begun with another certificate than the one shown now.</source>
        <translation>등록을 시작할 때의 인증서가 지금 제시한 인증서와 다릅니다.</translation>
    </message>
    <message>
        <source>Certificate of the operation</source>
        <translation>작업의 인증서</translation>
    </message>
    <message>
        <source>The device has proved that it holds the key of a certificate that its enrollment lets in.</source>
        <translation>디바이스는 개별 등록에서 허용하는 인증서의 키를 가지고 있음을 증명했습니다.</translation>
    </message>
    <message>
        <source>The device has proved that it holds the key of a certificate that leads to the enrollment group %1.</source>
        <translation>디바이스는 등록 그룹 %1(으)로 이어지는 인증서의 키를 가지고 있음을 증명했습니다.</translation>
    </message>
    <message>
        <source>Certificate equals the one at the hub</source>
        <translation>인증서가 허브에 있는 것과 같음</translation>
    </message>
    <message>
        <source>The certificate is another one than those by which the hub knows the device.</source>
        <translation>허브가 이 디바이스의 것으로 아는 인증서와 다른 인증서입니다.</translation>
    </message>
    <message>
        <source>up to the authority that the hub knows of the device</source>
        <translation>허브가 아는 디바이스의 인증 기관까지 이어짐</translation>
    </message>
    <message>
        <source>The hub knows no device of this ID by a certificate.</source>
        <translation>이 ID의 디바이스 가운데 허브가 인증서로 알아보는 것이 없습니다.</translation>
    </message>
    <message>
        <source>The hub knows this device by a certificate; it has no key that could sign a token.</source>
        <translation>허브는 이 디바이스를 인증서로 알아봅니다. 토큰에 서명할 수 있는 키가 없습니다.</translation>
    </message>
    <message>
        <source>The hub knows the certificate: it took message %1 of device %2.</source>
        <translation>허브가 아는 인증서입니다. 허브가 디바이스 %2의 메시지 %1을(를) 받았습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::enrollment</name>
    <message>
        <source>No service is connected.</source>
        <translation>연결된 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>Start the emulator, or keep the connection string of a provisioning service, and try again.</source>
        <translation>에뮬레이터를 시작하거나 프로비저닝 서비스의 연결 문자열을 보관한 다음 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>%1 is not on the list any more.</source>
        <translation>%1이(가) 이제 목록에 없습니다.</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>목록을 새로 고치십시오.</translation>
    </message>
    <message>
        <source>Another program is writing to the list %1 and does not come to an end.</source>
        <translation>다른 프로그램이 목록 %1에 쓰고 있으며 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>Try again when the other program is done. Nothing was changed.</source>
        <translation>다른 프로그램이 끝난 뒤에 다시 시도하십시오. 변경된 것은 없습니다.</translation>
    </message>
    <message>
        <source>The list %1 cannot grow: the disk is full, or the list has reached its largest size.</source>
        <translation>목록 %1을(를) 늘릴 수 없습니다. 디스크가 가득 찼거나 목록이 최대 크기에 도달했습니다.</translation>
    </message>
    <message>
        <source>Make room on the disk or remove records. Nothing was changed.</source>
        <translation>디스크 공간을 확보하거나 레코드를 제거하십시오. 변경된 것은 없습니다.</translation>
    </message>
    <message>
        <source>The list %1 cannot be read or written.</source>
        <translation>목록 %1을(를) 읽거나 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check whether the disk is full or damaged. Nothing was changed.</source>
        <translation>디스크가 가득 찼거나 손상되었는지 확인하십시오. 변경된 것은 없습니다.</translation>
    </message>
    <message>
        <source>The list %1 cannot be opened or made.</source>
        <translation>목록 %1을(를) 열거나 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Check whether the folder exists and who owns it, or choose another file.</source>
        <translation>폴더가 있는지, 소유자가 누구인지 확인하거나 다른 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>The list %1 cannot be changed: the file or its folder is write-protected.</source>
        <translation>목록 %1을(를) 변경할 수 없습니다. 파일 또는 그 폴더가 쓰기 금지되어 있습니다.</translation>
    </message>
    <message>
        <source>Check who owns the file and the folder and whether they may be written, or choose another file.</source>
        <translation>파일과 폴더의 소유자가 누구인지, 쓸 수 있는지 확인하거나 다른 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>The file %1 is damaged, or is no list.</source>
        <translation>파일 %1이(가) 손상되었거나 목록이 아닙니다.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to begin with an empty list. It was left as it is.</source>
        <translation>백업에서 복원하십시오. 빈 목록으로 시작하려면 파일을 다른 곳으로 옮기십시오. 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The file %1 is a database of another program.</source>
        <translation>파일 %1은(는) 다른 프로그램의 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>Choose another file. This one was left as it is.</source>
        <translation>다른 파일을 고르십시오. 이 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The list %1 was written by a newer version of this program.</source>
        <translation>목록 %1은(는) 이 프로그램의 더 새로운 버전에서 쓴 것입니다.</translation>
    </message>
    <message>
        <source>Open it with the newer version. It was left as it is.</source>
        <translation>더 새로운 버전으로 여십시오. 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The list %1 cannot be opened: the SQLite driver of Qt is missing.</source>
        <translation>목록 %1을(를) 열 수 없습니다. Qt의 SQLite 드라이버가 없습니다.</translation>
    </message>
    <message>
        <source>Install it (Debian: libqt6sql6-sqlite) and start the program again.</source>
        <translation>드라이버를 설치하고(Debian: libqt6sql6-sqlite) 프로그램을 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>The database of the list %1 refused a request.</source>
        <translation>목록 %1의 데이터베이스가 요청을 거부했습니다.</translation>
    </message>
    <message>
        <source>Copy the details and report them. Nothing was changed.</source>
        <translation>세부 정보를 복사하여 보고하십시오. 변경된 것은 없습니다.</translation>
    </message>
    <message>
        <source>The database server does not let you use the list %1 in this way.</source>
        <translation>데이터베이스 서버가 목록 %1을(를) 이렇게 사용하는 것을 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Ask whoever administers the server for the right to read and change its tables. Nothing was changed.</source>
        <translation>서버 관리자에게 테이블을 읽고 변경할 권한을 요청하십시오. 변경된 것은 없습니다.</translation>
    </message>
    <message>
        <source>The database server of the list %1 cannot be reached, refuses the connection, or has ended it.</source>
        <translation>목록 %1의 데이터베이스 서버에 연결할 수 없거나, 서버가 연결을 거부하거나 끊었습니다.</translation>
    </message>
    <message>
        <source>Check the address, whether the server runs, and whether your password file has an entry for it. Nothing was changed.</source>
        <translation>주소가 맞는지, 서버가 실행 중인지, 암호 파일에 이 서버의 항목이 있는지 확인하십시오. 변경된 것은 없습니다.</translation>
    </message>
    <message>
        <source>The database of the list %1 cannot hold every text.</source>
        <translation>목록 %1의 데이터베이스에는 일부 텍스트를 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a database with the encoding UTF8.</source>
        <translation>인코딩이 UTF8인 데이터베이스를 고르십시오.</translation>
    </message>
    <message>
        <source>The list %1 cannot be opened: the PostgreSQL driver of Qt is missing.</source>
        <translation>목록 %1을(를) 열 수 없습니다. Qt의 PostgreSQL 드라이버가 없습니다.</translation>
    </message>
    <message>
        <source>Install it (Debian: libqt6sql6-psql) and start the program again.</source>
        <translation>드라이버를 설치하고(Debian: libqt6sql6-psql) 프로그램을 다시 시작하십시오.</translation>
    </message>
</context>
<context>
    <name>endorse::enrollmentlist</name>
    <message>
        <source>Line %1, column %2: the quoted cell is not closed, or text stands behind its end.</source>
        <translation>%1줄 %2열: 따옴표로 묶은 셀이 닫히지 않았거나 닫는 따옴표 뒤에 텍스트가 있습니다.</translation>
    </message>
    <message>
        <source>Close the cell with a quotation mark, and double each quotation mark inside it.</source>
        <translation>셀을 따옴표로 닫고 셀 안의 따옴표는 두 번씩 쓰십시오.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the text has a NUL character.</source>
        <translation>%1줄 %2열: 텍스트에 NUL 문자가 있습니다.</translation>
    </message>
    <message>
        <source>Save the file as CSV in UTF-8. A file of a spreadsheet program or a damaged file has such characters.</source>
        <translation>파일을 UTF-8 CSV로 저장하십시오. 스프레드시트 프로그램의 파일이나 손상된 파일에 이런 문자가 있습니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the text is neither UTF-8 nor UTF-16.</source>
        <translation>%1줄 %2열: 텍스트가 UTF-8도 UTF-16도 아닙니다.</translation>
    </message>
    <message>
        <source>Save the file in UTF-8.</source>
        <translation>파일을 UTF-8로 저장하십시오.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the cell that begins here is too long.</source>
        <translation>%1줄 %2열: 여기서 시작하는 셀이 너무 깁니다.</translation>
    </message>
    <message>
        <source>A cell may hold 1 MiB. Look for a missing line end or quotation mark.</source>
        <translation>셀 하나는 1 MiB까지입니다. 빠진 줄 끝이나 따옴표가 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the row is too long.</source>
        <translation>%1줄 %2열: 행이 너무 깁니다.</translation>
    </message>
    <message>
        <source>A row may hold 4 MiB. Look for a missing line end.</source>
        <translation>행 하나는 4 MiB까지입니다. 빠진 줄 끝이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the row has too many cells.</source>
        <translation>%1줄 %2열: 행에 셀이 너무 많습니다.</translation>
    </message>
    <message>
        <source>A row may have 4096 cells.</source>
        <translation>행 하나의 셀은 4096개까지입니다.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end.</source>
        <translation>파일을 끝까지 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the disk is still connected, and try again.</source>
        <translation>디스크가 아직 연결되어 있는지 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>파일에 행이 없습니다.</translation>
    </message>
    <message>
        <source>Choose a CSV file whose first line names the columns, or a JSON file with enrollment records.</source>
        <translation>첫 줄에 열 이름이 있는 CSV 파일이나 개별 등록 레코드가 든 JSON 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Correct the row, or take one of the two out.</source>
        <translation>행을 고치거나 둘 중 하나를 빼십시오.</translation>
    </message>
    <message>
        <source>The registration ID stands in line %1 too.</source>
        <translation>같은 등록 ID가 %1줄에도 있습니다.</translation>
    </message>
    <message>
        <source>The endorsement key stands in line %1 too.</source>
        <translation>같은 인증 키(EK)가 %1줄에도 있습니다.</translation>
    </message>
    <message>
        <source>The same row is already in the list.</source>
        <translation>같은 행이 이미 목록에 있습니다.</translation>
    </message>
    <message>
        <source>The list has another row with this registration ID, added by %1.</source>
        <translation>목록에 이 등록 ID의 다른 행이 있습니다. 추가한 쪽: %1.</translation>
    </message>
    <message>
        <source>The endorsement key belongs to “%1” in the list.</source>
        <translation>이 인증 키(EK)는 목록에서 “%1”의 것입니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the record that begins here is too long.</source>
        <translation>%1줄 %2열: 여기서 시작하는 레코드가 너무 깁니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the text that begins here is too long.</source>
        <translation>%1줄 %2열: 여기서 시작하는 텍스트가 너무 깁니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the line ends within a text.</source>
        <translation>%1줄 %2열: 텍스트 도중에 줄이 끝납니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the brackets are nested too deeply.</source>
        <translation>%1줄 %2열: 괄호가 너무 깊이 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the file ends before the record or the array that begins here does.</source>
        <translation>%1줄 %2열: 여기서 시작하는 레코드나 배열이 끝나기 전에 파일이 끝납니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this is no JSON; another character should stand here.</source>
        <translation>%1줄 %2열: JSON이 아닙니다. 여기에 다른 문자가 있어야 합니다.</translation>
    </message>
    <message>
        <source>A record may hold 4 MiB, and a text in it 1 MiB. Look for a missing quotation mark.</source>
        <translation>레코드 하나는 4 MiB까지, 그 안의 텍스트 하나는 1 MiB까지입니다. 빠진 따옴표가 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Correct the file at this place. It must hold an array of enrollment records, or one record a line, in UTF-8.</source>
        <translation>파일의 이 위치를 고치십시오. 파일은 UTF-8이어야 하고, 개별 등록 레코드의 배열 또는 한 줄에 레코드 하나씩이 들어 있어야 합니다.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written.</source>
        <translation>파일 “%1”에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that there is room on the disk and that you may write to the folder.</source>
        <translation>디스크에 공간이 있는지, 폴더에 쓰기 권한이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>아무것도 하지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>Give the path of a file, or an address such as postgresql://user@host/database.</source>
        <translation>파일의 경로 또는 postgresql://user@host/database 같은 주소를 지정하십시오.</translation>
    </message>
    <message>
        <source>This does not say where a list lies.</source>
        <translation>목록의 위치를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The parameter %1 of the address is not known, or its value has characters that cannot be in it.</source>
        <translation>주소의 매개 변수 %1을(를) 알 수 없거나, 그 값에 쓸 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>Remove it from the address, or put it into the connection service file of PostgreSQL.</source>
        <translation>주소에서 제거하거나 PostgreSQL의 연결 서비스 파일에 넣으십시오.</translation>
    </message>
    <message>
        <source>The address has a password in it, where other users of this computer can read it.</source>
        <translation>주소에 암호가 들어 있습니다. 이 컴퓨터의 다른 사용자가 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Remove it and put it into the password file of PostgreSQL (~/.pgpass).</source>
        <translation>주소에서 제거하고 PostgreSQL의 암호 파일(~/.pgpass)에 넣으십시오.</translation>
    </message>
    <message>
        <source>The enrollment %1 was changed in the meantime, by the station %2 at %3.</source>
        <translation>그사이 %3에 스테이션 %2이(가) 개별 등록 %1을(를) 변경했습니다.</translation>
    </message>
    <message>
        <source>Look at it as it is now and change it again. Nothing of it was overwritten.</source>
        <translation>지금 내용을 확인하고 다시 변경하십시오. 덮어쓴 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The enrollment %1 is not in the list any more.</source>
        <translation>개별 등록 %1이(가) 이제 목록에 없습니다.</translation>
    </message>
    <message>
        <source>Add it again if it is still needed.</source>
        <translation>아직 필요하면 다시 추가하십시오.</translation>
    </message>
    <message>
        <source>The registration ID %1 is in the list already, as %2. The station %3 added it at %4.</source>
        <translation>등록 ID %1이(가) 이미 목록에 %2(으)로 있습니다. 스테이션 %3이(가) %4에 추가했습니다.</translation>
    </message>
    <message>
        <source>Change the enrollment that is there, or choose another registration ID.</source>
        <translation>이미 있는 개별 등록을 변경하거나 다른 등록 ID를 고르십시오.</translation>
    </message>
    <message>
        <source>The endorsement key of %1 is in the list already, with the registration ID %2. The station %3 added it at %4.</source>
        <translation>%1의 인증 키(EK)가 이미 목록에 등록 ID %2(으)로 있습니다. 스테이션 %3이(가) %4에 추가했습니다.</translation>
    </message>
    <message>
        <source>A TPM has one enrollment. Check which device this key was read from.</source>
        <translation>TPM 하나에는 개별 등록이 하나입니다. 이 키를 어느 디바이스에서 읽었는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The registration ID of an enrollment cannot be changed.</source>
        <translation>개별 등록의 등록 ID는 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Remove the enrollment and add it with the other registration ID.</source>
        <translation>개별 등록을 제거하고 다른 등록 ID로 다시 추가하십시오.</translation>
    </message>
    <message>
        <source>Other stations change the same enrollments of the list %1 all the time.</source>
        <translation>다른 스테이션이 목록 %1의 같은 개별 등록을 계속 변경하고 있습니다.</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed.</source>
        <translation>다시 시도하십시오. 변경된 것은 없습니다.</translation>
    </message>
    <message>
        <source>The connection to the list %1 was cut while a change was being kept, and does not come back. Whether the change was made is not known.</source>
        <translation>변경을 저장하는 동안 목록 %1의 연결이 끊겼고 다시 연결되지 않습니다. 변경이 저장되었는지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Open the list again when the server runs, and look whether the change is there.</source>
        <translation>서버가 실행되면 목록을 다시 열고 변경 내용이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no change of this station that could be undone.</source>
        <translation>이 스테이션의 변경 가운데 되돌릴 수 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Changes of other stations are undone there.</source>
        <translation>다른 스테이션의 변경은 그 스테이션에서 되돌리십시오.</translation>
    </message>
    <message>
        <source>No list is open.</source>
        <translation>열린 목록이 없습니다.</translation>
    </message>
    <message>
        <source>Open a list first.</source>
        <translation>먼저 목록을 여십시오.</translation>
    </message>
    <message>
        <source>The cell is not a list of hubs.</source>
        <translation>셀의 내용이 허브의 목록이 아닙니다.</translation>
    </message>
    <message>
        <source>Write the host names with a semicolon between them, or as a JSON array of texts.</source>
        <translation>호스트 이름을 세미콜론으로 구분하거나 텍스트의 JSON 배열로 쓰십시오.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>“%1”은(는) true도 false도 아닙니다.</translation>
    </message>
    <message>
        <source>Write true or false, or leave the cell empty.</source>
        <translation>true 또는 false를 쓰거나 셀을 비워 두십시오.</translation>
    </message>
    <message>
        <source>Character %1 of the registration ID is %2, which it may not have.</source>
        <translation>등록 ID의 %1번째 문자는 %2입니다. 등록 ID에 쓸 수 없는 문자입니다.</translation>
    </message>
    <message>
        <source>Character %1 of the registration ID is %2, which looks like “%3” and is another one.</source>
        <translation>등록 ID의 %1번째 문자는 %2입니다. “%3”와(과) 비슷하게 보이지만 다른 문자입니다.</translation>
    </message>
    <message>
        <source>The rejected rows cannot be saved as “%1”.</source>
        <translation>거부된 행을 “%1”(으)로 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Copy the file to a folder in which you may write, and import it from there.</source>
        <translation>쓸 수 있는 폴더에 파일을 복사하여 그곳에서 가져오십시오.</translation>
    </message>
    <message>
        <source>Name the columns in the first line as the REST API does, such as registrationId and endorsementKey, or choose what each column holds.</source>
        <translation>첫 줄에 registrationId, endorsementKey처럼 REST API의 이름으로 열 이름을 쓰거나, 각 열의 내용을 선택하십시오.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1줄 %2열: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1줄: %2</translation>
    </message>
    <message>
        <source>Several columns, or one that is not there, shall hold %1.</source>
        <translation>%1에 여러 열 또는 없는 열이 지정되어 있습니다.</translation>
    </message>
    <message>
        <source>Choose one column for each member.</source>
        <translation>멤버마다 열을 하나씩 고르십시오.</translation>
    </message>
    <message>
        <source>“%1” is no member of an enrollment that a column can hold.</source>
        <translation>“%1”은(는) 열에 담을 수 있는 개별 등록의 멤버가 아닙니다.</translation>
    </message>
    <message>
        <source>The first line of the file names no column that is known.</source>
        <translation>파일의 첫 줄에 알 수 있는 열 이름이 없습니다.</translation>
    </message>
    <message>
        <source>No column holds the registration ID or the endorsement key.</source>
        <translation>등록 ID 또는 인증 키(EK)의 열이 없습니다.</translation>
    </message>
    <message>
        <source>The row has %1 cells, and the first line has %2.</source>
        <translation>이 행에는 셀이 %1개인데 첫 줄에는 %2개입니다.</translation>
    </message>
    <message>
        <source>Look for a missing separator or quotation mark.</source>
        <translation>빠진 구분 기호나 따옴표가 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The file must hold enrollment records as the REST API writes them.</source>
        <translation>파일에 REST API의 형식으로 된 개별 등록 레코드가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Compare again.</source>
        <translation>덮어쓴 것은 없습니다. 다시 비교하십시오.</translation>
    </message>
    <message>
        <source>%1 was changed at the service after it was compared.</source>
        <translation>비교한 뒤에 %1이(가) 서비스에서 변경되었습니다.</translation>
    </message>
    <message>
        <source>%1 was changed in the list after it was compared.</source>
        <translation>비교한 뒤에 %1이(가) 목록에서 변경되었습니다.</translation>
    </message>
    <message>
        <source>The column “%1” holds symmetric keys, which are not imported from CSV.</source>
        <translation>“%1” 열에 대칭 키가 들어 있습니다. 대칭 키는 CSV에서 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>Import the enrollments as JSON records, which hold their keys, or remove the column: the service makes new keys then.</source>
        <translation>키가 들어 있는 JSON 레코드로 개별 등록을 가져오거나, 그 열을 제거하십시오. 열을 제거하면 서비스가 새 키를 만듭니다.</translation>
    </message>
</context>
<context>
    <name>endorse::hsm</name>
    <message>
        <source>The common name of a certificate has to have 1 to 64 characters.</source>
        <translation>인증서의 일반 이름은 1~64자여야 합니다.</translation>
    </message>
    <message>
        <source>Give the registration ID of the device as the common name.</source>
        <translation>디바이스의 등록 ID를 일반 이름으로 지정하십시오.</translation>
    </message>
    <message>
        <source>The certificate would end before it begins.</source>
        <translation>인증서가 시작되기 전에 끝나게 됩니다.</translation>
    </message>
    <message>
        <source>Give an end that is later than the beginning.</source>
        <translation>시작보다 늦은 종료 시각을 지정하십시오.</translation>
    </message>
    <message>
        <source>The signature that the home of the key made does not fit the public half of the key.</source>
        <translation>키를 보관하는 곳에서 만든 서명이 키의 공개 부분과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Check that private and public key under this name belong together.</source>
        <translation>이 이름의 프라이빗 키와 공개 키가 서로 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The key is of a kind that is not supported for device certificates.</source>
        <translation>디바이스 인증서에 지원되지 않는 종류의 키입니다.</translation>
    </message>
    <message>
        <source>Use an EC key on the curve P-256 or P-384, or an RSA key of at least 2048 bits (in a TPM: P-256).</source>
        <translation>P-256 또는 P-384 곡선의 EC 키나 2048비트 이상의 RSA 키를 사용하십시오(TPM에서는 P-256).</translation>
    </message>
    <message>
        <source>OpenSSL cannot do what was asked of it.</source>
        <translation>OpenSSL이 요청한 작업을 할 수 없습니다.</translation>
    </message>
    <message>
        <source>The address of the key is not a PKCS#11 URI.</source>
        <translation>키의 주소가 PKCS#11 URI가 아닙니다.</translation>
    </message>
    <message>
        <source>Write it as in &quot;pkcs11:token=NAME;object=LABEL&quot; (RFC 7512), with special characters as %XX.</source>
        <translation>&quot;pkcs11:token=NAME;object=LABEL&quot;처럼 쓰고(RFC 7512), 특수 문자는 %XX로 쓰십시오.</translation>
    </message>
    <message>
        <source>The address of the key holds a PIN. An address is shown and kept, so it must not.</source>
        <translation>키의 주소에 PIN이 들어 있습니다. 주소는 표시되고 보관되므로 PIN이 있으면 안 됩니다.</translation>
    </message>
    <message>
        <source>Take pin-value out of the address, and give the PIN apart from it.</source>
        <translation>주소에서 pin-value를 빼고 PIN을 따로 지정하십시오.</translation>
    </message>
    <message>
        <source>The address of the key does not name a persistent handle of a TPM.</source>
        <translation>키의 주소가 TPM의 영구 핸들을 가리키지 않습니다.</translation>
    </message>
    <message>
        <source>Persistent handles go from 0x81000000 to 0x81ffffff.</source>
        <translation>영구 핸들은 0x81000000부터 0x81ffffff까지입니다.</translation>
    </message>
    <message>
        <source>The address of the key is empty.</source>
        <translation>키의 주소가 비어 있습니다.</translation>
    </message>
    <message>
        <source>Give the path of a file, &quot;pkcs11:…&quot;, &quot;tpm:0x81…&quot; or &quot;tpm:FILE&quot;.</source>
        <translation>파일의 경로, &quot;pkcs11:…&quot;, &quot;tpm:0x81…&quot; 또는 &quot;tpm:FILE&quot;을 지정하십시오.</translation>
    </message>
    <message>
        <source>The key file &quot;%1&quot; cannot be read.</source>
        <translation>키 파일 &quot;%1&quot;을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the name of the file and the rights on it.</source>
        <translation>파일의 이름과 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The certificate of the CA cannot be read, or may not sign others.</source>
        <translation>CA의 인증서를 읽을 수 없거나, 다른 인증서에 서명할 수 없는 인증서입니다.</translation>
    </message>
    <message>
        <source>Give a certificate with CA:TRUE, PEM or DER.</source>
        <translation>CA:TRUE가 있는 인증서를 PEM 또는 DER로 지정하십시오.</translation>
    </message>
    <message>
        <source>The private key is not the one of the CA&apos;s certificate.</source>
        <translation>프라이빗 키가 CA 인증서의 것이 아닙니다.</translation>
    </message>
    <message>
        <source>Give the certificate and the key of one and the same CA.</source>
        <translation>같은 CA의 인증서와 키를 지정하십시오.</translation>
    </message>
    <message>
        <source>The certificate request cannot be read, or its signature is wrong.</source>
        <translation>인증서 요청을 읽을 수 없거나 그 서명이 틀립니다.</translation>
    </message>
    <message>
        <source>Give a request in PEM form (&quot;BEGIN CERTIFICATE REQUEST&quot;).</source>
        <translation>PEM 형식의 요청을 지정하십시오(&quot;BEGIN CERTIFICATE REQUEST&quot;).</translation>
    </message>
    <message>
        <source>The private key is encrypted, and no passphrase was given.</source>
        <translation>프라이빗 키가 암호화되어 있는데 암호를 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>The private key cannot be decrypted with the passphrase given.</source>
        <translation>지정한 암호로 프라이빗 키를 해독할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the passphrase of the key file.</source>
        <translation>키 파일의 암호를 확인하십시오.</translation>
    </message>
    <message>
        <source>The file holds a key that only a TPM can use.</source>
        <translation>파일에 TPM만 쓸 수 있는 키가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Write &quot;tpm:&quot; before the name of the file.</source>
        <translation>파일 이름 앞에 &quot;tpm:&quot;을 쓰십시오.</translation>
    </message>
    <message>
        <source>The file holds no private key in PEM form that can be read.</source>
        <translation>파일에 읽을 수 있는 PEM 형식의 프라이빗 키가 없습니다.</translation>
    </message>
    <message>
        <source>Choose the file that begins with &quot;BEGIN PRIVATE KEY&quot; or the like, not the certificate.</source>
        <translation>인증서가 아니라 &quot;BEGIN PRIVATE KEY&quot; 등으로 시작하는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>Others on this computer may read or replace the file of the private key. Whoever reads it can pass for the device.</source>
        <translation>이 컴퓨터의 다른 사용자가 프라이빗 키의 파일을 읽거나 바꿀 수 있습니다. 파일을 읽으면 누구든지 이 디바이스로 가장할 수 있습니다.</translation>
    </message>
    <message>
        <source>The token is no longer there, or its session was ended.</source>
        <translation>토큰이 이제 없거나 그 세션이 끝났습니다.</translation>
    </message>
    <message>
        <source>Check that the token is connected, and try again.</source>
        <translation>토큰이 연결되어 있는지 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The token refuses, or its module fails.</source>
        <translation>토큰이 거부하거나 그 모듈이 실패합니다.</translation>
    </message>
    <message>
        <source>Look up the code in the documentation of the token&apos;s maker.</source>
        <translation>토큰 제조업체의 설명서에서 코드를 찾아보십시오.</translation>
    </message>
    <message>
        <source>Two different PKCS#11 modules are named.</source>
        <translation>서로 다른 PKCS#11 모듈 두 개를 지정했습니다.</translation>
    </message>
    <message>
        <source>Name the module once: in the address of the key, or apart from it.</source>
        <translation>모듈은 키의 주소에 넣거나 따로 지정하는 방법 가운데 하나로 한 번만 지정하십시오.</translation>
    </message>
    <message>
        <source>The address does not name a key on a PKCS#11 token.</source>
        <translation>주소가 PKCS#11 토큰의 키를 가리키지 않습니다.</translation>
    </message>
    <message>
        <source>The token was changed: there is another key in the place of the one that was opened.</source>
        <translation>토큰이 바뀌었습니다. 열었던 키의 자리에 다른 키가 있습니다.</translation>
    </message>
    <message>
        <source>Connect the token of before, or open the key again.</source>
        <translation>이전의 토큰을 연결하거나 키를 다시 여십시오.</translation>
    </message>
    <message>
        <source>The PKCS#11 module cannot be loaded.</source>
        <translation>PKCS#11 모듈을 로드할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the path of the library, that it is a PKCS#11 module for this kind of computer, and that its own configuration is in place.</source>
        <translation>라이브러리의 경로가 맞는지, 이 종류의 컴퓨터에 맞는 PKCS#11 모듈인지, 모듈 자체의 구성이 갖추어져 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>No PKCS#11 module is named, and none is chosen by guessing.</source>
        <translation>PKCS#11 모듈을 지정하지 않았습니다. 모듈을 짐작하여 고르지는 않습니다.</translation>
    </message>
    <message>
        <source>Choose the library that the maker of the token provides (endorsectl: --module PATH, or module-path in the address).</source>
        <translation>토큰 제조업체가 제공하는 라이브러리를 선택하십시오(endorsectl: --module PATH 또는 주소의 module-path).</translation>
    </message>
    <message>
        <source>The token has no private key with this label and id.</source>
        <translation>토큰에 이 레이블과 ID의 프라이빗 키가 없습니다.</translation>
    </message>
    <message>
        <source>Check object= and id= in the address of the key, and upper and lower case.</source>
        <translation>키의 주소에서 object=와 id=, 대문자와 소문자를 확인하십시오.</translation>
    </message>
    <message>
        <source>The address describes several private keys: %1.</source>
        <translation>주소에 해당하는 프라이빗 키가 여러 개입니다: %1.</translation>
    </message>
    <message>
        <source>Name one of them with its label (object=) and its id (id=).</source>
        <translation>레이블(object=)과 ID(id=)로 그중 하나를 지정하십시오.</translation>
    </message>
    <message>
        <source>The key of the token cannot be used to sign.</source>
        <translation>토큰의 키로 서명할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the attributes of the key with the tools of the token&apos;s maker: it has to allow signing, and its public key or certificate has to be on the token under the same id or label.</source>
        <translation>토큰 제조업체의 도구로 키의 특성을 확인하십시오. 키에 서명이 허용되어 있어야 하고, 같은 ID나 레이블의 공개 키 또는 인증서가 토큰에 있어야 합니다.</translation>
    </message>
    <message>
        <source>The PKCS#11 module has no token that the address of the key describes.</source>
        <translation>PKCS#11 모듈에 키의 주소에 해당하는 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>Check that the token is connected, that the module is its own, and how label and serial number are written.</source>
        <translation>토큰이 연결되어 있는지, 그 토큰의 모듈인지, 레이블과 일련 번호를 바르게 썼는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The address of the key describes several tokens.</source>
        <translation>키의 주소에 해당하는 토큰이 여러 개입니다.</translation>
    </message>
    <message>
        <source>Name the token with its label (token=) or serial number (serial=).</source>
        <translation>레이블(token=) 또는 일련 번호(serial=)로 토큰을 지정하십시오.</translation>
    </message>
    <message>
        <source>The token asks for a PIN.</source>
        <translation>토큰이 PIN을 요구합니다.</translation>
    </message>
    <message>
        <source>Give the PIN of the token (endorsectl: --pin-file FILE).</source>
        <translation>토큰의 PIN을 지정하십시오(endorsectl: --pin-file FILE).</translation>
    </message>
    <message>
        <source>The token has locked its PIN after too many wrong ones.</source>
        <translation>PIN이 너무 여러 번 틀려 토큰이 PIN을 잠갔습니다.</translation>
    </message>
    <message>
        <source>Have the PIN unlocked by whoever holds the PIN of the token&apos;s security officer.</source>
        <translation>토큰의 보안 책임자(SO) PIN을 가진 사람에게 PIN의 잠금을 풀어 달라고 하십시오.</translation>
    </message>
    <message>
        <source>The PIN is not the one of the token.</source>
        <translation>PIN이 토큰의 PIN이 아닙니다.</translation>
    </message>
    <message>
        <source>Check the PIN before the next try: most tokens lock it after a few wrong ones.</source>
        <translation>다시 시도하기 전에 PIN을 확인하십시오. 대부분의 토큰은 몇 번 틀리면 PIN을 잠급니다.</translation>
    </message>
    <message>
        <source>The token refuses the login.</source>
        <translation>토큰이 로그인을 거부합니다.</translation>
    </message>
    <message>
        <source>Check with the tools of the token&apos;s maker that its PIN has been set and has not expired.</source>
        <translation>토큰 제조업체의 도구로 PIN이 설정되어 있고 만료되지 않았는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The file holds no key of a TPM that can be loaded.</source>
        <translation>파일에 로드할 수 있는 TPM의 키가 없습니다.</translation>
    </message>
    <message>
        <source>&quot;tpm:&quot; before the name of a file wants one that begins with &quot;BEGIN TSS2 PRIVATE KEY&quot;, as &quot;endorsectl key create --home tpm&quot; and tpm2-openssl write it. The path of an ordinary private key stands alone.</source>
        <translation>파일 이름 앞에 &quot;tpm:&quot;을 쓰려면 &quot;BEGIN TSS2 PRIVATE KEY&quot;로 시작하는 파일이어야 합니다. &quot;endorsectl key create --home tpm&quot;과 tpm2-openssl이 그런 파일을 씁니다. 일반 프라이빗 키는 경로만 씁니다.</translation>
    </message>
    <message>
        <source>The key of the TPM was made under a parent that is not stored in the TPM.</source>
        <translation>TPM의 키가 TPM에 저장되지 않은 부모 아래에 만들어졌습니다.</translation>
    </message>
    <message>
        <source>Make the key under the SRK (0x81000001): &quot;endorsectl key create --home tpm&quot; does, and tpm2-openssl with the option parent:0x81000001.</source>
        <translation>SRK(0x81000001) 아래에 키를 만드십시오. &quot;endorsectl key create --home tpm&quot;이나 옵션 parent:0x81000001을 지정한 tpm2-openssl이 그렇게 합니다.</translation>
    </message>
    <message>
        <source>The key of the TPM asks for an auth value or a policy of its own, which is not supported here.</source>
        <translation>TPM의 키가 자체 권한 부여 값이나 정책을 요구하는데, 여기서는 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>Use a key without them.</source>
        <translation>그런 것이 없는 키를 사용하십시오.</translation>
    </message>
    <message>
        <source>The address of the key names a file on another computer.</source>
        <translation>키의 주소가 다른 컴퓨터의 파일을 가리킵니다.</translation>
    </message>
    <message>
        <source>Give the path of a file of this computer, with three slashes behind &quot;file:&quot; or without &quot;file:&quot;.</source>
        <translation>이 컴퓨터에 있는 파일의 경로를 지정하십시오. &quot;file:&quot; 뒤에 슬래시를 세 개 쓰거나 &quot;file:&quot; 없이 쓰십시오.</translation>
    </message>
    <message>
        <source>The address of the key says where its PIN is, and that is not looked at.</source>
        <translation>키의 주소에 PIN이 있는 위치가 적혀 있지만, 그 위치는 확인하지 않습니다.</translation>
    </message>
    <message>
        <source>Take pin-source out of the address, and give the PIN apart from it (on the command line with --pin-file).</source>
        <translation>주소에서 pin-source를 빼고 PIN을 따로 지정하십시오(명령줄에서는 --pin-file 사용).</translation>
    </message>
    <message>
        <source>The address names another object than a private key.</source>
        <translation>주소가 프라이빗 키가 아닌 다른 개체를 가리킵니다.</translation>
    </message>
    <message>
        <source>Take type out of the address, or write type=private.</source>
        <translation>주소에서 type을 빼거나 type=private라고 쓰십시오.</translation>
    </message>
    <message>
        <source>The private key is encrypted in a way that is not supported. The passphrase was not tried.</source>
        <translation>프라이빗 키가 지원되지 않는 방식으로 암호화되어 있습니다. 암호는 시도하지 않았습니다.</translation>
    </message>
    <message>
        <source>Encrypt the key again with AES, for example with &quot;openssl pkcs8 -topk8 -v2 aes-256-cbc&quot;.</source>
        <translation>키를 AES로 다시 암호화하십시오. 예: &quot;openssl pkcs8 -topk8 -v2 aes-256-cbc&quot;.</translation>
    </message>
    <message>
        <source>Give the passphrase of the key file (endorsectl: --pin-file FILE).</source>
        <translation>키 파일의 암호를 지정하십시오(endorsectl: --pin-file FILE).</translation>
    </message>
</context>
<context>
    <name>endorse::manifest</name>
    <message>
        <source>Not valid before %1</source>
        <translation>%1 전에는 유효하지 않음</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>%1에 끝남</translation>
    </message>
    <message>
        <source>Valid without end</source>
        <translation>종료 시각 없이 유효</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>%1까지 유효</translation>
    </message>
    <message>
        <source>Has a critical extension that is not known</source>
        <translation>알 수 없는 중요(critical) 확장이 있음</translation>
    </message>
    <message>
        <source>A certificate authority, not a device</source>
        <translation>디바이스가 아니라 인증 기관</translation>
    </message>
    <message>
        <source>Not allowed to issue the certificate below it</source>
        <translation>아래 인증서를 발급할 권한이 없음</translation>
    </message>
    <message>
        <source>The issuer is not among the device roots</source>
        <translation>발급자가 디바이스 루트에 없음</translation>
    </message>
    <message>
        <source>Names another issuer</source>
        <translation>다른 발급자가 지정되어 있음</translation>
    </message>
    <message>
        <source>The signature is good</source>
        <translation>서명이 올바름</translation>
    </message>
    <message>
        <source>The signature is wrong</source>
        <translation>서명이 틀림</translation>
    </message>
    <message>
        <source>This root is not among the device roots</source>
        <translation>이 루트가 디바이스 루트에 없음</translation>
    </message>
    <message>
        <source>Signed this entry</source>
        <translation>이 항목에 서명함</translation>
    </message>
    <message>
        <source>The entry is no longer the one that was verified.</source>
        <translation>항목이 검증한 것과 달라졌습니다.</translation>
    </message>
    <message>
        <source>Somebody changed the file. Open it again, so that it is verified anew.</source>
        <translation>누군가 파일을 변경했습니다. 새로 검증하도록 파일을 다시 여십시오.</translation>
    </message>
    <message>
        <source>The file has changed since it was verified.</source>
        <translation>검증한 뒤에 파일이 변경되었습니다.</translation>
    </message>
    <message>
        <source>Verify the file again.</source>
        <translation>파일을 다시 검증하십시오.</translation>
    </message>
    <message>
        <source>The column “%1” is missing.</source>
        <translation>“%1” 열이 없습니다.</translation>
    </message>
    <message>
        <source>The column “%1” occurs twice.</source>
        <translation>“%1” 열이 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>The first line of the file must name the columns MAC, cn and cert. Download the file again.</source>
        <translation>파일의 첫 줄에 MAC, cn, cert 열의 이름이 있어야 합니다. 파일을 다시 다운로드하십시오.</translation>
    </message>
    <message>
        <source>The file holds more entries than can be used.</source>
        <translation>파일에 사용할 수 있는 것보다 많은 항목이 들어 있습니다.</translation>
    </message>
    <message>
        <source>The entry %1 of the manifest cannot become an enrollment.</source>
        <translation>매니페스트의 항목 %1은(는) 개별 등록이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>Import only entries that can be enrolled.</source>
        <translation>등록할 수 있는 항목만 가져오십시오.</translation>
    </message>
    <message>
        <source>The archive is encrypted.</source>
        <translation>압축 파일이 암호화되어 있습니다.</translation>
    </message>
    <message>
        <source>The archive asks for more room than a bundle of certificates needs. It can be made to do harm.</source>
        <translation>압축 파일이 인증서 묶음에 필요한 것보다 많은 공간을 요구합니다. 해를 끼치려고 만든 파일일 수 있습니다.</translation>
    </message>
    <message>
        <source>The bundle holds the certificates of one object twice.</source>
        <translation>묶음에 한 개체의 인증서가 두 번 들어 있습니다.</translation>
    </message>
    <message>
        <source>The archive is no bundle of certificates of OPTIGA Trust M: it holds none of the objects E0E0, E0E1 and E0E2.</source>
        <translation>압축 파일이 OPTIGA Trust M의 인증서 묶음이 아닙니다. 개체 E0E0, E0E1, E0E2가 하나도 없습니다.</translation>
    </message>
    <message>
        <source>The bundle holds no certificates of the object %1.</source>
        <translation>묶음에 개체 %1의 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The file is incomplete: it ends in the middle of the manifest.</source>
        <translation>파일이 불완전합니다. 매니페스트 도중에 끝납니다.</translation>
    </message>
    <message>
        <source>Download the file again. None of its entries is used.</source>
        <translation>파일을 다시 다운로드하십시오. 파일의 항목은 하나도 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>“%1”을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the free space of the disk.</source>
        <translation>폴더의 사용 권한과 디스크의 여유 공간을 확인하십시오.</translation>
    </message>
    <message>
        <source>“%1” exists, and it is not an empty folder.</source>
        <translation>“%1”이(가) 이미 있으며 빈 폴더가 아닙니다.</translation>
    </message>
    <message>
        <source>Name a folder that does not exist yet. Certificates are never written among other files.</source>
        <translation>아직 없는 폴더를 지정하십시오. 인증서는 다른 파일과 섞어 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>No accepted entry of the manifest has a certificate.</source>
        <translation>매니페스트에서 받아들인 항목 가운데 인증서가 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Look at the verdicts to see why.</source>
        <translation>이유는 판정에서 확인하십시오.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end.</source>
        <translation>파일을 끝까지 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the disk is still connected, and try again.</source>
        <translation>디스크가 아직 연결되어 있는지 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>There is no entry %1.</source>
        <translation>항목 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Entries are counted from 0, in the order of the file.</source>
        <translation>항목 번호는 파일의 순서대로 0부터 시작합니다.</translation>
    </message>
    <message>
        <source>The manifest is not verified to its end.</source>
        <translation>매니페스트를 끝까지 검증하지 않았습니다.</translation>
    </message>
    <message>
        <source>Only a file that is whole can be used. Open it again and let it be verified.</source>
        <translation>온전한 파일만 사용할 수 있습니다. 파일을 다시 열어 검증하십시오.</translation>
    </message>
    <message>
        <source>Give the whole SHA-256 fingerprint of one of the certificates that you added.</source>
        <translation>추가한 인증서 가운데 하나의 SHA-256 지문 전체를 지정하십시오.</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you and its permissions.</source>
        <translation>폴더의 소유자가 본인인지와 폴더의 사용 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The file %1 is passed over: it does not hold the certificate that its name tells.</source>
        <translation>파일 %1을(를) 건너뜁니다. 파일에 든 인증서가 파일 이름이 나타내는 인증서가 아닙니다.</translation>
    </message>
    <message>
        <source>Move it elsewhere and add it again, so that it is checked and gets its name.</source>
        <translation>파일을 다른 곳으로 옮긴 다음 다시 추가하십시오. 그러면 검사를 거쳐 올바른 이름이 붙습니다.</translation>
    </message>
    <message>
        <source>The folder %1 with trusted certificates cannot be read.</source>
        <translation>신뢰할 수 있는 인증서가 든 폴더 %1을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>No more than %1 trusted certificates are kept.</source>
        <translation>신뢰할 수 있는 인증서는 %1개까지만 보관합니다.</translation>
    </message>
    <message>
        <source>Remove those that no manifest needs.</source>
        <translation>어느 매니페스트에도 필요 없는 인증서를 제거하십시오.</translation>
    </message>
    <message>
        <source>A fingerprint has %1 hexadecimal digits.</source>
        <translation>지문은 16진수 %1자리입니다.</translation>
    </message>
    <message>
        <source>The certificate belongs to the program and cannot be removed.</source>
        <translation>프로그램에 포함된 인증서이므로 제거할 수 없습니다.</translation>
    </message>
    <message>
        <source>No certificate with this fingerprint was added.</source>
        <translation>추가한 인증서 가운데 지문이 이것인 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The file %1 cannot be removed.</source>
        <translation>파일 %1을(를) 제거할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a PEM or DER file that holds only certificates for this use.</source>
        <translation>이 용도의 인증서만 든 PEM 또는 DER 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>The file is too large to be certificates.</source>
        <translation>인증서라고 하기에는 파일이 너무 큽니다.</translation>
    </message>
    <message>
        <source>The file holds a private key, which does not belong here.</source>
        <translation>파일에 프라이빗 키가 들어 있습니다. 프라이빗 키는 여기에 두면 안 됩니다.</translation>
    </message>
    <message>
        <source>The file holds no certificate.</source>
        <translation>파일에 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The certificate %1 is not that of a certificate authority, so it cannot be a device root.</source>
        <translation>인증서 %1은(는) 인증 기관의 인증서가 아니므로 디바이스 루트가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>The certificate %1 is that of a device, not of a manifest signer.</source>
        <translation>인증서 %1은(는) 매니페스트 서명자가 아니라 디바이스의 인증서입니다.</translation>
    </message>
    <message>
        <source>The key of the certificate %1 is not a P-256 key, so it cannot sign manifests.</source>
        <translation>인증서 %1의 키가 P-256 키가 아니므로 매니페스트에 서명할 수 없습니다.</translation>
    </message>
    <message>
        <source>The entry is not a signed object: a member is missing, has the wrong type, or occurs twice.</source>
        <translation>항목이 서명된 개체가 아닙니다. 멤버가 없거나, 형식이 틀리거나, 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>A member of the entry is not written in base64url as the standard demands.</source>
        <translation>항목의 멤버가 표준이 요구하는 대로 base64url로 쓰여 있지 않습니다.</translation>
    </message>
    <message>
        <source>The protected header of the entry cannot be used: it is not a JSON object, repeats a member, or asks for an extension.</source>
        <translation>항목의 보호된 헤더를 사용할 수 없습니다. JSON 개체가 아니거나, 멤버가 되풀이되거나, 확장을 요구합니다.</translation>
    </message>
    <message>
        <source>The entry is not signed with ES256, the only algorithm that is accepted.</source>
        <translation>항목이 ES256으로 서명되어 있지 않습니다. ES256만 받아들입니다.</translation>
    </message>
    <message>
        <source>The entry names a manifest signer that is not trusted, or its two marks of the signer contradict each other.</source>
        <translation>항목에 신뢰하지 않는 매니페스트 서명자가 지정되어 있거나, 서명자를 나타내는 두 표시가 서로 모순됩니다.</translation>
    </message>
    <message>
        <source>The signature of the entry is wrong. The entry was changed, or somebody else signed it.</source>
        <translation>항목의 서명이 틀립니다. 항목이 변경되었거나 다른 누군가가 서명했습니다.</translation>
    </message>
    <message>
        <source>The signature is good, but the signed content does not have the form of a chip&apos;s description.</source>
        <translation>서명은 올바르지만 서명된 내용이 칩을 설명하는 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>The serial number of the chip is missing, malformed, or unlike its unsigned copy.</source>
        <translation>칩의 일련 번호가 없거나, 형식이 잘못되었거나, 서명되지 않은 사본과 다릅니다.</translation>
    </message>
    <message>
        <source>A certificate of the entry cannot be read.</source>
        <translation>항목의 인증서를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The public key of slot 0 is malformed, or it is not the key of the device certificate.</source>
        <translation>슬롯 0의 공개 키가 형식에 맞지 않거나 디바이스 인증서의 키가 아닙니다.</translation>
    </message>
    <message>
        <source>The device certificate does not lead to a trusted device root.</source>
        <translation>디바이스 인증서가 신뢰할 수 있는 디바이스 루트로 이어지지 않습니다.</translation>
    </message>
    <message>
        <source>The device certificate or a certificate authority above it is not valid now.</source>
        <translation>디바이스 인증서 또는 그 위의 인증 기관이 지금 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>The device certificate does not name the serial number of this chip.</source>
        <translation>디바이스 인증서에 이 칩의 일련 번호가 없습니다.</translation>
    </message>
    <message>
        <source>An earlier entry describes the same chip with other content.</source>
        <translation>앞의 항목이 같은 칩을 다른 내용으로 설명합니다.</translation>
    </message>
    <message>
        <source>The entry is authentic but holds no device certificate.</source>
        <translation>항목은 진짜이지만 디바이스 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The common name of the device certificate cannot be a registration ID because it holds a space.</source>
        <translation>디바이스 인증서의 일반 이름에 공백이 있어 등록 ID가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>The same entry occurs earlier in the file. It counts once.</source>
        <translation>같은 항목이 파일의 앞부분에 있습니다. 한 번만 셉니다.</translation>
    </message>
    <message>
        <source>The serial number is written with capital letters, or its copies differ in case.</source>
        <translation>일련 번호가 대문자로 쓰여 있거나, 사본끼리 대소문자가 다릅니다.</translation>
    </message>
    <message>
        <source>A coordinate of the public key lacks its leading zeros.</source>
        <translation>공개 키의 좌표에 앞자리 0이 빠져 있습니다.</translation>
    </message>
    <message>
        <source>The certificates are written in base64url instead of base64.</source>
        <translation>인증서가 base64가 아니라 base64url로 쓰여 있습니다.</translation>
    </message>
    <message>
        <source>The certificate of the manifest signer was not valid at the time when the chip was provisioned.</source>
        <translation>칩을 프로비저닝한 시각에 매니페스트 서명자의 인증서가 유효하지 않았습니다.</translation>
    </message>
    <message>
        <source>Download the manifest again and do not change it with an editor. If that does not help, ask the supplier for a new one.</source>
        <translation>매니페스트를 다시 다운로드하고 편집기로 변경하지 마십시오. 그래도 해결되지 않으면 공급업체에 새 매니페스트를 요청하십시오.</translation>
    </message>
    <message>
        <source>Do not use this chip before the supplier has explained the entry. Download the manifest again from its origin and compare.</source>
        <translation>공급업체가 이 항목을 설명할 때까지 이 칩을 사용하지 마십시오. 매니페스트를 원래 있던 곳에서 다시 다운로드하여 비교하십시오.</translation>
    </message>
    <message>
        <source>If you know who signed the manifest, add the signer&apos;s certificate to the manifest signers and verify again.</source>
        <translation>매니페스트에 서명한 곳을 안다면 그 서명자의 인증서를 매니페스트 서명자에 추가하고 다시 검증하십시오.</translation>
    </message>
    <message>
        <source>The signer made a mistake when the manifest was written. Ask the supplier for a new one, and do not use this chip until then.</source>
        <translation>매니페스트를 쓸 때 서명자가 실수했습니다. 공급업체에 새 매니페스트를 요청하고, 그때까지 이 칩을 사용하지 마십시오.</translation>
    </message>
    <message>
        <source>If the chips have certificates of your own authority, add its root to the device roots and verify again. Otherwise ask the supplier.</source>
        <translation>칩의 인증서를 자체 인증 기관에서 발급했다면 그 루트를 디바이스 루트에 추가하고 다시 검증하십시오. 그렇지 않으면 공급업체에 문의하십시오.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer. If they are right, ask the supplier for chips whose certificates are valid.</source>
        <translation>이 컴퓨터의 날짜와 시간을 확인하십시오. 맞다면 공급업체에 인증서가 유효한 칩을 요청하십시오.</translation>
    </message>
    <message>
        <source>Enroll the chip when its certificate is known, for example after it was read from the chip.</source>
        <translation>칩에서 읽는 등의 방법으로 인증서를 알게 되면 칩을 등록하십시오.</translation>
    </message>
    <message>
        <source>Use a chip of a newer series, whose common name begins with sn0123.</source>
        <translation>일반 이름이 sn0123으로 시작하는 더 새로운 시리즈의 칩을 사용하십시오.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>할 일이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing needs to be done. Some tools write manifests like this.</source>
        <translation>할 일이 없습니다. 일부 도구는 매니페스트를 이렇게 씁니다.</translation>
    </message>
    <message>
        <source>Ask the supplier when the chip was made if the time looks wrong.</source>
        <translation>시각이 잘못된 것 같으면 칩을 언제 만들었는지 공급업체에 문의하십시오.</translation>
    </message>
    <message>
        <source>The file holds no entries.</source>
        <translation>파일에 항목이 없습니다.</translation>
    </message>
    <message>
        <source>The file is not in plain UTF-8, or a byte order mark stands in front of it.</source>
        <translation>파일이 일반 UTF-8이 아니거나 앞에 바이트 순서 표시가 있습니다.</translation>
    </message>
    <message>
        <source>The file is not well-formed JSON. It is damaged or incomplete, or something stands behind its end.</source>
        <translation>파일이 올바른 형식의 JSON이 아닙니다. 손상되었거나 불완전하거나, 끝난 뒤에 다른 내용이 있습니다.</translation>
    </message>
    <message>
        <source>The file is JSON, but not a list of entries as a manifest is.</source>
        <translation>파일은 JSON이지만 매니페스트와 같은 항목의 목록이 아닙니다.</translation>
    </message>
    <message>
        <source>Download the manifest again and compare its size with that at the origin.</source>
        <translation>매니페스트를 다시 다운로드하고 그 크기를 원래 있던 곳의 크기와 비교하십시오.</translation>
    </message>
    <message>
        <source>Download the manifest again and do not save it with an editor.</source>
        <translation>매니페스트를 다시 다운로드하고 편집기로 저장하지 마십시오.</translation>
    </message>
    <message>
        <source>Check that this file is the manifest. Download it again from the shop account of the manufacturer.</source>
        <translation>이 파일이 매니페스트인지 확인하십시오. 제조업체의 쇼핑몰 계정에서 다시 다운로드하십시오.</translation>
    </message>
    <message>
        <source>Can be enrolled</source>
        <translation>등록 가능</translation>
    </message>
    <message>
        <source>Verified, not enrollable</source>
        <translation>검증됨, 등록 불가</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Verdicts on a Manifest</source>
        <translation>매니페스트의 판정</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>고유 ID</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>파일이 있는지, 읽기 권한이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Nobody vouches for this entry: the file is not signed, and the certificate does not lead to a trusted device root.</source>
        <translation>이 항목을 보증하는 곳이 없습니다. 파일이 서명되지 않았고, 인증서가 신뢰할 수 있는 디바이스 루트로 이어지지 않습니다.</translation>
    </message>
    <message>
        <source>The file is not signed. Only the certificate speaks for this entry.</source>
        <translation>파일이 서명되지 않았습니다. 이 항목을 뒷받침하는 것은 인증서뿐입니다.</translation>
    </message>
    <message>
        <source>Import the entry only if the file reached you on a way that you trust. If you know the issuer, add its certificate to the device roots and verify again.</source>
        <translation>신뢰할 수 있는 방법으로 파일을 받은 경우에만 항목을 가져오십시오. 발급자를 알고 있으면 그 인증서를 디바이스 루트에 추가하고 다시 검증하십시오.</translation>
    </message>
    <message>
        <source>Compare the number of entries with what was delivered before you import them.</source>
        <translation>항목을 가져오기 전에 항목 수를 납품된 수와 비교하십시오.</translation>
    </message>
    <message>
        <source>The row is incomplete, or a quotation mark in it is not closed.</source>
        <translation>행이 불완전하거나, 행 안의 따옴표가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>The key of the certificate is too weak or of a kind that devices do not use.</source>
        <translation>인증서의 키가 너무 약하거나, 디바이스에서 쓰지 않는 종류입니다.</translation>
    </message>
    <message>
        <source>The common name of the certificate cannot be a registration ID.</source>
        <translation>인증서의 일반 이름은 등록 ID가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>Download the file again and do not change it with an editor. If that does not help, ask the supplier for a new one.</source>
        <translation>파일을 다시 다운로드하고 편집기로 변경하지 마십시오. 그래도 해결되지 않으면 공급업체에 새 파일을 요청하십시오.</translation>
    </message>
    <message>
        <source>Do not use this chip before the supplier has explained the entry.</source>
        <translation>공급업체가 이 항목을 설명할 때까지 이 칩을 사용하지 마십시오.</translation>
    </message>
    <message>
        <source>A registration ID holds letters, digits, hyphens, dots, underscores and colons. Ask the supplier for other certificates.</source>
        <translation>등록 ID에는 영문자, 숫자, 하이픈, 마침표, 밑줄, 콜론을 쓸 수 있습니다. 공급업체에 다른 인증서를 요청하십시오.</translation>
    </message>
    <message>
        <source>The archive is damaged or incomplete.</source>
        <translation>압축 파일이 손상되었거나 불완전합니다.</translation>
    </message>
    <message>
        <source>Check that this file is the bundle of the manufacturer, and download it again.</source>
        <translation>이 파일이 제조업체의 묶음인지 확인하고 다시 다운로드하십시오.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>서명되지 않음</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>개체</translation>
    </message>
    <message>
        <source>The signature of the entry is wrong</source>
        <translation>항목의 서명이 틀림</translation>
    </message>
    <message>
        <source>The entry names its signer in two ways that do not agree</source>
        <translation>항목에서 서명자를 나타내는 두 표시가 서로 맞지 않음</translation>
    </message>
    <message>
        <source>The signature of the entry is not accepted</source>
        <translation>항목의 서명을 받아들이지 않음</translation>
    </message>
    <message>
        <source>Its key is not that of slot 0</source>
        <translation>키가 슬롯 0의 키와 다름</translation>
    </message>
    <message>
        <source>Does not name this chip</source>
        <translation>이 칩을 가리키지 않음</translation>
    </message>
    <message>
        <source>“%1” is the manifest itself.</source>
        <translation>“%1”은(는) 매니페스트 자체입니다.</translation>
    </message>
    <message>
        <source>Name another file. What is exported never replaces what it comes from.</source>
        <translation>다른 파일을 지정하십시오. 내보내는 내용으로 원본 파일을 덮어쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The part of this program that unpacks bundles failed at this archive. The archive is damaged, or made to do harm.</source>
        <translation>이 프로그램에서 묶음의 압축을 푸는 부분이 이 압축 파일을 처리하지 못했습니다. 압축 파일이 손상되었거나 해를 끼치려고 만든 것입니다.</translation>
    </message>
    <message>
        <source>The archive asks for more memory than a bundle of certificates needs. It can be made to do harm.</source>
        <translation>압축 파일이 인증서 묶음에 필요한 것보다 많은 메모리를 요구합니다. 해를 끼치려고 만든 파일일 수 있습니다.</translation>
    </message>
    <message>
        <source>The part of this program that unpacks bundles cannot be started.</source>
        <translation>이 프로그램에서 묶음의 압축을 푸는 부분을 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>Install Endorse anew to get the missing part. Other files can be read without it.</source>
        <translation>빠진 부분을 갖추려면 Endorse를 다시 설치하십시오. 다른 파일은 이 부분이 없어도 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The part of this program that unpacks bundles was ended from outside.</source>
        <translation>이 프로그램에서 묶음의 압축을 푸는 부분이 외부에서 종료되었습니다.</translation>
    </message>
    <message>
        <source>Open the file again. When the computer is short of memory, close other programs first.</source>
        <translation>파일을 다시 여십시오. 컴퓨터의 메모리가 부족하면 먼저 다른 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>The archive takes more time to unpack than a bundle of certificates needs. It can be made to do harm.</source>
        <translation>압축 파일을 푸는 데 인증서 묶음에 필요한 것보다 오랜 시간이 걸립니다. 해를 끼치려고 만든 파일일 수 있습니다.</translation>
    </message>
    <message>
        <source>The certificate names a trusted device root that did not sign it, it is not a device&apos;s, or it demands something that is not known.</source>
        <translation>인증서에 발급자로 적힌 신뢰할 수 있는 디바이스 루트가 그 인증서에 서명하지 않았거나, 디바이스의 인증서가 아니거나, 인증서가 알 수 없는 것을 요구합니다.</translation>
    </message>
    <message>
        <source>The certificate does not have exactly one common name, the name is not written in plain characters, or it is not the one that the file says.</source>
        <translation>인증서의 일반 이름이 정확히 하나가 아니거나, 일반 문자로 적혀 있지 않거나, 파일에 적힌 일반 이름과 다릅니다.</translation>
    </message>
    <message>
        <source>The file is nested too deeply, an entry in it is too large, or it holds too many entries.</source>
        <translation>파일이 너무 깊이 중첩되어 있거나, 파일의 항목 가운데 너무 큰 것이 있거나, 항목이 너무 많습니다.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>같은 항목의 반복</translation>
    </message>
    <message>
        <source>No registration ID</source>
        <translation>등록 ID 없음</translation>
    </message>
    <message>
        <source>This is no manifest: it does not begin as a JSON list.</source>
        <translation>매니페스트가 아닙니다. JSON 목록으로 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another file: the manifest as the manufacturer gave it.</source>
        <translation>다른 파일을 고르십시오. 제조업체에서 받은 그대로의 매니페스트가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>endorse::models</name>
    <message>
        <source>%1 ms</source>
        <extracomment>A duration in milliseconds.</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds.</extracomment>
        <translation>%1초</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>inner key</source>
        <extracomment>The key that ActivateCredential gives back, and that opens the inner lock.</extracomment>
        <translation>내부 키</translation>
    </message>
    <message>
        <source>hub key</source>
        <translation>허브 키</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>State of the place in the TPM that the nonce will take.</extracomment>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>State of a step of the walk.</extracomment>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>실행 안 함</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
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
        <source>passed</source>
        <extracomment>Outcome of a check of the service.</extracomment>
        <translation>통과</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>Outcome of a check of the service.</extracomment>
        <translation>거부</translation>
    </message>
    <message>
        <source>noted</source>
        <extracomment>A fact that the service noted without judging it.</extracomment>
        <translation>참고</translation>
    </message>
    <message>
        <source>%1 envelope</source>
        <extracomment>Read aloud: %1 the key that opens an envelope.</extracomment>
        <translation>%1 봉투</translation>
    </message>
    <message>
        <source>Step %1, next: %2</source>
        <extracomment>Read aloud: %1 number of a step that has not run, %2 its title.</extracomment>
        <translation>%1단계, 다음: %2</translation>
    </message>
    <message>
        <source>Before step %1, on purpose: %2</source>
        <extracomment>Read aloud: %1 number of a step, %2 what was done to it on purpose.</extracomment>
        <translation>%1단계 전에 일부러: %2</translation>
    </message>
    <message>
        <source>Step %1, note at %2: %3</source>
        <extracomment>Read aloud: %1 number of a step, %2 an end (TPM, service), %3 what it did by itself.</extracomment>
        <translation>%1단계, %2의 메모: %3</translation>
    </message>
    <message>
        <source>Step %1, from %2 to %3: %4</source>
        <extracomment>Read aloud: %1 number of a step, %2 sender, %3 receiver, %4 what was sent.</extracomment>
        <translation>%1단계, %2에서 %3(으)로: %4</translation>
    </message>
    <message>
        <source>%1; carries %2</source>
        <extracomment>Read aloud: %1 a message, %2 the keys that travel with it.</extracomment>
        <translation>%1, 함께 가는 것: %2</translation>
    </message>
    <message>
        <source>%1; refused</source>
        <extracomment>Read aloud: %1 a message that belongs to a refusal.</extracomment>
        <translation>%1, 거부됨</translation>
    </message>
    <message>
        <source>%1; the step is folded</source>
        <extracomment>Read aloud: %1 a message that stands for a whole step.</extracomment>
        <translation>%1, 단계를 접음</translation>
    </message>
    <message>
        <source>%1; folded</source>
        <extracomment>Read aloud: %1 a message that stands for several commands.</extracomment>
        <translation>%1, 접음</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>The hub key is inside and stays</source>
        <translation>허브 키가 안에 있고 나가지 않음</translation>
    </message>
    <message>
        <source>The nonce is inside and stays</source>
        <translation>nonce가 안에 있고 나가지 않음</translation>
    </message>
    <message>
        <source>EK is on the list: make a challenge</source>
        <translation>EK가 목록에 있음: 챌린지 생성</translation>
    </message>
    <message>
        <source>The nonce signed this: assign a hub</source>
        <translation>nonce로 서명됨: 허브 할당</translation>
    </message>
    <message>
        <source>The hub key signed this: let it in</source>
        <translation>허브 키로 서명됨: 들여보냄</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>no answer, %1</source>
        <translation>응답 없음, %1</translation>
    </message>
    <message>
        <source>%1, %2 bytes</source>
        <extracomment>What an answer brought: %1 a key (&quot;EK&quot;), %2 its size in bytes.</extracomment>
        <translation>%1, %2바이트</translation>
    </message>
    <message>
        <source>%1, challenge</source>
        <extracomment>What the service answered: %1 is the HTTP status.</extracomment>
        <translation>%1, 챌린지</translation>
    </message>
    <message>
        <source>stays in this TPM</source>
        <translation>이 TPM에 머무름</translation>
    </message>
    <message>
        <source>gone after a restart of the TPM</source>
        <translation>TPM을 다시 시작하면 없어짐</translation>
    </message>
    <message>
        <source>stays under its parent</source>
        <translation>부모 아래에 머무름</translation>
    </message>
    <message>
        <source>made inside the TPM</source>
        <translation>TPM 안에서 만들어짐</translation>
    </message>
    <message>
        <source>used with its auth value</source>
        <translation>권한 부여 값으로 사용</translation>
    </message>
    <message>
        <source>managed by policy only</source>
        <translation>정책으로만 관리</translation>
    </message>
    <message>
        <source>not locked by wrong passwords</source>
        <translation>틀린 암호로 잠기지 않음</translation>
    </message>
    <message>
        <source>copied encrypted only</source>
        <translation>암호화해서만 복사</translation>
    </message>
    <message>
        <source>for structures of the TPM only</source>
        <translation>TPM의 구조에만 사용</translation>
    </message>
    <message>
        <source>decrypts</source>
        <translation>복호화</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>signs certificates</source>
        <translation>인증서에 서명</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>How long a token is valid.</extracomment>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 (emulator)</source>
        <extracomment>%1 is the address of the service.</extracomment>
        <translation>%1(에뮬레이터)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A step of a run: %1 its state, %2 its time.
----------
A result and where it came from: %1 &quot;failed&quot;, %2 &quot;step 5: 0x1df&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <extracomment>Where a run failed: %1 is the number of the step, %2 an error code.</extracomment>
        <translation>%1단계: %2</translation>
    </message>
    <message>
        <source>recovered</source>
        <extracomment>Result of a run that was disturbed on purpose and succeeded all the same.</extracomment>
        <translation>복구됨</translation>
    </message>
    <message>
        <source>provisioned</source>
        <extracomment>Result of a run.</extracomment>
        <translation>프로비저닝됨</translation>
    </message>
    <message>
        <source>Assigned</source>
        <extracomment>State of a registration at the service; so in the next ones.</extracomment>
        <translation>할당됨</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>할당 중</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>할당되지 않음</translation>
    </message>
    <message>
        <source>TPM</source>
        <extracomment>How a device proves itself; so in the next ones.</extracomment>
        <translation>TPM</translation>
    </message>
    <message>
        <source>X.509</source>
        <translation>X.509</translation>
    </message>
    <message>
        <source>Symmetric key</source>
        <translation>대칭 키</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Evenly weighted</source>
        <extracomment>How the service chooses a hub; so in the next ones.</extracomment>
        <translation>균등 가중</translation>
    </message>
    <message>
        <source>Lowest latency</source>
        <translation>가장 짧은 대기 시간</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>정적</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>사용자 지정</translation>
    </message>
    <message>
        <source>Genuine</source>
        <extracomment>Whether the endorsement key comes from a maker of TPMs; so in the next ones.</extracomment>
        <translation>정품</translation>
    </message>
    <message>
        <source>Unknown issuer</source>
        <translation>알 수 없는 발급자</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>불일치</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>인증서 없음</translation>
    </message>
    <message>
        <source>X.509 CA</source>
        <extracomment>How a device proves itself: by a certificate that a known CA has issued.</extracomment>
        <translation>X.509 CA</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>사용</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln hubs</source>
        <extracomment>%1: an allocation policy; the number is that of the hubs among which it chooses.</extracomment>
        <translation>
            <numerusform>%1, 허브 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>Verdict on a row of a file: it can be imported.</extracomment>
        <translation>가져올 수 있음</translation>
    </message>
    <message>
        <source>already in the list</source>
        <extracomment>Verdict on a row of a file: the same row is in the list.</extracomment>
        <translation>이미 목록에 있음</translation>
    </message>
    <message>
        <source>taken</source>
        <extracomment>Verdict on a row of a file: another row has its registration ID or EK.</extracomment>
        <translation>중복</translation>
    </message>
    <message>
        <source>bad</source>
        <extracomment>Verdict on a row of a file: it cannot be imported.</extracomment>
        <translation>가져올 수 없음</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 why something was refused, %2 what to do: two sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The TPM signs: the key stays in it</source>
        <translation>TPM이 서명: 키는 TPM에 머무름</translation>
    </message>
    <message>
        <source>The token signs: the key stays in it</source>
        <translation>토큰이 서명: 키는 토큰에 머무름</translation>
    </message>
    <message>
        <source>The key signs here: it is not sent</source>
        <translation>키가 여기서 서명: 보내지 않음</translation>
    </message>
    <message>
        <source>certificate and key cannot be used, %1</source>
        <translation>인증서와 키를 사용할 수 없음, %1</translation>
    </message>
    <message>
        <source>Certificate and key belong together</source>
        <translation>인증서와 키가 서로 맞음</translation>
    </message>
    <message>
        <source>TLS: its certificate</source>
        <translation>TLS: 서비스의 인증서</translation>
    </message>
    <message>
        <source>TLS: certificate, %1 above it, signature</source>
        <translation>TLS: 인증서, 그 위의 인증서 %1개, 서명</translation>
    </message>
    <message>
        <source>TLS: certificate, signature</source>
        <translation>TLS: 인증서, 서명</translation>
    </message>
    <message>
        <source>The certificate is known: choose a hub</source>
        <translation>인증서를 알고 있음: 허브 선택</translation>
    </message>
    <message>
        <source>The certificate is that of the device</source>
        <translation>인증서가 디바이스의 것임</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 핸드셰이크</translation>
    </message>
    <message>
        <source>certificate and key</source>
        <translation>인증서와 키</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Hub</source>
        <extracomment>An end of the diagram: the IoT hub.</extracomment>
        <translation>허브</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>Header of a column: the line of the file.</extracomment>
        <translation>줄</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Line %1: %2. %3</source>
        <extracomment>Read aloud: %1 a line of a file, %2 the verdict on it, %3 why.</extracomment>
        <translation>줄 %1: %2. %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud: %1 an ID, %2 what became of it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>X.509 certificate</source>
        <extracomment>What a device proves itself with.</extracomment>
        <translation>X.509 인증서</translation>
    </message>
    <message>
        <source>symmetric key</source>
        <translation>대칭 키</translation>
    </message>
    <message>
        <source>device key</source>
        <translation>디바이스 키</translation>
    </message>
</context>
<context>
    <name>endorse::models::BulkResultModel</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>이유와 해결 방법</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>보내지 않음</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>endorse::models::DecisionModel</name>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>Read aloud: %1 a check of the service, %2 its outcome (&quot;passed&quot;), %3 what was found.</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>endorse::models::DifferenceModel</name>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Header of a column: on which side a record was changed since both were alike.</extracomment>
        <translation>변경한 쪽</translation>
    </message>
    <message>
        <source>Members</source>
        <extracomment>Header of a column: the members of a record that differ.</extracomment>
        <translation>멤버</translation>
    </message>
    <message>
        <source>What happens</source>
        <extracomment>Header of a column: what will be done about a difference.</extracomment>
        <translation>처리</translation>
    </message>
    <message>
        <source>Removed there</source>
        <translation>서비스에서 제거됨</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>목록에만 있음</translation>
    </message>
    <message>
        <source>Removed here</source>
        <translation>목록에서 제거됨</translation>
    </message>
    <message>
        <source>Only on the service</source>
        <translation>서비스에만 있음</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>here</source>
        <extracomment>On which side a record was changed: in this list.</extracomment>
        <translation>목록</translation>
    </message>
    <message>
        <source>there</source>
        <extracomment>On which side a record was changed: at the service.</extracomment>
        <translation>서비스</translation>
    </message>
    <message>
        <source>conflict: both sides</source>
        <translation>충돌: 양쪽</translation>
    </message>
    <message>
        <source>conflict: not known</source>
        <translation>충돌: 알 수 없음</translation>
    </message>
    <message>
        <source>Push: update there</source>
        <translation>푸시: 서비스에서 업데이트</translation>
    </message>
    <message>
        <source>Push: create there</source>
        <translation>푸시: 서비스에 만들기</translation>
    </message>
    <message>
        <source>Push: delete there</source>
        <translation>푸시: 서비스에서 삭제</translation>
    </message>
    <message>
        <source>Pull: update here</source>
        <translation>끌어오기: 목록에서 업데이트</translation>
    </message>
    <message>
        <source>Pull: add here</source>
        <translation>끌어오기: 목록에 추가</translation>
    </message>
    <message>
        <source>Pull: remove here</source>
        <translation>끌어오기: 목록에서 제거</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>해결되지 않음</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>%1 names of members, %2 how many more there are.</extracomment>
        <translation>%1 외 %2개</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <extracomment>Read aloud: %1 an ID, %2 the difference, %3 who changed it, %4 what happens.</extracomment>
        <translation>%1: %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>endorse::models::EnrollmentGroupRecordModel</name>
    <message>
        <source>Group ID</source>
        <translation>그룹 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>증명</translation>
    </message>
    <message>
        <source>Hub or Policy</source>
        <extracomment>The hub of an enrollment group, or how one is chosen.</extracomment>
        <translation>허브 또는 정책</translation>
    </message>
    <message>
        <source>Created (UTC)</source>
        <translation>만든 시간(UTC)</translation>
    </message>
    <message>
        <source>Changed (UTC)</source>
        <translation>변경 시간(UTC)</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 the ID of a group, %2 &quot;Enabled&quot; or &quot;Disabled&quot;, %3 how its devices prove themselves.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>endorse::models::EnrollmentListModel</name>
    <message>
        <source>%1 (local time)</source>
        <extracomment>Tooltip: %1 is a time in the time zone of the computer.</extracomment>
        <translation>%1(현지 시간)</translation>
    </message>
    <message>
        <source>Another enrollment of the list has the same endorsement key.</source>
        <translation>목록의 다른 개별 등록에 같은 인증 키(EK)가 있습니다.</translation>
    </message>
    <message>
        <source>This enrollment was changed here since it was last equal to the service&apos;s.</source>
        <translation>이 개별 등록은 서비스와 마지막으로 같아진 뒤에 목록에서 변경되었습니다.</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>Read aloud: %1 a registration ID, %2 &quot;Assigned&quot; or another state, %3 a device ID, %4 &quot;TPM&quot; or another way of attestation.</extracomment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>디바이스 ID</translation>
    </message>
    <message>
        <source>Method</source>
        <extracomment>Column: how a device attests: TPM, X.509 or symmetric key.</extracomment>
        <translation>증명</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT 허브</translation>
    </message>
    <message>
        <source>Last assigned</source>
        <extracomment>Column: when the device was last assigned to a hub, UTC.</extracomment>
        <translation>마지막 할당</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Column: when the enrollment was last changed in this list, UTC.</extracomment>
        <translation>변경 시각</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
</context>
<context>
    <name>endorse::models::EnrollmentRecordModel</name>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>증명</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>디바이스 ID</translation>
    </message>
    <message>
        <source>Hub or Policy</source>
        <extracomment>The hub of an enrollment, or how one is chosen.</extracomment>
        <translation>허브 또는 정책</translation>
    </message>
    <message>
        <source>EK</source>
        <extracomment>Whether the endorsement key comes from a maker of TPMs.</extracomment>
        <translation>EK</translation>
    </message>
    <message>
        <source>Changed (UTC)</source>
        <translation>변경 시간(UTC)</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 a registration ID, %2 &quot;Enabled&quot; or &quot;Disabled&quot;, %3 how it proves itself.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>endorse::models::FieldModel</name>
    <message>
        <source>Field</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>Heading above what a step sent.</extracomment>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>%1, masked</source>
        <translation>%1, 가려짐</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud: %1 name of a field, %2 its value.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>endorse::models::HttpExchangeModel</name>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 an HTTP request, %2 the status of its answer, %3 a duration.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>endorse::models::HubDeviceModel</name>
    <message>
        <source>No devices yet</source>
        <translation>아직 디바이스가 없음</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>허브</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>디바이스 ID</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Last Message (UTC)</source>
        <translation>마지막 메시지(UTC)</translation>
    </message>
    <message>
        <source>Last Message</source>
        <translation>마지막 메시지</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: %1 a device ID, %2 an IoT hub.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>endorse::models::ImportVerdictModel</name>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>이유와 해결 방법</translation>
    </message>
</context>
<context>
    <name>endorse::models::KeyTreeModel</name>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>핸들</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Endorsement hierarchy</source>
        <translation>인증(EK) 계층</translation>
    </message>
    <message>
        <source>Owner hierarchy</source>
        <translation>소유자 계층</translation>
    </message>
    <message>
        <source>Outside the TPM</source>
        <translation>TPM 외부</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 a key, %2 its handle or size, %3 its state.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>템플릿: %1</translation>
    </message>
    <message>
        <source>Attributes: %1</source>
        <translation>특성: %1</translation>
    </message>
    <message>
        <source>In a file</source>
        <extracomment>Where the private key of the device lies.</extracomment>
        <translation>파일에 있음</translation>
    </message>
    <message>
        <source>In a PKCS#11 token</source>
        <extracomment>Where the private key of the device lies.</extracomment>
        <translation>PKCS#11 토큰에 있음</translation>
    </message>
    <message>
        <source>In the TPM</source>
        <extracomment>Where the private key of the device lies.</extracomment>
        <translation>TPM에 있음</translation>
    </message>
    <message>
        <source>Home of the key</source>
        <translation>키의 보관 위치</translation>
    </message>
</context>
<context>
    <name>endorse::models::ManifestResultModel</name>
    <message>
        <source>imported</source>
        <extracomment>What became of an entry: it is an enrollment now.</extracomment>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>already there</source>
        <extracomment>What became of an entry: an enrollment of this ID has the same certificate.</extracomment>
        <translation>이미 있음</translation>
    </message>
    <message>
        <source>ID taken</source>
        <extracomment>What became of an entry: its ID belongs to another enrollment.</extracomment>
        <translation>이미 쓰이는 ID</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>What became of an entry: it was refused.</extracomment>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>not sent</source>
        <extracomment>What became of an entry: the work ended before its turn.</extracomment>
        <translation>보내지 않음</translation>
    </message>
    <message>
        <source>Entry</source>
        <extracomment>Header of a column: the number of an entry of a manifest.</extracomment>
        <translation>항목</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>이유와 해결 방법</translation>
    </message>
    <message>
        <source>Entry %1, %2: %3. %4</source>
        <extracomment>Read aloud: %1 the number of an entry, %2 its registration ID, %3 what became of it, %4 why.</extracomment>
        <translation>항목 %1, %2: %3. %4</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>What became of an entry: only the service knows.</extracomment>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>endorse::models::ManifestTrustModel</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>Header of a column: from when to when a certificate is valid.</extracomment>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>Origin</source>
        <extracomment>Header of a column: whether a certificate came with the program.</extracomment>
        <translation>출처</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 지문</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are dates: from when to when a certificate is valid.</extracomment>
        <translation>%1부터 %2까지</translation>
    </message>
    <message>
        <source>built in</source>
        <extracomment>A certificate that came with the program, or one that the user added.</extracomment>
        <translation>기본 제공</translation>
    </message>
    <message>
        <source>own</source>
        <translation>직접 추가</translation>
    </message>
    <message>
        <source>The certificate is not valid today.</source>
        <translation>인증서가 오늘 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>The certificate is not valid today. What it signed in its time counts.</source>
        <translation>인증서가 오늘 유효하지 않습니다. 유효할 때 서명한 것은 인정됩니다.</translation>
    </message>
    <message>
        <source>%1, valid %2, %3</source>
        <extracomment>Read aloud: %1 a certificate, %2 from when to when it is valid, %3 &quot;built in&quot; or &quot;own&quot;.</extracomment>
        <translation>%1, 유효 기간 %2, %3</translation>
    </message>
</context>
<context>
    <name>endorse::models::ManifestVerdictModel</name>
    <message>
        <source>Its unique ID was there before, at entry %1, with other content.</source>
        <extracomment>%1 the number of an entry of a manifest.</extracomment>
        <translation>같은 고유 ID가 앞의 항목 %1에 다른 내용으로 있습니다.</translation>
    </message>
    <message>
        <source>It is the same as entry %1 and counts once.</source>
        <extracomment>%1 the number of an entry of a manifest.</extracomment>
        <translation>항목 %1과(와) 같으며 한 번만 셉니다.</translation>
    </message>
    <message>
        <source>It is authentic, but there is no certificate to enroll.</source>
        <translation>진짜이지만 등록할 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>Signature, chain, key and dates agree.</source>
        <translation>서명, 체인, 키, 날짜가 서로 맞습니다.</translation>
    </message>
    <message>
        <source>Enroll</source>
        <extracomment>Verdict on an entry of a manifest: it can be enrolled.</extracomment>
        <translation>등록</translation>
    </message>
    <message>
        <source>Verified</source>
        <extracomment>Verdict on an entry of a manifest: authentic, nothing to enroll.</extracomment>
        <translation>검증됨</translation>
    </message>
    <message>
        <source>Reject</source>
        <extracomment>Verdict on an entry of a manifest: not to be used.</extracomment>
        <translation>거부</translation>
    </message>
    <message>
        <source>The place in the file, counted from 0.</source>
        <translation>파일에서의 위치이며 0부터 셉니다.</translation>
    </message>
    <message>
        <source>Entry</source>
        <extracomment>Header of a column: the number of an entry of a manifest.</extracomment>
        <translation>항목</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>고유 ID</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Header of a column: why an entry is accepted or rejected.</extracomment>
        <translation>이유</translation>
    </message>
    <message>
        <source>Entry %1, %2: %3 %4. %5</source>
        <extracomment>Read aloud: %1 the number of an entry, %2 its unique ID, %3 the verdict, %4 codes, %5 why.</extracomment>
        <translation>항목 %1, %2: %3 %4. %5</translation>
    </message>
</context>
<context>
    <name>endorse::models::MemberPairModel</name>
    <message>
        <source>Member</source>
        <translation>멤버</translation>
    </message>
    <message>
        <source>Here</source>
        <extracomment>Header of a column: the value in this list.</extracomment>
        <translation>목록</translation>
    </message>
    <message>
        <source>On the service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>A member of a record is absent.</extracomment>
        <translation>설정되지 않음</translation>
    </message>
    <message>
        <source>%1: here %2, on the service %3</source>
        <extracomment>Read aloud: %1 a member of a record, %2 its value here, %3 its value on the service.</extracomment>
        <translation>%1: 목록 %2, 서비스 %3</translation>
    </message>
</context>
<context>
    <name>endorse::models::RegistrationRecordModel</name>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Assigned Hub</source>
        <translation>할당된 허브</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>디바이스 ID</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>하위 상태</translation>
    </message>
    <message>
        <source>Enrollment Group</source>
        <translation>등록 그룹</translation>
    </message>
    <message>
        <source>Changed (UTC)</source>
        <translation>변경 시간(UTC)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: state of a registration (&quot;Failed&quot;), %2: the service&apos;s error code.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: %1 a registration ID, %2 its state.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 a registration ID, %2 its state, %3 an IoT hub.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>endorse::models::RequestLogModel</name>
    <message>
        <source>Time (UTC)</source>
        <translation>시간(UTC)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>메서드</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>일어난 일</translation>
    </message>
    <message>
        <source>Took</source>
        <extracomment>How long a request took.</extracomment>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>Status of an exchange in which no HTTP answer was given.</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4</source>
        <extracomment>Read aloud: %1 an HTTP method, %2 a path, %3 the status, %4 what happened.</extracomment>
        <translation>%1 %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>endorse::models::RunComparisonModel</name>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>만약에</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>오류 코드</translation>
    </message>
    <message>
        <source>Name of the EK</source>
        <translation>EK의 Name</translation>
    </message>
    <message>
        <source>Name of the SRK</source>
        <translation>SRK의 Name</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>디바이스 ID</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT 허브</translation>
    </message>
    <message>
        <source>Kind of assignment</source>
        <translation>할당의 종류</translation>
    </message>
    <message>
        <source>Lifetime of the token</source>
        <translation>토큰의 유효 기간</translation>
    </message>
    <message>
        <source>Expiry of the token</source>
        <translation>토큰의 만료</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Address of the TPM</source>
        <translation>TPM의 주소</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID 범위</translation>
    </message>
    <message>
        <source>Time in all</source>
        <translation>전체 시간</translation>
    </message>
    <message>
        <source>Time in the TPM</source>
        <translation>TPM에 걸린 시간</translation>
    </message>
    <message>
        <source>Time in HTTP exchanges</source>
        <translation>HTTP 교환에 걸린 시간</translation>
    </message>
    <message>
        <source>Waiting for the service</source>
        <translation>서비스를 기다린 시간</translation>
    </message>
    <message>
        <source>TPM commands</source>
        <translation>TPM 명령</translation>
    </message>
    <message>
        <source>HTTP exchanges</source>
        <translation>HTTP 교환</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <extracomment>A fact of the comparison: %1 is the number of a step, %2 its title.</extracomment>
        <translation>%1단계: %2</translation>
    </message>
    <message>
        <source>different</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>Fact</source>
        <extracomment>Heading: the things in which two runs are compared.</extracomment>
        <translation>항목</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>증명</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>인증서(SHA-256)</translation>
    </message>
    <message>
        <source>Home of the key</source>
        <translation>키의 보관 위치</translation>
    </message>
    <message>
        <source>Done on purpose</source>
        <translation>일부러 한 일</translation>
    </message>
    <message>
        <source>Answer of the service</source>
        <translation>서비스의 응답</translation>
    </message>
    <message>
        <source>Answer of the TPM to %1</source>
        <extracomment>%1 is a command: &quot;ActivateCredential&quot;.</extracomment>
        <translation>%1에 대한 TPM의 응답</translation>
    </message>
    <message>
        <source>%1 in the TPM in this step</source>
        <extracomment>%1 is a key: &quot;SRK&quot;.</extracomment>
        <translation>이 단계에서 TPM에 있는 %1</translation>
    </message>
    <message>
        <source>%1 that the challenge is for</source>
        <translation>챌린지 대상인 %1</translation>
    </message>
    <message>
        <source>Both runs end in step %1, %2, for different reasons</source>
        <extracomment>Two runs are compared: %1 is the number of a step, %2 its title.</extracomment>
        <translation>두 실행 모두 %1단계(%2)에서 끝났지만 이유가 다름</translation>
    </message>
    <message>
        <source>The first difference: step %1, %2</source>
        <extracomment>Two runs are compared: %1 is the number of a step, %2 its title.</extracomment>
        <translation>첫 차이: %1단계, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>why a run ended</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, what if: %2. %3</source>
        <translation>%1, 만약에: %2. %3</translation>
    </message>
    <message>
        <source>cause</source>
        <extracomment>In a comparison of two runs: here the two part.</extracomment>
        <translation>원인</translation>
    </message>
    <message>
        <source>follows</source>
        <extracomment>In a comparison of two runs: differs because one of them ended early.</extracomment>
        <translation>그에 따름</translation>
    </message>
    <message>
        <source>always differs</source>
        <extracomment>In a comparison of two runs: times and such, which are other ones in every run.</extracomment>
        <translation>항상 다름</translation>
    </message>
</context>
<context>
    <name>endorse::models::RunListModel</name>
    <message>
        <source>%1, what if: %2</source>
        <extracomment>Read aloud: %1 a result, %2 the name of a fault.</extracomment>
        <translation>%1, 만약에: %2</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>허브</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
</context>
<context>
    <name>endorse::models::StepListModel</name>
    <message>
        <source>Step %1: %2, %3</source>
        <extracomment>Read aloud: %1 number of the step, %2 its title, %3 its state.</extracomment>
        <translation>%1단계: %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: %1 a step and its state, %2 a duration.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>endorse::models::StructureTreeModel</name>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A structure: %1 its type, %2 its size in words.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 at offset %4</source>
        <extracomment>Read aloud: %1 part of a structure, %2 its value, %3 its size, %4 where it begins.</extracomment>
        <translation>%1: %2, %3, 오프셋 %4</translation>
    </message>
</context>
<context>
    <name>endorse::models::SyncReportModel</name>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Header of a column: what was to be done with a record.</extracomment>
        <translation>처리</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>이유와 해결 방법</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>create there</source>
        <translation>서비스에 만들기</translation>
    </message>
    <message>
        <source>update there</source>
        <translation>서비스에서 업데이트</translation>
    </message>
    <message>
        <source>delete there</source>
        <translation>서비스에서 삭제</translation>
    </message>
    <message>
        <source>add here</source>
        <translation>목록에 추가</translation>
    </message>
    <message>
        <source>update here</source>
        <translation>목록에서 업데이트</translation>
    </message>
    <message>
        <source>remove here</source>
        <translation>목록에서 제거</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Changed again</source>
        <translation>다시 변경됨</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>보내지 않음</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>endorse::models::TpmCommandModel</name>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 a TPM command, %2 what the TPM answered, %3 a duration.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>success</source>
        <translation>성공</translation>
    </message>
</context>
<context>
    <name>endorse::pki</name>
    <message>
        <source>Check that the file or value is an X.509 certificate, DER or PEM, and was copied whole.</source>
        <translation>파일 또는 값이 DER이나 PEM 형식의 X.509 인증서인지, 전체를 복사했는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The data is not an X.509 certificate.</source>
        <translation>데이터가 X.509 인증서가 아닙니다.</translation>
    </message>
    <message>
        <source>The certificate is cut off: it announces %1 bytes, but %2 are there.</source>
        <translation>인증서가 잘려 있습니다. 길이는 %1바이트라고 되어 있지만 %2바이트만 있습니다.</translation>
    </message>
    <message>
        <source>The certificate is empty.</source>
        <translation>인증서가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The server certificate cannot be made, because OpenSSL refused.</source>
        <translation>OpenSSL이 거부하여 서버 인증서를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the installation and configuration of OpenSSL on this computer.</source>
        <translation>이 컴퓨터의 OpenSSL 설치와 구성을 확인하십시오.</translation>
    </message>
    <message>
        <source>The certificate authority needs at least one host name and one IP address to be limited to.</source>
        <translation>인증 기관의 범위를 제한할 호스트 이름과 IP 주소가 각각 하나 이상 필요합니다.</translation>
    </message>
    <message>
        <source>Give localhost and 127.0.0.1.</source>
        <translation>localhost와 127.0.0.1을 지정하십시오.</translation>
    </message>
    <message>
        <source>The certificate does not lead to a trusted root: %1.</source>
        <translation>인증서가 신뢰할 수 있는 루트로 이어지지 않습니다: %1.</translation>
    </message>
    <message>
        <source>Check the date of this computer, and that the roots and intermediates of the certificate&apos;s maker are all given.</source>
        <translation>이 컴퓨터의 날짜를 확인하고, 인증서를 발급한 곳의 루트와 중간 인증서를 모두 지정했는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you, can be written to and has free space.</source>
        <translation>폴더가 자신의 것인지, 쓸 수 있고 여유 공간이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>&quot;%1&quot;에 쓸 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2.</source>
        <translation>&quot;%1&quot;을(를) 읽을 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be locked, because another program holds it or the folder does not allow it: %2.</source>
        <translation>다른 프로그램이 쓰고 있거나 폴더가 허용하지 않아 &quot;%1&quot;을(를) 잠글 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a host name nor an IP address, so no certificate can name it.</source>
        <translation>&quot;%1&quot;은(는) 호스트 이름도 IP 주소도 아니므로 인증서에 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>Give the name without scheme, port or path, such as dps.example.com.</source>
        <translation>dps.example.com처럼 스킴, 포트, 경로 없이 이름만 지정하십시오.</translation>
    </message>
    <message>
        <source>The subject alternative name is critical and holds a directory name alone, which many programs do not understand.</source>
        <translation>주체 대체 이름이 중요(critical)로 표시되어 있고 디렉터리 이름만 들어 있습니다. 많은 프로그램이 이를 이해하지 못합니다.</translation>
    </message>
    <message>
        <source>The certificate has critical extensions of the TCG that other programs do not know: %1.</source>
        <translation>인증서에 다른 프로그램이 알지 못하는 TCG의 중요(critical) 확장이 있습니다: %1.</translation>
    </message>
    <message>
        <source>The certificate does not say that it is for an EK: it has no extended key usage.</source>
        <translation>인증서에 EK용이라는 표시가 없습니다. 확장된 키 사용이 없습니다.</translation>
    </message>
    <message>
        <source>The extended key usage of the certificate names other purposes than that of an EK: %1.</source>
        <translation>인증서의 확장된 키 사용에 EK의 용도가 아닌 다른 용도가 지정되어 있습니다: %1.</translation>
    </message>
    <message>
        <source>The key usage of the certificate is not the one that an EK has.</source>
        <translation>인증서의 키 사용이 EK의 키 사용과 다릅니다.</translation>
    </message>
    <message>
        <source>The certificate marks the key as RSAES-OAEP instead of RSA, which many programs do not read.</source>
        <translation>인증서에 키가 RSA가 아니라 RSAES-OAEP로 표시되어 있습니다. 많은 프로그램이 이를 읽지 못합니다.</translation>
    </message>
    <message>
        <source>The serial number is negative.</source>
        <translation>일련 번호가 음수입니다.</translation>
    </message>
    <message>
        <source>The serial number is zero.</source>
        <translation>일련 번호가 0입니다.</translation>
    </message>
    <message>
        <source>The serial number has %1 bytes; no more than %2 are allowed.</source>
        <translation>일련 번호가 %1바이트입니다. 최대 %2바이트까지 허용됩니다.</translation>
    </message>
    <message>
        <source>%1 bytes follow the certificate: what was left of the room that it was given.</source>
        <translation>인증서 뒤에 %1바이트가 더 있습니다. 인증서에 할당된 공간에서 쓰고 남은 부분입니다.</translation>
    </message>
    <message>
        <source>The certificate never expires (9999-12-31).</source>
        <translation>인증서가 만료되지 않습니다(9999-12-31).</translation>
    </message>
    <message>
        <source>The certificate is not encoded in the shortest form, as DER demands.</source>
        <translation>인증서가 DER에서 요구하는 가장 짧은 형태로 인코딩되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The subject of the certificate is empty.</source>
        <translation>인증서의 주체가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The certificate does not name the manufacturer, model and version of the TPM.</source>
        <translation>인증서에 TPM의 제조업체, 모델, 버전이 없습니다.</translation>
    </message>
    <message>
        <source>The signature of the certificate uses SHA-1, which is no longer safe.</source>
        <translation>인증서의 서명에 더 이상 안전하지 않은 SHA-1이 쓰였습니다.</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; signed another one without the right to: it is not that of a certificate authority.</source>
        <translation>인증서 &quot;%1&quot;은(는) 인증 기관의 인증서가 아니어서 다른 인증서에 서명할 권한이 없는데도 서명했습니다.</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; does not allow as many issuers below it as this chain has.</source>
        <translation>인증서 &quot;%1&quot;이(가) 자기 아래에 허용하는 발급자 수가 이 체인에 있는 발급자 수보다 적습니다.</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; has a critical extension that is not known here: %2.</source>
        <translation>인증서 &quot;%1&quot;에 여기서 알지 못하는 중요(critical) 확장이 있습니다: %2.</translation>
    </message>
    <message>
        <source>The extensions of the certificate &quot;%1&quot; cannot be read.</source>
        <translation>인증서 &quot;%1&quot;의 확장을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; may issue only for names that a certificate below it does not have.</source>
        <translation>인증서 &quot;%1&quot;은(는) 정해진 이름에 대해서만 발급할 수 있는데, 그 아래 인증서의 이름이 여기에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The signature of the certificate &quot;%1&quot; is so weak that anybody could have made it.</source>
        <translation>인증서 &quot;%1&quot;의 서명이 너무 약해서 누구나 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>The dates of the certificate &quot;%1&quot; cannot be read.</source>
        <translation>인증서 &quot;%1&quot;의 날짜를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; is not valid before %2. The date of this computer may be wrong.</source>
        <translation>인증서 &quot;%1&quot;은(는) %2 전에는 유효하지 않습니다. 이 컴퓨터의 날짜가 틀렸을 수 있습니다.</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; expired on %2.</source>
        <translation>인증서 &quot;%1&quot;은(는) %2에 만료되었습니다.</translation>
    </message>
    <message>
        <source>The chain ends at &quot;%1&quot;, which is not among the roots that you trust.</source>
        <translation>체인이 &quot;%1&quot;에서 끝나며, 이것은 신뢰하는 루트에 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The certificate of the issuer &quot;%1&quot; is missing: the one with this name that is there has another key.</source>
        <translation>발급자 &quot;%1&quot;의 인증서가 없습니다. 이 이름의 인증서가 있지만 키가 다릅니다.</translation>
    </message>
    <message>
        <source>The certificate of the issuer &quot;%1&quot; is missing.</source>
        <translation>발급자 &quot;%1&quot;의 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The signature of the certificate &quot;%1&quot; is not by the key of its issuer &quot;%2&quot;: the certificate was changed, or another issuer bears the same name.</source>
        <translation>인증서 &quot;%1&quot;의 서명이 발급자 &quot;%2&quot;의 키로 만든 것이 아닙니다. 인증서가 변경되었거나 다른 발급자가 같은 이름을 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Give the certificates of the TPM maker&apos;s certificate authorities, PEM or DER. The makers publish them.</source>
        <translation>TPM 제조업체의 인증 기관 인증서를 PEM 또는 DER로 지정하십시오. 제조업체가 이 인증서를 공개합니다.</translation>
    </message>
    <message>
        <source>The file holds a private key, which has no place among trusted certificates. Nothing was taken from it.</source>
        <translation>파일에 프라이빗 키가 들어 있습니다. 프라이빗 키는 신뢰할 수 있는 인증서와 함께 두면 안 됩니다. 파일에서 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>Give a file with the certificates alone. Whoever could read this file should not be trusted with the key any longer.</source>
        <translation>인증서만 든 파일을 지정하십시오. 이 파일을 누군가 읽었을 수 있다면 그 키는 더 이상 믿고 쓰지 마십시오.</translation>
    </message>
    <message>
        <source>The file holds a public key and no certificate for it.</source>
        <translation>파일에 공개 키만 있고 그 키의 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The file holds a request for a certificate, which nobody has signed yet.</source>
        <translation>파일에 아직 아무도 서명하지 않은 인증서 요청이 들어 있습니다.</translation>
    </message>
    <message>
        <source>The file holds something else than X.509 certificates.</source>
        <translation>파일에 X.509 인증서가 아닌 것이 들어 있습니다.</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; is not that of a certificate authority: it belongs to one key or device and cannot issue others.</source>
        <translation>인증서 &quot;%1&quot;은(는) 인증 기관의 인증서가 아닙니다. 키나 디바이스 하나에 속하며 다른 인증서를 발급할 수 없습니다.</translation>
    </message>
    <message>
        <source>Give the certificate of its issuer, &quot;%1&quot;, and that of the root above it.</source>
        <translation>발급자 &quot;%1&quot;의 인증서와 그 위에 있는 루트 인증서를 지정하십시오.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; was passed over: it does not hold the certificate that its name tells.</source>
        <translation>파일 &quot;%1&quot;을(를) 건너뛰었습니다. 파일 이름이 가리키는 인증서가 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Move it elsewhere and add it again, so that it is checked and gets its name.</source>
        <translation>파일을 다른 곳으로 옮긴 다음 다시 추가하십시오. 그러면 검사를 거쳐 올바른 이름이 붙습니다.</translation>
    </message>
    <message>
        <source>Give the fingerprint (SHA-256), or enough of its beginning, as the list of roots shows it.</source>
        <translation>루트 목록에 표시된 지문(SHA-256) 전체 또는 구별할 수 있을 만큼의 앞부분을 지정하십시오.</translation>
    </message>
    <message>
        <source>No more than %1 trusted certificates are kept.</source>
        <translation>신뢰할 수 있는 인증서는 %1개까지만 보관합니다.</translation>
    </message>
    <message>
        <source>Remove those that no TPM needs.</source>
        <translation>어떤 TPM에도 필요하지 않은 인증서를 제거하십시오.</translation>
    </message>
    <message>
        <source>The file is far too large for certificates.</source>
        <translation>인증서 파일로 보기에는 파일이 너무 큽니다.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; with the trusted roots cannot be read.</source>
        <translation>신뢰할 수 있는 루트가 든 폴더 &quot;%1&quot;을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>사용 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fingerprint: that has between %2 and %3 hexadecimal digits.</source>
        <translation>&quot;%1&quot;은(는) 지문이 아닙니다. 지문은 16진수 %2~%3자리입니다.</translation>
    </message>
    <message>
        <source>No trusted certificate has a fingerprint that begins with %1.</source>
        <translation>지문이 %1(으)로 시작하는 신뢰할 수 있는 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The fingerprints of %1 trusted certificates begin with %2. Nothing was removed.</source>
        <translation>신뢰할 수 있는 인증서 %1개의 지문이 %2(으)로 시작합니다. 제거한 것은 없습니다.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be removed.</source>
        <translation>파일 &quot;%1&quot;을(를) 제거할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you and can be written to.</source>
        <translation>폴더가 자신의 것인지, 쓸 수 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The bytes are not a certificate.</source>
        <translation>바이트가 인증서가 아닙니다.</translation>
    </message>
    <message>
        <source>Ask whoever gave the certificate for a whole one.</source>
        <translation>인증서를 준 쪽에 온전한 인증서를 요청하십시오.</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; is not valid before %2.</source>
        <translation>인증서 &quot;%1&quot;은(는) %2 전에는 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; has not the right to sign this chain (%2).</source>
        <translation>인증서 &quot;%1&quot;에 이 체인에 서명할 권한이 없습니다(%2).</translation>
    </message>
    <message>
        <source>The signature of the certificate &quot;%1&quot; is not by its issuer (%2).</source>
        <translation>인증서 &quot;%1&quot;의 서명이 그 발급자의 것이 아닙니다(%2).</translation>
    </message>
    <message>
        <source>The chain ends at the certificate &quot;%1&quot;, whose issuer was not sent (%2).</source>
        <translation>체인이 인증서 &quot;%1&quot;에서 끝나며, 그 발급자의 인증서는 받지 못했습니다(%2).</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; cannot be accepted (%2).</source>
        <translation>인증서 &quot;%1&quot;을(를) 받아들일 수 없습니다(%2).</translation>
    </message>
    <message>
        <source>A certificate cannot be read.</source>
        <translation>읽을 수 없는 인증서가 있습니다.</translation>
    </message>
    <message>
        <source>The certificate cannot be made, because OpenSSL refused.</source>
        <translation>OpenSSL이 거부하여 인증서를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; has a key or a signature that is too weak to be trusted (%2).</source>
        <translation>인증서 &quot;%1&quot;의 키 또는 서명이 신뢰하기에는 너무 약합니다(%2).</translation>
    </message>
    <message>
        <source>The chain ends at the root &quot;%1&quot;, which is not the authority of the enrollment.</source>
        <translation>체인이 루트 &quot;%1&quot;에서 끝나며, 이 루트는 등록의 인증 기관이 아닙니다.</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; is not for clients of TLS: its key usage or extended key usage does not allow it.</source>
        <translation>인증서 &quot;%1&quot;은(는) TLS 클라이언트용이 아닙니다. 키 사용 또는 확장된 키 사용이 이를 허용하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::secrets</name>
    <message>
        <source>This desktop has no keychain that answers.</source>
        <translation>이 데스크톱에는 응답하는 키체인이 없습니다.</translation>
    </message>
    <message>
        <source>Install GNOME Keyring or KWallet and sign in again. Until then, secrets are kept in memory for as long as the program runs.</source>
        <translation>GNOME Keyring이나 KWallet을 설치하고 다시 로그인하십시오. 그때까지 비밀은 프로그램이 실행되는 동안만 메모리에 보관됩니다.</translation>
    </message>
    <message>
        <source>The keychain refuses the access.</source>
        <translation>키체인이 접근을 거부합니다.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again.</source>
        <translation>키체인의 잠금을 풀고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The keychain fails.</source>
        <translation>키체인이 제대로 작동하지 않습니다.</translation>
    </message>
    <message>
        <source>Read the technical text, or look at the keychain with the program of the desktop that manages it.</source>
        <translation>기술 정보를 읽거나, 키체인을 관리하는 데스크톱 프로그램에서 키체인을 살펴보십시오.</translation>
    </message>
    <message>
        <source>The program uses no keychain.</source>
        <translation>이 프로그램은 키체인을 쓰지 않습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::tpm</name>
    <message>
        <source>The object stored at %1 is not the HMAC key of an earlier registration, so it is not replaced.</source>
        <translation>%1에 저장된 개체가 이전 등록의 HMAC 키가 아니므로 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Find out which program stored the object at %1, and remove it with that program or with tpm2_evictcontrol. Then attest again.</source>
        <translation>어떤 프로그램이 %1에 개체를 저장했는지 알아내고, 그 프로그램이나 tpm2_evictcontrol로 제거하십시오. 그런 다음 다시 증명하십시오.</translation>
    </message>
    <message>
        <source>The inner key has %1 bytes; an AES key has 16, 24 or 32.</source>
        <translation>내부 키가 %1바이트입니다. AES 키는 16, 24 또는 32바이트입니다.</translation>
    </message>
    <message>
        <source>The service wrapped a key that no TPM can use. Register again to receive a new challenge.</source>
        <translation>서비스가 어떤 TPM도 쓸 수 없는 키를 래핑했습니다. 다시 등록하여 새 챌린지를 받으십시오.</translation>
    </message>
    <message>
        <source>The key in the challenge is not an HMAC key, so no token can be signed with it.</source>
        <translation>챌린지의 키가 HMAC 키가 아니므로 토큰에 서명할 수 없습니다.</translation>
    </message>
    <message>
        <source>Register again to receive a new challenge. If that does not help, the service or something between changes the bytes.</source>
        <translation>다시 등록하여 새 챌린지를 받으십시오. 그래도 안 되면 서비스나 그 사이의 무언가가 바이트를 바꾸고 있는 것입니다.</translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2.</source>
        <translation>프로그램 %1을(를) 시작할 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>Check that the program is installed and may be run by this user.</source>
        <translation>프로그램이 설치되어 있고 이 사용자가 실행할 수 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The connection to the TPM broke.</source>
        <translation>TPM과의 연결이 끊어졌습니다.</translation>
    </message>
    <message>
        <source>Check that the TPM is still running and that the address is right.</source>
        <translation>TPM이 아직 실행 중인지, 주소가 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Endorse does not remove what it did not store. Find out which program stored the object at %1, and remove it with that program or with tpm2_evictcontrol.</source>
        <translation>Endorse는 자신이 저장하지 않은 것을 제거하지 않습니다. 어떤 프로그램이 %1에 개체를 저장했는지 알아내고, 그 프로그램이나 tpm2_evictcontrol로 제거하십시오.</translation>
    </message>
    <message>
        <source>The object stored at %1 is not an endorsement key.</source>
        <translation>%1에 저장된 개체가 인증 키(EK)가 아닙니다.</translation>
    </message>
    <message>
        <source>The object stored at %1 is not a storage root key.</source>
        <translation>%1에 저장된 개체가 스토리지 루트 키(SRK)가 아닙니다.</translation>
    </message>
    <message>
        <source>What answers at this address does not speak the protocol of the Microsoft TPM simulator.</source>
        <translation>이 주소에서 응답하는 것이 Microsoft TPM 시뮬레이터의 프로토콜을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Check the port, which is the simulator&apos;s command port, usually 2321. Write swtpm: for a swtpm.</source>
        <translation>포트를 확인하십시오. 시뮬레이터의 명령 포트여야 하며 보통 2321입니다. swtpm이면 swtpm:을 쓰십시오.</translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation>매개 변수 %1</translation>
    </message>
    <message>
        <source>parameter %1 (%2)</source>
        <translation>매개 변수 %1(%2)</translation>
    </message>
    <message>
        <source>handle %1</source>
        <translation>핸들 %1</translation>
    </message>
    <message>
        <source>handle %1 (%2)</source>
        <translation>핸들 %1(%2)</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>세션 %1</translation>
    </message>
    <message>
        <source>The TPM refuses the command %1 with a code that Endorse has no explanation for.</source>
        <translation>TPM이 명령 %1을(를) 거부하면서 보낸 코드에 대한 설명이 Endorse에 없습니다.</translation>
    </message>
    <message>
        <source>The technical text names the code as the TPM specification does. Search for it together with the name of the command and the maker of the TPM.</source>
        <translation>기술 정보에 TPM 사양의 코드 이름이 있습니다. 그 이름을 명령 이름, TPM 제조업체와 함께 검색하십시오.</translation>
    </message>
    <message>
        <source>The connection to the TPM fails during the command %1.</source>
        <translation>명령 %1을(를) 실행하는 동안 TPM과의 연결이 실패했습니다.</translation>
    </message>
    <message>
        <source>Check that the TPM or its simulator still runs and that its address is right, then try again.</source>
        <translation>TPM 또는 시뮬레이터가 아직 실행 중인지, 주소가 맞는지 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The resource manager in front of the TPM refuses the command %1.</source>
        <translation>TPM 앞의 리소스 관리자가 명령 %1을(를) 거부했습니다.</translation>
    </message>
    <message>
        <source>Close other programs that use the TPM and try again. If that does not help, restart the resource manager.</source>
        <translation>TPM을 쓰는 다른 프로그램을 닫고 다시 시도하십시오. 그래도 안 되면 리소스 관리자를 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>The TPM software stack of this computer cannot carry out the command %1.</source>
        <translation>이 컴퓨터의 TPM 소프트웨어 스택이 명령 %1을(를) 수행할 수 없습니다.</translation>
    </message>
    <message>
        <source>Try again. If it happens every time, report it with the technical text: it is a fault of this program or of the TPM software stack.</source>
        <translation>다시 시도하십시오. 매번 일어나면 기술 정보와 함께 보고하십시오. 이 프로그램이나 TPM 소프트웨어 스택의 결함입니다.</translation>
    </message>
    <message>
        <source>that handle</source>
        <translation>해당 핸들</translation>
    </message>
    <message>
        <source>one of the arguments</source>
        <translation>인수 가운데 하나</translation>
    </message>
    <message>
        <source>The TPM has not been started since it was switched on.</source>
        <translation>TPM이 전원을 켠 뒤로 시작되지 않았습니다.</translation>
    </message>
    <message>
        <source>A computer&apos;s firmware starts its TPM. Start a simulator with TPM2_Startup, swtpm with --flags startup-clear.</source>
        <translation>컴퓨터의 TPM은 펌웨어가 시작합니다. 시뮬레이터는 TPM2_Startup으로, swtpm은 --flags startup-clear로 시작하십시오.</translation>
    </message>
    <message>
        <source>The TPM is in failure mode and refuses every command but a few.</source>
        <translation>TPM이 실패 모드에 있어 몇 가지를 뺀 모든 명령을 거부합니다.</translation>
    </message>
    <message>
        <source>Switch the computer off and on. If the TPM stays in failure mode, it is broken or, for a software TPM, its state folder cannot be written.</source>
        <translation>컴퓨터를 껐다가 켜십시오. TPM이 계속 실패 모드이면 고장 난 것입니다. 소프트웨어 TPM이면 상태 폴더에 쓸 수 없는 것입니다.</translation>
    </message>
    <message>
        <source>The auth value for %2 of the command %1 is missing or wrong.</source>
        <translation>명령 %1의 %2에 대한 권한 부여 값이 없거나 틀립니다.</translation>
    </message>
    <message>
        <source>The password for %2 of the command %1 is wrong, and the TPM has counted the attempt.</source>
        <translation>명령 %1의 %2에 대한 암호가 틀렸으며, TPM이 이 시도를 횟수에 넣었습니다.</translation>
    </message>
    <message>
        <source>Check the password before the next attempt: after a few more the TPM locks itself for a while. The properties of the TPM show the counter.</source>
        <translation>다음 시도 전에 암호를 확인하십시오. 몇 번 더 틀리면 TPM이 한동안 잠깁니다. 횟수는 TPM의 속성에 표시됩니다.</translation>
    </message>
    <message>
        <source>The TPM is locked, because wrong passwords were given too often.</source>
        <translation>틀린 암호가 너무 많이 입력되어 TPM이 잠겼습니다.</translation>
    </message>
    <message>
        <source>Wait for the recovery time that the properties of the TPM show, or reset the lockout with the lockout auth value. An SRK without the attribute noDA cannot be used meanwhile.</source>
        <translation>TPM의 속성에 표시된 복구 시간만큼 기다리거나, 잠금 권한 부여 값으로 잠금을 초기화하십시오. noDA 특성이 없는 SRK는 그동안 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is stored at %3, which %2 of the command %1 points to, or its hierarchy is switched off.</source>
        <translation>명령 %1의 %2이(가) 가리키는 %3에 저장된 것이 없거나 그 계층이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Read the handles of the TPM again. Another program may have removed the object.</source>
        <translation>TPM의 핸들을 다시 읽으십시오. 다른 프로그램이 개체를 제거했을 수 있습니다.</translation>
    </message>
    <message>
        <source>The hierarchy that the command %1 needs is switched off.</source>
        <translation>명령 %1에 필요한 계층이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Enable the TPM with all hierarchies in the firmware of the computer and restart it.</source>
        <translation>컴퓨터의 펌웨어에서 TPM을 모든 계층과 함께 사용하도록 설정하고 컴퓨터를 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>The data in %2 of the command %1 is damaged or was made for another TPM.</source>
        <translation>명령 %1의 %2에 든 데이터가 손상되었거나 다른 TPM용으로 만들어졌습니다.</translation>
    </message>
    <message>
        <source>The data in %2 of the command %1 has the wrong size.</source>
        <translation>명령 %1의 %2에 든 데이터의 크기가 틀립니다.</translation>
    </message>
    <message>
        <source>The data in %2 of the command %1 is cut short.</source>
        <translation>명령 %1의 %2에 든 데이터가 중간에 잘려 있습니다.</translation>
    </message>
    <message>
        <source>The TPM does not accept the value of %2 in the command %1.</source>
        <translation>TPM이 명령 %1의 %2 값을 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>The technical text names the value. Look whether the TPM supports what is asked for.</source>
        <translation>기술 정보에 값의 이름이 있습니다. TPM이 요청한 기능을 지원하는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The value of %2 in the command %1 is outside the range that the TPM allows.</source>
        <translation>명령 %1의 %2 값이 TPM이 허용하는 범위를 벗어났습니다.</translation>
    </message>
    <message>
        <source>The object of %2 is not of the kind that the command %1 needs.</source>
        <translation>%2의 개체는 명령 %1에 필요한 종류가 아닙니다.</translation>
    </message>
    <message>
        <source>Read the handles of the TPM again, and look at what is stored at %3.</source>
        <translation>TPM의 핸들을 다시 읽고 %3에 무엇이 저장되어 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The attributes of %2 do not allow the command %1.</source>
        <translation>%2의 특성이 명령 %1을(를) 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Look at the attributes of the key; another program may have made it for another use.</source>
        <translation>키의 특성을 확인하십시오. 다른 프로그램이 다른 용도로 만들었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The policy of the key does not allow the command %1.</source>
        <translation>키의 정책이 명령 %1을(를) 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>The key was made with another policy than this program fulfils. Look at its authPolicy.</source>
        <translation>키가 이 프로그램이 충족하는 것과 다른 정책으로 만들어졌습니다. 키의 authPolicy를 확인하십시오.</translation>
    </message>
    <message>
        <source>The object that authorises the command %1 is not of the kind that it has to be.</source>
        <translation>명령 %1에 권한을 부여하는 개체가 필요한 종류가 아닙니다.</translation>
    </message>
    <message>
        <source>Read the handles of the TPM again and repeat the step.</source>
        <translation>TPM의 핸들을 다시 읽고 단계를 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>The key does not allow this kind of authorisation in the command %1.</source>
        <translation>키가 명령 %1에서 이런 종류의 권한 부여를 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>The key asks for its policy or its password, and got the other. Look at its attributes.</source>
        <translation>키에는 정책이나 암호 가운데 한 가지가 필요한데 다른 것을 받았습니다. 키의 특성을 확인하십시오.</translation>
    </message>
    <message>
        <source>The point in %2 of the command %1 is not on the curve of the key.</source>
        <translation>명령 %1의 %2에 든 점이 키의 곡선 위에 있지 않습니다.</translation>
    </message>
    <message>
        <source>The TPM does not support the curve in %2 of the command %1.</source>
        <translation>TPM이 명령 %1의 %2에 든 곡선을 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>Use an RSA 2048 key.</source>
        <translation>RSA 2048 키를 사용하십시오.</translation>
    </message>
    <message>
        <source>The TPM answers as a TPM 1.2 or as something else that is no TPM 2.0.</source>
        <translation>TPM이 TPM 1.2로, 또는 TPM 2.0이 아닌 다른 것으로 응답합니다.</translation>
    </message>
    <message>
        <source>Check the address. Only TPM 2.0 is supported.</source>
        <translation>주소를 확인하십시오. TPM 2.0만 지원합니다.</translation>
    </message>
    <message>
        <source>The TPM answers as a TPM 1.2.</source>
        <translation>TPM이 TPM 1.2로 응답합니다.</translation>
    </message>
    <message>
        <source>Only TPM 2.0 is supported. Some computers switch their TPM to 2.0 in the firmware.</source>
        <translation>TPM 2.0만 지원합니다. 일부 컴퓨터에서는 펌웨어에서 TPM을 2.0으로 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>The TPM does not know the command %1.</source>
        <translation>TPM이 명령 %1을(를) 모릅니다.</translation>
    </message>
    <message>
        <source>The TPM follows an older revision of the specification or was built without the command. A firmware update may help.</source>
        <translation>TPM이 사양의 이전 개정판을 따르거나 이 명령 없이 만들어졌습니다. 펌웨어를 업데이트하면 해결될 수 있습니다.</translation>
    </message>
    <message>
        <source>The command %1 is disabled on this TPM.</source>
        <translation>이 TPM에서는 명령 %1을(를) 사용하지 않도록 설정되어 있습니다.</translation>
    </message>
    <message>
        <source>The platform disabled it; look into the firmware of the computer.</source>
        <translation>플랫폼에서 사용하지 않도록 설정한 것입니다. 컴퓨터의 펌웨어를 확인하십시오.</translation>
    </message>
    <message>
        <source>The TPM has no room for another loaded object, because other programs left theirs behind.</source>
        <translation>다른 프로그램이 개체를 남겨 두어 TPM에 개체를 더 로드할 공간이 없습니다.</translation>
    </message>
    <message>
        <source>Flush transient objects with the program that loaded them or with tpm2_flushcontext -t, or use a resource manager such as /dev/tpmrm0.</source>
        <translation>임시 개체를 로드한 프로그램이나 tpm2_flushcontext -t로 임시 개체를 플러시하거나, /dev/tpmrm0 같은 리소스 관리자를 사용하십시오.</translation>
    </message>
    <message>
        <source>The TPM has no room for another session, because other programs left theirs behind.</source>
        <translation>다른 프로그램이 세션을 남겨 두어 TPM에 세션을 더 만들 공간이 없습니다.</translation>
    </message>
    <message>
        <source>Flush sessions with the program that started them or with tpm2_flushcontext -l, or use a resource manager such as /dev/tpmrm0.</source>
        <translation>세션을 시작한 프로그램이나 tpm2_flushcontext -l로 세션을 플러시하거나, /dev/tpmrm0 같은 리소스 관리자를 사용하십시오.</translation>
    </message>
    <message>
        <source>The TPM has no number left for another session.</source>
        <translation>TPM에 새 세션에 쓸 번호가 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Flush loaded and saved sessions with tpm2_flushcontext -l and -s.</source>
        <translation>로드된 세션과 저장된 세션을 tpm2_flushcontext -l 및 -s로 플러시하십시오.</translation>
    </message>
    <message>
        <source>The TPM has no number left for another object.</source>
        <translation>TPM에 새 개체에 쓸 번호가 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>컴퓨터를 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>The TPM has no memory left for the command %1.</source>
        <translation>TPM에 명령 %1을(를) 실행할 메모리가 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Flush objects and sessions that are not used, and try again.</source>
        <translation>쓰지 않는 개체와 세션을 플러시하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The object in the first handle of the command %1 is no longer loaded.</source>
        <translation>명령 %1의 첫 번째 핸들에 해당하는 개체가 더는 로드되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Another program flushed it. Repeat the step.</source>
        <translation>다른 프로그램이 플러시했습니다. 단계를 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>The object in the second handle of the command %1 is no longer loaded.</source>
        <translation>명령 %1의 두 번째 핸들에 해당하는 개체가 더는 로드되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The first session of the command %1 is no longer loaded.</source>
        <translation>명령 %1의 첫 번째 세션이 더는 로드되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The second session of the command %1 is no longer loaded.</source>
        <translation>명령 %1의 두 번째 세션이 더는 로드되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Something is stored at %3 already.</source>
        <translation>%3에 이미 저장된 것이 있습니다.</translation>
    </message>
    <message>
        <source>Look at what is stored there. Remove it only with the program that stored it.</source>
        <translation>그곳에 무엇이 저장되어 있는지 확인하십시오. 제거할 때는 저장한 프로그램만 사용하십시오.</translation>
    </message>
    <message>
        <source>The TPM has no room left in its persistent memory.</source>
        <translation>TPM의 영구 메모리에 남은 공간이 없습니다.</translation>
    </message>
    <message>
        <source>Remove persistent keys and NV indices that are no longer needed, each with the program that stored it.</source>
        <translation>더는 필요 없는 영구 키와 NV 인덱스를 각각 저장한 프로그램으로 제거하십시오.</translation>
    </message>
    <message>
        <source>The TPM cannot write its persistent memory at the moment.</source>
        <translation>TPM이 지금은 영구 메모리에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Wait a little and try again.</source>
        <translation>잠시 기다렸다가 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The TPM limits how often its persistent memory is written, and goes on refusing.</source>
        <translation>TPM이 영구 메모리에 쓰는 빈도를 제한하며 계속 거부합니다.</translation>
    </message>
    <message>
        <source>Wait some minutes and try again.</source>
        <translation>몇 분 기다렸다가 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The TPM is busy and goes on asking to try again.</source>
        <translation>TPM이 바빠서 계속 다시 시도하라고 합니다.</translation>
    </message>
    <message>
        <source>Wait until other programs have finished with the TPM, then try again.</source>
        <translation>다른 프로그램이 TPM 사용을 마칠 때까지 기다렸다가 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The TPM interrupts the command %1 again and again.</source>
        <translation>TPM이 명령 %1을(를) 되풀이해서 중단합니다.</translation>
    </message>
    <message>
        <source>The TPM tests itself and is not ready.</source>
        <translation>TPM이 자체 테스트 중이어서 준비되지 않았습니다.</translation>
    </message>
    <message>
        <source>The TPM cancelled the command %1.</source>
        <translation>TPM이 명령 %1을(를) 취소했습니다.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The TPM does not allow the command %1 from the operating system.</source>
        <translation>TPM이 운영 체제에서 보낸 명령 %1을(를) 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Only the firmware of the computer can run it.</source>
        <translation>컴퓨터의 펌웨어만 실행할 수 있습니다.</translation>
    </message>
    <message>
        <source>The TPM has to be restarted before it goes on.</source>
        <translation>TPM을 다시 시작해야 계속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Switch the computer off and on.</source>
        <translation>컴퓨터를 껐다가 켜십시오.</translation>
    </message>
    <message>
        <source>The firmware of the TPM is being updated.</source>
        <translation>TPM의 펌웨어를 업데이트하는 중입니다.</translation>
    </message>
    <message>
        <source>Finish the update and restart the computer.</source>
        <translation>업데이트를 마치고 컴퓨터를 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>The command %1 lacks an authorisation.</source>
        <translation>명령 %1에 권한 부여가 빠져 있습니다.</translation>
    </message>
    <message>
        <source>Report this with the technical text.</source>
        <translation>기술 정보와 함께 보고하십시오.</translation>
    </message>
    <message>
        <source>The TPM received a command %1 whose length is not the one that it tells.</source>
        <translation>TPM이 받은 명령 %1의 길이가 명령에 적힌 길이와 다릅니다.</translation>
    </message>
    <message>
        <source>Something between this program and the TPM changes the bytes. Check the address and try again.</source>
        <translation>이 프로그램과 TPM 사이의 무언가가 바이트를 바꾸고 있습니다. 주소를 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The connection to the TPM breaks during the command %1.</source>
        <translation>명령 %1을(를) 실행하는 동안 TPM과의 연결이 끊어졌습니다.</translation>
    </message>
    <message>
        <source>Check that the TPM or its simulator still runs, then try again.</source>
        <translation>TPM 또는 시뮬레이터가 아직 실행 중인지 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>There is no connection to the TPM.</source>
        <translation>TPM과 연결되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Check that the TPM or its simulator runs and that its address is right.</source>
        <translation>TPM 또는 시뮬레이터가 실행 중인지, 주소가 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The TPM does not answer the command %1 in time.</source>
        <translation>TPM이 명령 %1에 제시간에 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>A busy hardware TPM may need longer. Try again, or check that its simulator still runs.</source>
        <translation>바쁜 하드웨어 TPM은 시간이 더 걸릴 수 있습니다. 다시 시도하거나, 시뮬레이터가 아직 실행 중인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The address of the TPM is not valid.</source>
        <translation>TPM의 주소가 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>Check the address in the connection settings.</source>
        <translation>연결 설정의 주소를 확인하십시오.</translation>
    </message>
    <message>
        <source>What answers at the address of the TPM does not speak the language of a TPM.</source>
        <translation>TPM의 주소에서 응답하는 것이 TPM의 통신 방식을 따르지 않습니다.</translation>
    </message>
    <message>
        <source>Check host and port or path: another service may listen there.</source>
        <translation>호스트와 포트 또는 경로를 확인하십시오. 다른 서비스가 수신 대기하고 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>This way of reaching a TPM is not supported.</source>
        <translation>이 방법으로 TPM에 연결하는 것은 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another kind of connection.</source>
        <translation>다른 종류의 연결을 고르십시오.</translation>
    </message>
    <message>
        <source>This way of reaching a TPM cannot do what the command %1 needs.</source>
        <translation>이 방법으로 연결한 TPM에서는 명령 %1에 필요한 작업을 할 수 없습니다.</translation>
    </message>
    <message>
        <source>The TPM answers the command %1 with fewer bytes than an answer has.</source>
        <translation>TPM이 명령 %1에 응답으로 보낸 바이트가 올바른 응답보다 적습니다.</translation>
    </message>
    <message>
        <source>The TPM answers the command %1 with bytes that are no TPM 2.0 answer.</source>
        <translation>TPM이 명령 %1에 보낸 바이트가 TPM 2.0의 응답이 아닙니다.</translation>
    </message>
    <message>
        <source>The connection to the TPM broke earlier and was not renewed.</source>
        <translation>TPM과의 연결이 앞서 끊어진 뒤 다시 연결되지 않았습니다.</translation>
    </message>
    <message>
        <source>Repeat the step: it connects again.</source>
        <translation>단계를 다시 실행하십시오. 다시 연결됩니다.</translation>
    </message>
    <message>
        <source>This program uses a key of the TPM that it has let go of already.</source>
        <translation>이 프로그램이 이미 해제한 TPM 키를 사용하려고 합니다.</translation>
    </message>
    <message>
        <source>Repeat the step. Report it with the technical text if it happens again.</source>
        <translation>단계를 다시 실행하십시오. 또 일어나면 기술 정보와 함께 보고하십시오.</translation>
    </message>
    <message>
        <source>The answer to the command %1 is not authentic: its HMAC does not fit.</source>
        <translation>명령 %1의 응답이 진짜가 아닙니다. HMAC이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Something between this program and the TPM changes the bytes, or the auth value is wrong. Use a connection that you trust.</source>
        <translation>이 프로그램과 TPM 사이의 무언가가 바이트를 바꾸고 있거나 권한 부여 값이 틀립니다. 신뢰할 수 있는 연결을 사용하십시오.</translation>
    </message>
    <message>
        <source>A part of the command %1 has a size that a TPM cannot take.</source>
        <translation>명령 %1의 일부가 TPM이 받을 수 없는 크기입니다.</translation>
    </message>
    <message>
        <source>The challenge was made for another SRK than the one in this TPM, or its part 1 (credentialBlob) is damaged.</source>
        <translation>챌린지가 이 TPM에 있는 SRK가 아닌 다른 SRK용으로 만들어졌거나, 챌린지의 부분 1(credentialBlob)이 손상되었습니다.</translation>
    </message>
    <message>
        <source>Register again: the service then makes a challenge for the SRK that the TPM has now. Compare the Name of the SRK with the one that was sent.</source>
        <translation>다시 등록하십시오. 그러면 서비스가 TPM에 지금 있는 SRK에 맞는 챌린지를 만듭니다. SRK의 Name을 보낸 Name과 비교하십시오.</translation>
    </message>
    <message>
        <source>The challenge was made for the EK of another TPM, or its part 2 (secret) is damaged.</source>
        <translation>챌린지가 다른 TPM의 EK용으로 만들어졌거나, 챌린지의 부분 2(secret)가 손상되었습니다.</translation>
    </message>
    <message>
        <source>Compare the EK of this TPM with the EK of the enrollment; they have to be the same. If they are, register again to receive a new challenge.</source>
        <translation>이 TPM의 EK와 개별 등록의 EK를 비교하십시오. 둘은 같아야 합니다. 같으면 다시 등록하여 새 챌린지를 받으십시오.</translation>
    </message>
    <message>
        <source>Part 2 of the challenge (secret) is cut short or empty.</source>
        <translation>챌린지의 부분 2(secret)가 잘려 있거나 비어 있습니다.</translation>
    </message>
    <message>
        <source>Part 1 of the challenge (credentialBlob) has a size inside that does not fit.</source>
        <translation>챌린지의 부분 1(credentialBlob) 안에 적힌 크기가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Part 1 of the challenge (credentialBlob) is cut short.</source>
        <translation>챌린지의 부분 1(credentialBlob)이 잘려 있습니다.</translation>
    </message>
    <message>
        <source>Part 2 of the challenge (secret) is damaged: its point is not on the curve of the EK.</source>
        <translation>챌린지의 부분 2(secret)가 손상되었습니다. 점이 EK의 곡선 위에 있지 않습니다.</translation>
    </message>
    <message>
        <source>The EK does not accept a password: it is used through the policy of the endorsement hierarchy.</source>
        <translation>EK는 암호를 받지 않습니다. 인증(EK) 계층의 정책으로 사용합니다.</translation>
    </message>
    <message>
        <source>Read the EK again and repeat the step. If that does not help, another program replaced the key at 0x81010001 in the meantime.</source>
        <translation>EK를 다시 읽고 단계를 다시 실행하십시오. 그래도 안 되면 그사이 다른 프로그램이 0x81010001의 키를 바꾼 것입니다.</translation>
    </message>
    <message>
        <source>The EK was made with another policy than the one of the TCG EK templates, so its use is refused.</source>
        <translation>EK가 TCG EK 템플릿의 정책과 다른 정책으로 만들어져 사용이 거부되었습니다.</translation>
    </message>
    <message>
        <source>Find out which program made the EK at 0x81010001. Only EKs with the policy PolicySecret(endorsement) can be used for attestation.</source>
        <translation>어떤 프로그램이 0x81010001의 EK를 만들었는지 알아내십시오. 정책이 PolicySecret(endorsement)인 EK만 증명에 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The handles of EK and SRK are swapped, or the object at one of them is not what it has to be.</source>
        <translation>EK와 SRK의 핸들이 서로 바뀌었거나, 그 가운데 하나에 있는 개체가 올바른 종류가 아닙니다.</translation>
    </message>
    <message>
        <source>Look at the keys at 0x81010001 (EK) and 0x81000001 (SRK). Read both again and repeat the step.</source>
        <translation>0x81010001(EK)과 0x81000001(SRK)의 키를 확인하십시오. 둘을 다시 읽고 단계를 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>No SRK is stored at 0x81000001, or the owner hierarchy is switched off.</source>
        <translation>0x81000001에 저장된 SRK가 없거나 소유자 계층이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Create the SRK by running the attestation from the start. If it is there, look whether the owner hierarchy is enabled.</source>
        <translation>증명을 처음부터 실행하여 SRK를 만드십시오. SRK가 있으면 소유자 계층이 사용 상태인지 확인하십시오.</translation>
    </message>
    <message>
        <source>No EK is stored at 0x81010001, or the endorsement hierarchy is switched off.</source>
        <translation>0x81010001에 저장된 EK가 없거나 인증(EK) 계층이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Create the EK by running the attestation from the start. If it is there, look whether the endorsement hierarchy is enabled.</source>
        <translation>증명을 처음부터 실행하여 EK를 만드십시오. EK가 있으면 인증(EK) 계층이 사용 상태인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The EK or the SRK of this TPM is of a kind that cannot open a challenge.</source>
        <translation>이 TPM의 EK 또는 SRK는 챌린지를 열 수 없는 종류입니다.</translation>
    </message>
    <message>
        <source>Azure expects an RSA 2048 EK. Look at the keys at 0x81010001 and 0x81000001.</source>
        <translation>Azure에는 RSA 2048 EK가 필요합니다. 0x81010001과 0x81000001의 키를 확인하십시오.</translation>
    </message>
    <message>
        <source>The EK is not a restricted decryption key, so it cannot open a challenge.</source>
        <translation>EK가 제한된 암호 해독 키가 아니므로 챌린지를 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Find out which program stored the object at 0x81010001. It does not follow a TCG EK template.</source>
        <translation>어떤 프로그램이 0x81010001의 개체를 저장했는지 알아내십시오. 이 개체는 TCG EK 템플릿을 따르지 않습니다.</translation>
    </message>
    <message>
        <source>Part 3 of the challenge (duplicate) or part 5 (the public area) is damaged, or the key was wrapped for another SRK.</source>
        <translation>챌린지의 부분 3(duplicate) 또는 부분 5(공개 영역)가 손상되었거나, 키가 다른 SRK용으로 래핑되었습니다.</translation>
    </message>
    <message>
        <source>The inner key does not fit the wrapped key in part 3 of the challenge (duplicate).</source>
        <translation>내부 키가 챌린지의 부분 3(duplicate)에 든 래핑된 키와 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Parts 1 and 3 do not belong to the same challenge, or part 3 is damaged. Register again to receive a new challenge.</source>
        <translation>부분 1과 부분 3이 같은 챌린지의 것이 아니거나 부분 3이 손상되었습니다. 다시 등록하여 새 챌린지를 받으십시오.</translation>
    </message>
    <message>
        <source>Part 4 of the challenge (inSymSeed) is damaged, or it was made for another SRK.</source>
        <translation>챌린지의 부분 4(inSymSeed)가 손상되었거나 다른 SRK용으로 만들어졌습니다.</translation>
    </message>
    <message>
        <source>Part 4 of the challenge (inSymSeed) has the wrong size for the SRK.</source>
        <translation>챌린지의 부분 4(inSymSeed)의 크기가 SRK와 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The inner key has another length than the cipher of the wrapped key asks for.</source>
        <translation>내부 키의 길이가 래핑된 키의 암호화 방식에 필요한 길이와 다릅니다.</translation>
    </message>
    <message>
        <source>The key in the challenge is marked as fixed to a TPM or parent, so that it cannot be imported.</source>
        <translation>챌린지의 키가 TPM이나 상위 키에 고정되도록 표시되어 있어 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>The service made an invalid key. Register again to receive a new challenge. If that does not help, the service or something between changes the bytes.</source>
        <translation>서비스가 잘못된 키를 만들었습니다. 다시 등록하여 새 챌린지를 받으십시오. 그래도 안 되면 서비스나 그 사이의 무언가가 바이트를 바꾸고 있는 것입니다.</translation>
    </message>
    <message>
        <source>The attributes sign and decrypt of the key in the challenge do not fit its HMAC scheme.</source>
        <translation>챌린지에 든 키의 sign 및 decrypt 특성이 키의 HMAC 방식과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The key in the challenge is longer than 64 bytes.</source>
        <translation>챌린지의 키가 64바이트보다 깁니다.</translation>
    </message>
    <message>
        <source>The service made a key that a TPM cannot hold. Register again to receive a new challenge.</source>
        <translation>서비스가 TPM이 보관할 수 없는 키를 만들었습니다. 다시 등록하여 새 챌린지를 받으십시오.</translation>
    </message>
    <message>
        <source>The TPM does not support the hash algorithm of the key in the challenge.</source>
        <translation>TPM이 챌린지에 든 키의 해시 알고리즘을 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>The service has to make a key with SHA-256. Register again to receive a new challenge.</source>
        <translation>서비스는 SHA-256을 쓰는 키를 만들어야 합니다. 다시 등록하여 새 챌린지를 받으십시오.</translation>
    </message>
    <message>
        <source>Part 4 of the challenge (inSymSeed) is damaged: its point is not on the curve of the SRK.</source>
        <translation>챌린지의 부분 4(inSymSeed)가 손상되었습니다. 점이 SRK의 곡선 위에 있지 않습니다.</translation>
    </message>
    <message>
        <source>The public and the secret half of the key in the challenge do not belong together.</source>
        <translation>챌린지에 든 키의 공개 부분과 비밀 부분이 서로 짝이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The object at 0x81000001 is not a storage key, so nothing can be imported under it.</source>
        <translation>0x81000001의 개체가 스토리지 키가 아니므로 그 아래로 아무것도 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>Find out which program stored the object at 0x81000001.</source>
        <translation>어떤 프로그램이 0x81000001의 개체를 저장했는지 알아내십시오.</translation>
    </message>
    <message>
        <source>The imported key belongs to another SRK: the SRK changed after the import.</source>
        <translation>가져온 키가 다른 SRK에 속합니다. 가져온 뒤에 SRK가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Run the attestation again from the start.</source>
        <translation>증명을 처음부터 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>The public and the secret half of the imported key do not belong together.</source>
        <translation>가져온 키의 공개 부분과 비밀 부분이 서로 짝이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>No identity key is stored at %3, or the owner hierarchy is switched off.</source>
        <translation>%3에 저장된 신원 키가 없거나 소유자 계층이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Run the attestation from the start: it imports the key.</source>
        <translation>증명을 처음부터 실행하십시오. 그러면 키를 가져옵니다.</translation>
    </message>
    <message>
        <source>The identity key uses another hash algorithm than the signature asks for.</source>
        <translation>신원 키의 해시 알고리즘이 서명에 필요한 것과 다릅니다.</translation>
    </message>
    <message>
        <source>The service wrapped a key that does not fit. Register again to receive a new challenge.</source>
        <translation>서비스가 맞지 않는 키를 래핑했습니다. 다시 등록하여 새 챌린지를 받으십시오.</translation>
    </message>
    <message>
        <source>The object at %3 is not an HMAC key.</source>
        <translation>%3의 개체가 HMAC 키가 아닙니다.</translation>
    </message>
    <message>
        <source>Find out which program stored the object at %3, and remove it with that program. Then attest again.</source>
        <translation>어떤 프로그램이 %3에 개체를 저장했는지 알아내고 그 프로그램으로 제거하십시오. 그런 다음 다시 증명하십시오.</translation>
    </message>
    <message>
        <source>The identity key does not accept a password, because the service wrapped it without the attribute userWithAuth.</source>
        <translation>서비스가 userWithAuth 특성 없이 래핑했기 때문에 신원 키가 암호를 받지 않습니다.</translation>
    </message>
    <message>
        <source>The service made an invalid key. Register again to receive a new challenge.</source>
        <translation>서비스가 잘못된 키를 만들었습니다. 다시 등록하여 새 챌린지를 받으십시오.</translation>
    </message>
    <message>
        <source>The identity key is restricted, so that it does not sign data from outside the TPM.</source>
        <translation>신원 키가 제한된 키여서 TPM 밖에서 온 데이터에 서명하지 않습니다.</translation>
    </message>
    <message>
        <source>The object at %3 cannot sign.</source>
        <translation>%3의 개체로는 서명할 수 없습니다.</translation>
    </message>
    <message>
        <source>The data to sign is longer than one HMAC command takes.</source>
        <translation>서명할 데이터가 HMAC 명령 하나로 처리할 수 있는 길이보다 깁니다.</translation>
    </message>
    <message>
        <source>Report this: longer data has to be signed in parts.</source>
        <translation>보고하십시오. 더 긴 데이터는 나누어 서명해야 합니다.</translation>
    </message>
    <message>
        <source>Another object is stored at %3 already.</source>
        <translation>%3에 이미 다른 개체가 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>Look at what is stored at %3. Remove it only with the program that stored it.</source>
        <translation>%3에 무엇이 저장되어 있는지 확인하십시오. 제거할 때는 저장한 프로그램만 사용하십시오.</translation>
    </message>
    <message>
        <source>The TPM has no room left for another persistent key.</source>
        <translation>TPM에 영구 키를 더 저장할 공간이 없습니다.</translation>
    </message>
    <message>
        <source>Remove persistent keys that are no longer needed, each with the program that stored it.</source>
        <translation>더는 필요 없는 영구 키를 각각 저장한 프로그램으로 제거하십시오.</translation>
    </message>
    <message>
        <source>Nothing is stored at %3, or its hierarchy is switched off.</source>
        <translation>%3에 저장된 것이 없거나 그 계층이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Read the handles of the TPM again: another program removed the object in the meantime.</source>
        <translation>TPM의 핸들을 다시 읽으십시오. 그사이 다른 프로그램이 개체를 제거했습니다.</translation>
    </message>
    <message>
        <source>The handle %3 is kept for the platform; an owner cannot use it.</source>
        <translation>핸들 %3은(는) 플랫폼용이므로 소유자가 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Use a handle from 0x81000000 to 0x817fffff.</source>
        <translation>0x81000000부터 0x817fffff까지의 핸들을 사용하십시오.</translation>
    </message>
    <message>
        <source>The handle %3 is not the handle of a persistent object.</source>
        <translation>핸들 %3은(는) 영구 개체의 핸들이 아닙니다.</translation>
    </message>
    <message>
        <source>The owner auth value of this TPM is set, and the one that was given is missing or wrong.</source>
        <translation>이 TPM에는 소유자 권한 부여 값이 설정되어 있으며, 지정한 값이 없거나 틀립니다.</translation>
    </message>
    <message>
        <source>The owner hierarchy of this TPM is switched off, so nothing can be stored.</source>
        <translation>이 TPM의 소유자 계층이 꺼져 있어 아무것도 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Enable the owner hierarchy in the firmware of the computer and restart it.</source>
        <translation>컴퓨터의 펌웨어에서 소유자 계층을 사용하도록 설정하고 컴퓨터를 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>The auth value of the hierarchy %3 is set, and the one that was given is missing or wrong.</source>
        <translation>계층 %3의 권한 부여 값이 설정되어 있으며, 지정한 값이 없거나 틀립니다.</translation>
    </message>
    <message>
        <source>The hierarchy %3 of this TPM is switched off, so the key cannot be created.</source>
        <translation>이 TPM의 계층 %3이(가) 꺼져 있어 키를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>The TPM does not make RSA keys of 2048 bits.</source>
        <translation>TPM이 2048비트 RSA 키를 만들지 못합니다.</translation>
    </message>
    <message>
        <source>This TPM cannot be used with the Device Provisioning Service.</source>
        <translation>이 TPM은 Device Provisioning Service와 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The TPM does not make keys from this template.</source>
        <translation>TPM이 이 템플릿으로 키를 만들지 못합니다.</translation>
    </message>
    <message>
        <source>Look at the algorithms that the TPM supports. The Device Provisioning Service expects RSA 2048.</source>
        <translation>TPM이 지원하는 알고리즘을 확인하십시오. Device Provisioning Service에는 RSA 2048이 필요합니다.</translation>
    </message>
    <message>
        <source>The TPM does not make keys of this kind.</source>
        <translation>TPM이 이런 종류의 키를 만들지 못합니다.</translation>
    </message>
    <message>
        <source>The endorsement auth value of this TPM is set, and the one that was given is missing or wrong.</source>
        <translation>이 TPM에는 인증(EK) 계층 권한 부여 값이 설정되어 있으며, 지정한 값이 없거나 틀립니다.</translation>
    </message>
    <message>
        <source>The endorsement hierarchy of this TPM is switched off, so its EK cannot be used.</source>
        <translation>이 TPM의 인증(EK) 계층이 꺼져 있어 EK를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Enable the endorsement hierarchy in the firmware of the computer and restart it.</source>
        <translation>컴퓨터의 펌웨어에서 인증(EK) 계층을 사용하도록 설정하고 컴퓨터를 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>Create the key by running the attestation from the start. If it is there, look whether its hierarchy is enabled.</source>
        <translation>증명을 처음부터 실행하여 키를 만드십시오. 키가 있으면 그 계층이 사용 상태인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The object %3 is a running HMAC or hash sequence and has no public area.</source>
        <translation>개체 %3은(는) 실행 중인 HMAC 또는 해시 시퀀스이므로 공개 영역이 없습니다.</translation>
    </message>
    <message>
        <source>Read the handles of the TPM again.</source>
        <translation>TPM의 핸들을 다시 읽으십시오.</translation>
    </message>
    <message>
        <source>The TPM has no NV index %3.</source>
        <translation>TPM에 NV 인덱스 %3이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The maker of the TPM did not store what is looked for there. The TPM can attest without it.</source>
        <translation>TPM 제조업체가 그곳에서 찾는 것을 저장하지 않았습니다. 그것이 없어도 TPM은 증명할 수 있습니다.</translation>
    </message>
    <message>
        <source>The NV index %3 is reserved and was never written.</source>
        <translation>NV 인덱스 %3은(는) 예약되어 있지만 데이터가 기록된 적이 없습니다.</translation>
    </message>
    <message>
        <source>The NV index %3 ends before the data that is asked for.</source>
        <translation>NV 인덱스 %3이(가) 요청한 데이터보다 먼저 끝납니다.</translation>
    </message>
    <message>
        <source>Read the size of the index again; another program may have made it anew.</source>
        <translation>인덱스의 크기를 다시 읽으십시오. 다른 프로그램이 새로 만들었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The TPM does not give as many bytes of an NV index at once.</source>
        <translation>TPM이 NV 인덱스에서 한 번에 그만큼의 바이트를 내주지 않습니다.</translation>
    </message>
    <message>
        <source>Report this with the name of the maker: the TPM announces a larger limit than it keeps.</source>
        <translation>제조업체의 이름과 함께 보고하십시오. TPM이 실제로 지키는 것보다 큰 한도를 알리고 있습니다.</translation>
    </message>
    <message>
        <source>The NV index %3 must not be read with this authorisation.</source>
        <translation>이 권한 부여로는 NV 인덱스 %3을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Only the platform or the maker can read it.</source>
        <translation>플랫폼 또는 제조업체만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The NV index %3 is locked against reading until the computer restarts.</source>
        <translation>NV 인덱스 %3은(는) 컴퓨터를 다시 시작할 때까지 읽지 못하게 잠겨 있습니다.</translation>
    </message>
    <message>
        <source>Restart the computer and read it before other programs lock it.</source>
        <translation>컴퓨터를 다시 시작하고 다른 프로그램이 잠그기 전에 읽으십시오.</translation>
    </message>
    <message>
        <source>Clearing is disabled on this TPM.</source>
        <translation>이 TPM에서는 지우기를 사용하지 않도록 설정되어 있습니다.</translation>
    </message>
    <message>
        <source>Only the platform can enable it again: use the firmware of the computer.</source>
        <translation>플랫폼만 다시 사용하도록 설정할 수 있습니다. 컴퓨터의 펌웨어를 사용하십시오.</translation>
    </message>
    <message>
        <source>The auth value of the hierarchy %3 is set, so the TPM refuses to be cleared without it.</source>
        <translation>계층 %3의 권한 부여 값이 설정되어 있어, TPM이 그 값 없이는 지우기를 거부합니다.</translation>
    </message>
    <message>
        <source>Clear the TPM with the firmware of the computer.</source>
        <translation>컴퓨터의 펌웨어에서 TPM을 지우십시오.</translation>
    </message>
    <message>
        <source>The hierarchy %3 is switched off, so the TPM refuses to be cleared through it.</source>
        <translation>계층 %3이(가) 꺼져 있어, TPM이 그 계층을 통한 지우기를 거부합니다.</translation>
    </message>
    <message>
        <source>Only the platform can enable clearing again.</source>
        <translation>플랫폼만 지우기를 다시 사용하도록 설정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Use the firmware of the computer.</source>
        <translation>컴퓨터의 펌웨어를 사용하십시오.</translation>
    </message>
    <message>
        <source>The handle %3 is not the handle of a loaded object or session, so it cannot be flushed.</source>
        <translation>핸들 %3은(는) 로드된 개체나 세션의 핸들이 아니므로 플러시할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing has to be done: it is not loaded, or it is persistent.</source>
        <translation>할 일이 없습니다. 로드되어 있지 않거나 영구 개체입니다.</translation>
    </message>
    <message>
        <source>Nothing is loaded at %3.</source>
        <translation>%3에 로드된 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing has to be done: it has been flushed already.</source>
        <translation>할 일이 없습니다. 이미 플러시되었습니다.</translation>
    </message>
    <message>
        <source>The salt of the session was not made for the key of this TPM.</source>
        <translation>세션의 솔트가 이 TPM의 키용으로 만들어지지 않았습니다.</translation>
    </message>
    <message>
        <source>Connect again. If that does not help, something between this program and the TPM changes the bytes.</source>
        <translation>다시 연결하십시오. 그래도 안 되면 이 프로그램과 TPM 사이의 무언가가 바이트를 바꾸고 있는 것입니다.</translation>
    </message>
    <message>
        <source>Ask the owner of the socket for access, or start the TPM simulator as the same user.</source>
        <translation>소켓의 소유자에게 액세스 권한을 요청하거나, TPM 시뮬레이터를 같은 사용자로 시작하십시오.</translation>
    </message>
    <message>
        <source>Start the TPM simulator, or check the address: it has to be that of its data or command socket.</source>
        <translation>TPM 시뮬레이터를 시작하거나 주소를 확인하십시오. 데이터 소켓 또는 명령 소켓의 주소여야 합니다.</translation>
    </message>
    <message>
        <source>The TPM at %1 refuses this user: %2.</source>
        <translation>%1의 TPM이 이 사용자를 거부합니다: %2.</translation>
    </message>
    <message>
        <source>There is no TPM socket at %1 (%2).</source>
        <translation>%1에 TPM 소켓이 없습니다(%2).</translation>
    </message>
    <message>
        <source>No TPM answers at %1: %2.</source>
        <translation>%1에서 응답하는 TPM이 없습니다: %2.</translation>
    </message>
    <message>
        <source>The folder of the software TPM, %1, cannot be used.</source>
        <translation>소프트웨어 TPM의 폴더 %1을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that it is a folder of yours and that the disk is not full.</source>
        <translation>자신의 폴더인지, 디스크가 가득 차지 않았는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Another program is using the software TPM in %1.</source>
        <translation>다른 프로그램이 %1의 소프트웨어 TPM을 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>The software TPM does not start.</source>
        <translation>소프트웨어 TPM이 시작되지 않습니다.</translation>
    </message>
    <message>
        <source>Read the technical text: it is what swtpm wrote. If the state is damaged, move its folder away: a new TPM, with other keys, is made then.</source>
        <translation>기술 정보를 읽으십시오. swtpm이 출력한 내용입니다. 상태가 손상되었으면 그 폴더를 다른 곳으로 옮기십시오. 그러면 키가 다른 새 TPM이 만들어집니다.</translation>
    </message>
    <message>
        <source>The software TPM has been stopped.</source>
        <translation>소프트웨어 TPM이 중지되었습니다.</translation>
    </message>
    <message>
        <source>Connect to the software TPM again.</source>
        <translation>소프트웨어 TPM에 다시 연결하십시오.</translation>
    </message>
    <message>
        <source>The software TPM ended while it was in use.</source>
        <translation>소프트웨어 TPM이 사용 중에 종료되었습니다.</translation>
    </message>
    <message>
        <source>Try again: it is started anew, with the same keys.</source>
        <translation>다시 시도하십시오. 같은 키로 새로 시작됩니다.</translation>
    </message>
    <message>
        <source>The software TPM needs the program %1, which is not installed.</source>
        <translation>소프트웨어 TPM에 필요한 프로그램 %1이(가) 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: sudo apt install %1), or use another TPM.</source>
        <translation>설치하거나(Debian과 Ubuntu에서는 sudo apt install %1) 다른 TPM을 사용하십시오.</translation>
    </message>
    <message>
        <source>A new software TPM cannot be made: swtpm_setup has failed.</source>
        <translation>새 소프트웨어 TPM을 만들 수 없습니다. swtpm_setup이 실패했습니다.</translation>
    </message>
    <message>
        <source>Read the technical text: it is what swtpm_setup wrote. Check that the disk is not full.</source>
        <translation>기술 정보를 읽으십시오. swtpm_setup이 출력한 내용입니다. 디스크가 가득 차지 않았는지 확인하십시오.</translation>
    </message>
    <message>
        <source>NV index %1 does not hold a whole DER certificate.</source>
        <translation>NV 인덱스 %1에 온전한 DER 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The TPM can attest without it. Some makers publish the certificate on a web site instead; ask for it with the public key of the EK.</source>
        <translation>인증서가 없어도 TPM은 증명할 수 있습니다. 웹 사이트에서 인증서를 제공하는 제조업체도 있으니, EK의 공개 키로 그곳에 요청하십시오.</translation>
    </message>
    <message>
        <source>Endorse clears only the software TPM that it started itself, because clearing destroys every key that other programs keep in a TPM.</source>
        <translation>지우면 다른 프로그램이 TPM에 보관한 키까지 모두 사라지므로, Endorse는 자신이 시작한 소프트웨어 TPM만 지웁니다.</translation>
    </message>
    <message>
        <source>To clear this TPM all the same, use the firmware of the computer or tpm2_clear.</source>
        <translation>그래도 이 TPM을 지우려면 컴퓨터의 펌웨어 또는 tpm2_clear를 사용하십시오.</translation>
    </message>
    <message>
        <source>What answers at this address does not speak the protocol of a TPM 2.0.</source>
        <translation>이 주소에서 응답하는 것이 TPM 2.0의 프로토콜을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Check the address: the port or socket belongs to another program, or to the control channel of the TPM simulator.</source>
        <translation>주소를 확인하십시오. 포트나 소켓이 다른 프로그램 또는 TPM 시뮬레이터의 제어 채널의 것입니다.</translation>
    </message>
    <message>
        <source>The TPM closed the connection.</source>
        <translation>TPM이 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>Check that the TPM is still running, then try again: the connection is made anew.</source>
        <translation>TPM이 아직 실행 중인지 확인하고 다시 시도하십시오. 새로 연결됩니다.</translation>
    </message>
    <message>
        <source>The TPM did not answer the command within %1 ms.</source>
        <translation>TPM이 %1 ms 안에 명령에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Check that no other program holds the TPM (a simulator serves one at a time) and that it has not been stopped, or allow more time.</source>
        <translation>다른 프로그램이 TPM을 쓰고 있지 않은지(시뮬레이터는 한 번에 하나만 연결됨), TPM이 중지되지 않았는지 확인하거나 제한 시간을 늘리십시오.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; a TPM takes at most %3.</source>
        <translation>%1이(가) %2바이트입니다. TPM은 최대 %3바이트를 받습니다.</translation>
    </message>
    <message>
        <source>Check that the data is a challenge for a TPM and that it was cut into its parts at the right places.</source>
        <translation>데이터가 TPM용 챌린지인지, 올바른 위치에서 부분으로 나누었는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The public area of the key is not a structure that a TPM understands.</source>
        <translation>키의 공개 영역이 TPM이 이해하는 구조가 아닙니다.</translation>
    </message>
    <message>
        <source>Write embedded, swtpm:host=localhost,port=2321, swtpm:path=FILE, mssim:host=localhost,port=2321 or device:/dev/tpmrm0.</source>
        <translation>embedded, swtpm:host=localhost,port=2321, swtpm:path=FILE, mssim:host=localhost,port=2321 또는 device:/dev/tpmrm0으로 쓰십시오.</translation>
    </message>
    <message>
        <source>The address names no TPM.</source>
        <translation>주소가 가리키는 TPM이 없습니다.</translation>
    </message>
    <message>
        <source>A TPM behind tabrmd, the resource manager on D-Bus, cannot be reached yet.</source>
        <translation>D-Bus의 리소스 관리자인 tabrmd 뒤에 있는 TPM에는 아직 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Use the resource manager of the kernel instead: device:/dev/tpmrm0.</source>
        <translation>대신 커널의 리소스 관리자를 사용하십시오: device:/dev/tpmrm0.</translation>
    </message>
    <message>
        <source>A TPM behind a command, such as ssh, cannot be reached yet.</source>
        <translation>ssh 같은 명령 너머에 있는 TPM에는 아직 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Run this program on the computer that has the TPM, with device:/dev/tpmrm0.</source>
        <translation>TPM이 있는 컴퓨터에서 이 프로그램을 device:/dev/tpmrm0으로 실행하십시오.</translation>
    </message>
    <message>
        <source>The module pcap is not needed here: every command is recorded anyway.</source>
        <translation>모든 명령이 어차피 기록되므로 여기서는 pcap 모듈이 필요 없습니다.</translation>
    </message>
    <message>
        <source>Leave out &quot;pcap:&quot; and write the address that follows it.</source>
        <translation>&quot;pcap:&quot;을 빼고 그 뒤의 주소를 쓰십시오.</translation>
    </message>
    <message>
        <source>A TPM inside this process, by libtpms, is not offered.</source>
        <translation>libtpms로 이 프로세스 안에서 실행하는 TPM은 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Use embedded: the same TPM code in a process of its own.</source>
        <translation>embedded를 사용하십시오. 같은 TPM 코드가 별도 프로세스에서 실행됩니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of TPM address.</source>
        <translation>&quot;%1&quot;은(는) TPM 주소의 종류가 아닙니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand after &quot;%2:&quot;.</source>
        <translation>&quot;%2:&quot; 뒤에는 &quot;%1&quot;을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The TPM at &quot;%1&quot; is not on this computer, and the way there would be open to readers: a TPM over a network is refused until sessions are encrypted.</source>
        <translation>&quot;%1&quot;의 TPM은 이 컴퓨터에 있지 않으며, 그곳까지의 통신을 다른 사람이 읽을 수 있습니다. 세션이 암호화되기 전까지는 네트워크 너머의 TPM을 거부합니다.</translation>
    </message>
    <message>
        <source>Use localhost, 127.0.0.1 or ::1, for example as the near end of an ssh tunnel.</source>
        <translation>localhost, 127.0.0.1 또는 ::1을 사용하십시오. 예를 들어 ssh 터널의 이쪽 끝으로 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port that can be used.</source>
        <translation>&quot;%1&quot;은(는) 쓸 수 있는 포트가 아닙니다.</translation>
    </message>
    <message>
        <source>Give a number from 1 to 65535 (for mssim to 65534: its platform port is one more).</source>
        <translation>1~65535의 숫자를 지정하십시오(mssim은 플랫폼 포트가 하나 더 크므로 65534까지).</translation>
    </message>
    <message>
        <source>Give the path of the socket or of the device node, for a socket at most 107 bytes long.</source>
        <translation>소켓 또는 디바이스 노드의 경로를 지정하십시오. 소켓은 107바이트까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The path is empty.</source>
        <translation>경로가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The path holds a control character.</source>
        <translation>경로에 제어 문자가 있습니다.</translation>
    </message>
    <message>
        <source>The path of the socket is %1 bytes long; the system allows %2.</source>
        <translation>소켓의 경로가 %1바이트입니다. 시스템은 %2바이트까지 허용합니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the path of a device node.</source>
        <translation>&quot;%1&quot;은(는) 디바이스 노드의 경로가 아닙니다.</translation>
    </message>
    <message>
        <source>The auth value has %1 bytes; a TPM takes at most %2.</source>
        <translation>권한 부여 값이 %1바이트입니다. TPM은 최대 %2바이트를 받습니다.</translation>
    </message>
    <message>
        <source>Check that the auth value is given as it was set, not the name of a file that holds it.</source>
        <translation>권한 부여 값을 설정한 그대로 지정했는지, 값이 든 파일의 이름을 지정한 것은 아닌지 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no device %1 on this computer.</source>
        <translation>이 컴퓨터에 디바이스 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>This user may not open the device %1.</source>
        <translation>이 사용자는 디바이스 %1을(를) 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Another program holds the device %1.</source>
        <translation>다른 프로그램이 디바이스 %1을(를) 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>The device %1 cannot be used: %2.</source>
        <translation>디바이스 %1을(를) 쓸 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>Check that the TPM is switched on in the firmware setup and that its driver is loaded (ls /dev/tpm*).</source>
        <translation>펌웨어 설정에서 TPM이 켜져 있는지, 드라이버가 로드되어 있는지(ls /dev/tpm*) 확인하십시오.</translation>
    </message>
    <message>
        <source>Add yourself to the group tss (sudo usermod -aG tss $USER), log out and in again, and use /dev/tpmrm0.</source>
        <translation>자신을 tss 그룹에 추가하고(sudo usermod -aG tss $USER) 로그아웃했다가 다시 로그인한 다음 /dev/tpmrm0을 사용하십시오.</translation>
    </message>
    <message>
        <source>Use /dev/tpmrm0, which several programs can share, or end the program that has it open.</source>
        <translation>여러 프로그램이 함께 쓸 수 있는 /dev/tpmrm0을 사용하거나, 디바이스를 열고 있는 프로그램을 끝내십시오.</translation>
    </message>
    <message>
        <source>Check that the path is that of a TPM 2.0 device node, usually /dev/tpmrm0.</source>
        <translation>경로가 TPM 2.0 디바이스 노드의 경로인지 확인하십시오. 보통 /dev/tpmrm0입니다.</translation>
    </message>
    <message>
        <source>The helper process for the device %1 has ended.</source>
        <translation>디바이스 %1의 도우미 프로세스가 종료되었습니다.</translation>
    </message>
    <message>
        <source>Try again: the connection is made anew.</source>
        <translation>다시 시도하십시오. 새로 연결됩니다.</translation>
    </message>
    <message>
        <source>The embedded TPM is not reached by an address.</source>
        <translation>내장 TPM에는 주소로 연결하지 않습니다.</translation>
    </message>
    <message>
        <source>Report this as a fault of the program.</source>
        <translation>프로그램의 결함으로 보고하십시오.</translation>
    </message>
    <message>
        <source>What answers the command %1 tells a length that no TPM 2.0 answer has.</source>
        <translation>명령 %1에 대한 응답에 적힌 길이는 TPM 2.0의 응답에 있을 수 없는 길이입니다.</translation>
    </message>
    <message>
        <source>The owner auth value that was given is not the one of this TPM, so the TPM stores no key.</source>
        <translation>주어진 소유자 권한 부여 값이 이 TPM의 값과 달라서 TPM이 키를 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Someone has taken ownership of this TPM: its owner hierarchy has an auth value, and none was given. Without it the TPM stores no key.</source>
        <translation>누군가 이 TPM의 소유권을 가져갔습니다. 소유자 계층에 권한 부여 값이 있는데 주어지지 않았습니다. 그 값 없이는 TPM이 키를 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>The endorsement auth value that was given is not the one of this TPM, so the TPM does not make its EK.</source>
        <translation>주어진 인증(EK) 계층 권한 부여 값이 이 TPM의 값과 달라서 TPM이 EK를 만들지 않습니다.</translation>
    </message>
    <message>
        <source>The endorsement hierarchy of this TPM has an auth value, and none was given. Without it the TPM does not make its EK.</source>
        <translation>이 TPM의 인증(EK) 계층에 권한 부여 값이 있는데 주어지지 않았습니다. 그 값 없이는 TPM이 EK를 만들지 않습니다.</translation>
    </message>
    <message>
        <source>The challenge: two locks around the nonce. The first is opened with the EK and holds the inner key, the second with the SRK and the inner key.</source>
        <translation>챌린지: nonce를 둘러싼 두 개의 자물쇠입니다. 첫째는 EK로 열리고 내부 키가 들어 있으며, 둘째는 SRK와 내부 키로 열립니다.</translation>
    </message>
    <message>
        <source>The seed of the first lock, encrypted to the public EK. Only the private EK, which never leaves the TPM, can read it.</source>
        <translation>첫째 자물쇠의 시드이며 공개 EK로 암호화되어 있습니다. TPM을 떠나지 않는 프라이빗 EK만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The seed of the second lock, encrypted to the public SRK.</source>
        <translation>둘째 자물쇠의 시드이며 공개 SRK로 암호화되어 있습니다.</translation>
    </message>
    <message>
        <source>The public area of the nonce, which is an HMAC key: what kind of key it is and what it may do.</source>
        <translation>HMAC 키인 nonce의 공개 영역입니다. 어떤 키이며 무엇을 할 수 있는지 나타냅니다.</translation>
    </message>
    <message>
        <source>More data, enciphered with the inner key. The registration does not need it.</source>
        <translation>내부 키로 암호화한 추가 데이터입니다. 등록에는 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>The first lock: the inner key, enciphered and bound to the Name of the SRK. Only the TPM that has both the EK and this SRK can open it.</source>
        <translation>첫째 자물쇠: 암호화되어 SRK의 Name에 묶인 내부 키입니다. EK와 이 SRK를 모두 가진 TPM만 열 수 있습니다.</translation>
    </message>
    <message>
        <source>These bytes are computed over the enciphered inner key and the Name of the SRK. The TPM computes them again: with another SRK, or with one changed bit, they differ and the TPM refuses.</source>
        <translation>이 바이트는 암호화된 내부 키와 SRK의 Name으로 계산한 값입니다. TPM은 이것을 다시 계산합니다. SRK가 다르거나 1비트라도 바뀌었으면 값이 달라지고 TPM은 거부합니다.</translation>
    </message>
    <message>
        <source>The inner key, enciphered with a key that is derived from the seed and the Name of the SRK.</source>
        <translation>시드와 SRK의 Name에서 얻은 키로 암호화한 내부 키입니다.</translation>
    </message>
    <message>
        <source>The seed, encrypted to the public EK. Only the private EK, which never leaves the TPM, can read it.</source>
        <translation>공개 EK로 암호화한 시드입니다. TPM을 떠나지 않는 프라이빗 EK만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The inner key: the TPM opened the first lock. It is masked here, because it opens a part of the second lock.</source>
        <translation>내부 키입니다. TPM이 첫째 자물쇠를 열었습니다. 둘째 자물쇠의 일부를 여는 키이므로 여기서는 가려져 있습니다.</translation>
    </message>
    <message>
        <source>The key that the challenge is bound to: the SRK. The TPM puts the Name of this key into its computation.</source>
        <translation>챌린지가 묶여 있는 키, 곧 SRK입니다. TPM은 이 키의 Name을 계산에 넣습니다.</translation>
    </message>
    <message>
        <source>The key that opens the seed: the EK, by which the service knows this TPM.</source>
        <translation>시드를 여는 키, 곧 EK입니다. 서비스는 EK로 이 TPM을 압니다.</translation>
    </message>
    <message>
        <source>The storage key under which the new key is stored: the SRK.</source>
        <translation>새 키를 그 아래에 저장하는 스토리지 키, 곧 SRK입니다.</translation>
    </message>
    <message>
        <source>The inner key that the first lock gave. It opens the inner wrapping of the nonce, inside the TPM.</source>
        <translation>첫째 자물쇠에서 나온 내부 키입니다. TPM 안에서 nonce의 안쪽 포장을 엽니다.</translation>
    </message>
    <message>
        <source>The public area of the nonce, which is an HMAC key: what kind of key it is and what it may do. It is part of the integrity check, so nobody can change it on the way.</source>
        <translation>HMAC 키인 nonce의 공개 영역입니다. 어떤 키이며 무엇을 할 수 있는지 나타냅니다. 무결성 검사에 들어가므로 도중에 아무도 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>The second lock: the nonce, wrapped for the SRK and once more with the inner key. It is opened inside the TPM only.</source>
        <translation>둘째 자물쇠: SRK에 맞춰 감싸고 내부 키로 한 번 더 감싼 nonce입니다. TPM 안에서만 열립니다.</translation>
    </message>
    <message>
        <source>An HMAC over the enciphered key and its Name. The TPM refuses a wrapped key of which one bit was changed.</source>
        <translation>암호화된 키와 그 Name으로 계산한 HMAC입니다. TPM은 1비트라도 바뀐 키를 거부합니다.</translation>
    </message>
    <message>
        <source>The secret half of the key, enciphered. Nobody outside the TPM can read it.</source>
        <translation>암호화된, 키의 비밀 부분입니다. TPM 밖에서는 아무도 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The seed of the outer wrapping, encrypted to the public SRK.</source>
        <translation>공개 SRK로 암호화한, 바깥 포장의 시드입니다.</translation>
    </message>
    <message>
        <source>The cipher of the inner wrapping, for which the inner key is.</source>
        <translation>안쪽 포장의 암호이며 내부 키가 여기에 쓰입니다.</translation>
    </message>
    <message>
        <source>The key as the TPM hands it out for storage: enciphered by the TPM for itself, of use only under its own SRK.</source>
        <translation>TPM이 보관용으로 내주는 키입니다. TPM이 자신을 위해 암호화했으므로 자신의 SRK 아래에서만 쓸모가 있습니다.</translation>
    </message>
    <message>
        <source>The secret half of a key, as this TPM enciphered it under its SRK before.</source>
        <translation>이 TPM이 전에 자신의 SRK 아래에서 암호화한, 키의 비밀 부분입니다.</translation>
    </message>
    <message>
        <source>The template of the key. The same template and the same seed in the TPM always give the same key.</source>
        <translation>키의 템플릿입니다. 같은 템플릿과 TPM의 같은 시드에서는 언제나 같은 키가 나옵니다.</translation>
    </message>
    <message>
        <source>The public half of the key. The TPM checks that both halves belong together.</source>
        <translation>키의 공개 부분입니다. TPM은 두 부분이 짝이 맞는지 확인합니다.</translation>
    </message>
    <message>
        <source>The public half of the key. It is not secret: the one of the EK is what a service enrolls.</source>
        <translation>키의 공개 부분입니다. 비밀이 아니며, 서비스는 EK의 공개 부분을 등록합니다.</translation>
    </message>
    <message>
        <source>The Name: the hash of the public area. It identifies the key; a change of one bit of the public area gives another Name.</source>
        <translation>공개 영역의 해시인 Name입니다. 키를 식별하며, 공개 영역이 1비트라도 바뀌면 Name이 달라집니다.</translation>
    </message>
    <message>
        <source>The Name together with the Names of all parents up to the hierarchy: where in the TPM the key stands.</source>
        <translation>계층까지 이르는 모든 부모의 Name과 합친 Name입니다. 키가 TPM의 어디에 있는지 나타냅니다.</translation>
    </message>
    <message>
        <source>What the key may do and whether it may leave the TPM. fixedTPM means that it was born in this TPM and stays there.</source>
        <translation>키가 할 수 있는 일과 TPM을 떠날 수 있는지 여부입니다. fixedTPM은 이 TPM에서 만들어져 거기에 머문다는 뜻입니다.</translation>
    </message>
    <message>
        <source>The hash of the conditions under which the key may be used. For an EK the condition is the auth value of the endorsement hierarchy.</source>
        <translation>키를 쓸 수 있는 조건의 해시입니다. EK의 조건은 인증(EK) 계층의 권한 부여 값입니다.</translation>
    </message>
    <message>
        <source>The hash algorithm that makes the Name of the key.</source>
        <translation>키의 Name을 만드는 해시 알고리즘입니다.</translation>
    </message>
    <message>
        <source>The cipher with which the key protects what is under it.</source>
        <translation>키가 자기 아래의 것을 보호하는 데 쓰는 암호입니다.</translation>
    </message>
    <message>
        <source>What sets this key apart from every other: the modulus of an RSA key, the point of an ECC key, a hash for an HMAC key. In a template it goes into the derivation of the key.</source>
        <translation>이 키를 다른 모든 키와 구별하는 값입니다. RSA 키의 모듈러스, ECC 키의 점, HMAC 키의 해시입니다. 템플릿에서는 키를 만드는 데 들어갑니다.</translation>
    </message>
    <message>
        <source>The auth value that the new key gets, and secret data for it. Both are empty here: the TPM derives the key from its own seed.</source>
        <translation>새 키가 받을 권한 부여 값과 비밀 데이터입니다. 여기서는 둘 다 비어 있습니다. TPM은 자신의 시드에서 키를 만듭니다.</translation>
    </message>
    <message>
        <source>The hierarchy whose seed the key is derived from. TPM2_Clear changes the seed of the owner and never the one of the endorsement hierarchy.</source>
        <translation>그 시드에서 키를 만드는 계층입니다. TPM2_Clear는 소유자의 시드를 바꾸지만 인증(EK) 계층의 시드는 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>A proof for the TPM itself that it made this key.</source>
        <translation>TPM이 이 키를 만들었다는, TPM 자신을 위한 증거입니다.</translation>
    </message>
    <message>
        <source>Random bytes of this program. With those of the TPM they make every authorization unique, so that a recorded one cannot be used again.</source>
        <translation>이 프로그램의 임의 바이트입니다. TPM의 임의 바이트와 함께 모든 권한 부여를 유일하게 하므로 기록해 둔 것을 다시 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Random bytes of the TPM, fresh in every answer. This is the nonce of the session and has nothing to do with the nonce of the service.</source>
        <translation>응답마다 새로 만드는 TPM의 임의 바이트입니다. 세션의 nonce이며 서비스의 nonce와는 관계가 없습니다.</translation>
    </message>
    <message>
        <source>A secret for the session, encrypted to a key of the TPM: whoever listens on the wire learns nothing from it.</source>
        <translation>TPM의 키로 암호화한 세션용 비밀입니다. 회선을 엿듣는 사람은 여기서 아무것도 알 수 없습니다.</translation>
    </message>
    <message>
        <source>A policy session proves conditions, an HMAC session proves that the caller knows an auth value.</source>
        <translation>정책 세션은 조건을 증명하고, HMAC 세션은 호출자가 권한 부여 값을 안다는 것을 증명합니다.</translation>
    </message>
    <message>
        <source>decrypt and encrypt mean that the first parameter travels enciphered; without continueSession the session ends with this command.</source>
        <translation>decrypt와 encrypt는 첫째 매개 변수를 암호화해 보낸다는 뜻입니다. continueSession이 없으면 세션은 이 명령으로 끝납니다.</translation>
    </message>
    <message>
        <source>The session. TPM_RS_PW stands for a plain password instead of one.</source>
        <translation>세션입니다. TPM_RS_PW는 세션 대신 일반 암호를 쓴다는 뜻입니다.</translation>
    </message>
    <message>
        <source>The proof of the authorization: an HMAC over the command, or the plain auth value in a password session. It is empty when the auth value is.</source>
        <translation>권한 부여의 증거입니다. 명령의 HMAC이거나, 암호 세션에서는 권한 부여 값 그대로입니다. 권한 부여 값이 비어 있으면 이것도 비어 있습니다.</translation>
    </message>
    <message>
        <source>The session in which the TPM notes that the condition is met.</source>
        <translation>조건이 충족되었음을 TPM이 기록하는 세션입니다.</translation>
    </message>
    <message>
        <source>The hierarchy whose auth value is proved. For an EK it is the endorsement hierarchy.</source>
        <translation>권한 부여 값을 증명하는 계층입니다. EK에서는 인증(EK) 계층입니다.</translation>
    </message>
    <message>
        <source>How long the proof is good; 0 means as long as the session.</source>
        <translation>증거의 유효 기간입니다. 0은 세션이 이어지는 동안이라는 뜻입니다.</translation>
    </message>
    <message>
        <source>What is signed: for a SAS token the address of the resource, a line feed and the time of expiry.</source>
        <translation>서명하는 내용입니다. SAS 토큰에서는 리소스의 주소, 줄 바꿈, 만료 시각입니다.</translation>
    </message>
    <message>
        <source>The signature of the SAS token, computed by the TPM with the nonce. It is masked, because the token gives access until it expires.</source>
        <translation>TPM이 nonce로 계산한 SAS 토큰의 서명입니다. 토큰은 만료될 때까지 접근 권한을 주므로 가려져 있습니다.</translation>
    </message>
    <message>
        <source>Where the key stays when the power goes. The numbers are a convention: 0x81010001 for the EK, 0x81000001 for the SRK.</source>
        <translation>전원이 꺼져도 키가 남아 있는 자리입니다. 번호는 관례입니다. EK는 0x81010001, SRK는 0x81000001입니다.</translation>
    </message>
    <message>
        <source>What is removed from the few slots of the TPM for loaded keys and sessions. A persistent copy stays.</source>
        <translation>로드된 키와 세션을 위한 TPM의 몇 안 되는 자리에서 제거하는 것입니다. 영구 복사본은 남습니다.</translation>
    </message>
    <message>
        <source>The new auth value. In TPM 2.0 this is what taking ownership changes: no key is made anew by it.</source>
        <translation>새 권한 부여 값입니다. TPM 2.0에서 소유권 가져오기가 바꾸는 것은 이것이며, 이것으로 새로 만들어지는 키는 없습니다.</translation>
    </message>
    <message>
        <source>A place in the memory of the TPM. The maker stores the certificate of the EK at 0x01c00002.</source>
        <translation>TPM 메모리의 한 자리입니다. 제조사는 EK 인증서를 0x01c00002에 저장합니다.</translation>
    </message>
    <message>
        <source>Whether the TPM has more to tell than fits into one answer.</source>
        <translation>TPM이 한 응답에 담지 못한 내용이 더 있는지 여부입니다.</translation>
    </message>
    <message>
        <source>How often the TPM was reset since it was cleared: a loaded key of before is gone.</source>
        <translation>지운 뒤로 TPM이 다시 설정된 횟수입니다. 그 전에 로드된 키는 없어졌습니다.</translation>
    </message>
    <message>
        <source>0 means done. Anything else tells what the TPM refused, and often which parameter, handle or session is to blame.</source>
        <translation>0은 완료를 뜻합니다. 다른 값은 TPM이 무엇을 거부했는지, 흔히는 어느 매개 변수나 핸들, 세션 때문인지 알려 줍니다.</translation>
    </message>
    <message>
        <source>The session enciphers this parameter between this program and the TPM. Whoever listens in between sees these bytes and no more.</source>
        <translation>이 매개 변수는 세션이 이 프로그램과 TPM 사이에서 암호화합니다. 중간에서 엿듣는 사람은 이 바이트밖에 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>A secret stood here. It was overwritten before it was recorded; only its length is true.</source>
        <translation>여기에 비밀이 있었습니다. 기록하기 전에 덮어썼으며 길이만 실제와 같습니다.</translation>
    </message>
    <message>
        <source>The TPM cannot be lent at port %1 and the next one.</source>
        <translation>TPM을 포트 %1과(와) 그다음 포트에서 빌려줄 수 없습니다.</translation>
    </message>
    <message>
        <source>End the other program that uses these ports, or choose another port.</source>
        <translation>이 포트를 쓰는 다른 프로그램을 끝내거나 다른 포트를 선택하십시오.</translation>
    </message>
    <message>
        <source>Check the value with whoever took ownership of the TPM, and give it again (endorsectl: --owner-auth @FILE; window: File, Connect a TPM). Wrong values for a hierarchy do not lock the TPM.</source>
        <translation>TPM의 소유권을 가져간 사람에게 값을 확인하고 다시 입력하십시오(endorsectl: --owner-auth @FILE, 창: [파일]의 [TPM 연결]). 계층의 틀린 값 때문에 TPM이 잠기지는 않습니다.</translation>
    </message>
    <message>
        <source>Give the owner auth value (endorsectl: --owner-auth @FILE; window: File, Connect a TPM). When nobody knows it, clearing the TPM removes it, together with the SRK and all keys under it.</source>
        <translation>소유자 권한 부여 값을 입력하십시오(endorsectl: --owner-auth @FILE, 창: [파일]의 [TPM 연결]). 아무도 값을 모르면 TPM을 지워서 없앨 수 있지만, SRK와 그 아래의 모든 키도 함께 없어집니다.</translation>
    </message>
    <message>
        <source>Check the value with whoever set it, and give it again (endorsectl: --endorsement-auth @FILE; window: File, Connect a TPM).</source>
        <translation>값을 설정한 사람에게 확인하고 다시 입력하십시오(endorsectl: --endorsement-auth @FILE, 창: [파일]의 [TPM 연결]).</translation>
    </message>
    <message>
        <source>Give the endorsement auth value (endorsectl: --endorsement-auth @FILE; window: File, Connect a TPM).</source>
        <translation>인증(EK) 계층의 권한 부여 값을 입력하십시오(endorsectl: --endorsement-auth @FILE, 창: [파일]의 [TPM 연결]).</translation>
    </message>
    <message>
        <source>Give the auth values of the TPM (endorsectl: --owner-auth @FILE, --endorsement-auth @FILE; window: File, Connect a TPM).</source>
        <translation>TPM의 권한 부여 값을 지정하십시오(endorsectl: --owner-auth @FILE, --endorsement-auth @FILE, 창: [파일]의 [TPM 연결]).</translation>
    </message>
    <message>
        <source>Give the owner auth value (endorsectl: --owner-auth @FILE; window: File, Connect a TPM). Whoever took ownership of the TPM set it; clearing the TPM removes it together with all keys.</source>
        <translation>소유자 권한 부여 값을 지정하십시오(endorsectl: --owner-auth @FILE, 창: [파일]의 [TPM 연결]). TPM의 소유권을 가져온 사람이 설정한 값입니다. TPM을 지우면 이 값과 함께 모든 키가 사라집니다.</translation>
    </message>
    <message>
        <source>Give the owner auth value for 0x40000001, or the endorsement auth value for 0x4000000b (endorsectl: --owner-auth @FILE, --endorsement-auth @FILE; window: File, Connect a TPM).</source>
        <translation>0x40000001이면 소유자 권한 부여 값, 0x4000000b이면 인증(EK) 계층 권한 부여 값을 지정하십시오(endorsectl: --owner-auth @FILE, --endorsement-auth @FILE, 창: [파일]의 [TPM 연결]).</translation>
    </message>
    <message>
        <source>Give the endorsement auth value (endorsectl: --endorsement-auth @FILE; window: File, Connect a TPM). Whoever took ownership of the TPM set it.</source>
        <translation>인증(EK) 계층 권한 부여 값을 지정하십시오(endorsectl: --endorsement-auth @FILE, 창: [파일]의 [TPM 연결]). TPM의 소유권을 가져온 사람이 설정한 값입니다.</translation>
    </message>
    <message>
        <source>Give the owner auth value (endorsectl: --owner-auth @FILE; window: File, Connect a TPM).</source>
        <translation>소유자 권한 부여 값을 지정하십시오(endorsectl: --owner-auth @FILE, 창: [파일]의 [TPM 연결]).</translation>
    </message>
    <message>
        <source>Close the other program (it may be another window of this one), or name another data folder with --data DIR.</source>
        <translation>다른 프로그램(이 프로그램의 다른 창일 수도 있음)을 닫거나 --data DIR로 다른 데이터 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>NV index %1 can be read only with an auth value of its own, which is not known here.</source>
        <translation>NV 인덱스 %1은(는) 자체 권한 부여 값이 있어야만 읽을 수 있는데, 여기서는 그 값을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Read it with the program of whoever made the index. The TPM can attest without it.</source>
        <translation>인덱스를 만든 쪽의 프로그램으로 읽으십시오. 읽지 않아도 TPM은 증명할 수 있습니다.</translation>
    </message>
    <message>
        <source>The TPM signed by another scheme than that of the key.</source>
        <translation>TPM이 키의 방식과 다른 방식으로 서명했습니다.</translation>
    </message>
    <message>
        <source>None of the signing keys belongs to the SRK of this TPM: it is another TPM, or it was cleared.</source>
        <translation>이 TPM의 SRK에 속한 서명 키가 없습니다. 다른 TPM이거나 TPM이 지워진 것입니다.</translation>
    </message>
    <message>
        <source>Make a new signing key on this TPM.</source>
        <translation>이 TPM에 새 서명 키를 만드십시오.</translation>
    </message>
    <message>
        <source>The key does not belong to this TPM: another TPM made it, or this one was cleared since.</source>
        <translation>키가 이 TPM의 것이 아닙니다. 다른 TPM이 만들었거나 키를 만든 뒤에 이 TPM을 지웠습니다.</translation>
    </message>
    <message>
        <source>Connect the TPM that made the key, or make a new key, and have a certificate issued for it.</source>
        <translation>키를 만든 TPM을 연결하거나, 새 키를 만들고 그 키의 인증서를 발급받으십시오.</translation>
    </message>
    <message>
        <source>What was kept of the key of the TPM is damaged.</source>
        <translation>TPM의 키를 보관한 데이터가 손상되었습니다.</translation>
    </message>
    <message>
        <source>Take the file from a backup, or make a new key.</source>
        <translation>백업에서 파일을 가져오거나 새 키를 만드십시오.</translation>
    </message>
    <message>
        <source>The key of the TPM cannot sign for a device: that takes an ECC key on the curve P-256 that may sign anything.</source>
        <translation>TPM의 키로 디바이스의 서명을 할 수 없습니다. 무엇에든 서명할 수 있는 P-256 곡선의 ECC 키가 필요합니다.</translation>
    </message>
    <message>
        <source>Check the handle or the file; &quot;endorsectl key create --home tpm&quot; makes such a key.</source>
        <translation>핸들이나 파일을 확인하십시오. &quot;endorsectl key create --home tpm&quot;으로 그런 키를 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>A signature by the TPM was asked for in a thread that must not wait.</source>
        <translation>기다리면 안 되는 스레드에서 TPM의 서명을 요청했습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::tpmtypes</name>
    <message>
        <source>Nothing can be wrapped to this key, because its public part is not a valid key.</source>
        <translation>키의 공개 부분이 유효한 키가 아니므로 이 키로 아무것도 래핑할 수 없습니다.</translation>
    </message>
    <message>
        <source>Read the key from the TPM again: the value was changed.</source>
        <translation>TPM에서 키를 다시 읽으십시오. 값이 변경되었습니다.</translation>
    </message>
    <message>
        <source>No random bytes are available, so no key can be made.</source>
        <translation>쓸 수 있는 임의 바이트가 없어 키를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the installation of OpenSSL, then start the program again.</source>
        <translation>OpenSSL의 설치를 확인한 다음 프로그램을 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>Use a key of 32 bytes, or 16 bytes for an inner key.</source>
        <translation>32바이트 키를, 내부 키라면 16바이트 키를 사용하십시오.</translation>
    </message>
    <message>
        <source>Export the TPM2B_PUBLIC of the %1: tpm2_readpublic -c %2 -f tss -o FILE, then base64 -w0 FILE.</source>
        <translation>%1의 TPM2B_PUBLIC을 내보내십시오: tpm2_readpublic -c %2 -f tss -o FILE, 그런 다음 base64 -w0 FILE.</translation>
    </message>
    <message>
        <source>This is a certificate (DER, from byte 0), not the TPM2B_PUBLIC of an %1.</source>
        <translation>%1의 TPM2B_PUBLIC이 아니라 인증서(DER, 바이트 위치 0부터)입니다.</translation>
    </message>
    <message>
        <source>This is DER, such as a bare public key (from byte 0), not the TPM2B_PUBLIC of an %1.</source>
        <translation>%1의 TPM2B_PUBLIC이 아니라 공개 키만 담은 것과 같은 DER(바이트 위치 0부터)입니다.</translation>
    </message>
    <message>
        <source>This is a little-endian memory dump of an old tpm2-tools (the type at byte 4 is reversed), not the TPM2B_PUBLIC of an %1.</source>
        <translation>%1의 TPM2B_PUBLIC이 아니라 이전 tpm2-tools의 리틀 엔디안 메모리 덤프(바이트 위치 4의 형식이 거꾸로임)입니다.</translation>
    </message>
    <message>
        <source>This is a TPMT_PUBLIC: the two size bytes that begin the TPM2B_PUBLIC of an %1 are missing at byte 0.</source>
        <translation>TPMT_PUBLIC입니다. %1의 TPM2B_PUBLIC이 시작되는 크기 2바이트가 바이트 위치 0에 없습니다.</translation>
    </message>
    <message>
        <source>Put the size in front, as two bytes in hex: %1. Then encode it as base64 again.</source>
        <translation>앞에 크기를 16진수 2바이트로 붙이십시오: %1. 그런 다음 다시 base64로 인코딩하십시오.</translation>
    </message>
    <message>
        <source>The %1 is empty.</source>
        <translation>%1이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <source>This is PEM text (from byte 0), not the TPM2B_PUBLIC of an %1.</source>
        <translation>%1의 TPM2B_PUBLIC이 아니라 PEM 텍스트(바이트 위치 0부터)입니다.</translation>
    </message>
    <message>
        <source>This is a storage root key (SRK), not an EK: the attributes at byte 6 say so.</source>
        <translation>EK가 아니라 스토리지 루트 키(SRK)입니다. 바이트 위치 6의 특성으로 알 수 있습니다.</translation>
    </message>
    <message>
        <source>This is an endorsement key (EK), not an SRK: the attributes at byte 6 say so.</source>
        <translation>SRK가 아니라 인증 키(EK)입니다. 바이트 위치 6의 특성으로 알 수 있습니다.</translation>
    </message>
    <message>
        <source>This TPM key (%2) is not an %1: the attributes at byte 6 are those of another kind of key.</source>
        <translation>이 TPM 키(%2)는 %1이(가) 아닙니다. 바이트 위치 6의 특성은 다른 종류의 키의 것입니다.</translation>
    </message>
    <message>
        <source>The algorithm of this key (%2, type at byte 2) is not one that an %1 can have.</source>
        <translation>이 키의 알고리즘(%2, 형식은 바이트 위치 2)은 %1에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Use the RSA 2048 key of the TPM: the one at %1.</source>
        <translation>TPM의 RSA 2048 키를 사용하십시오. %1에 있는 키입니다.</translation>
    </message>
    <message>
        <source>This is the template of an %1, not a key: the field at its end that holds the key is empty.</source>
        <translation>키가 아니라 %1의 템플릿입니다. 끝에서 키를 담는 필드가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The %1 is damaged: the modulus from byte %2 is not one of an RSA key.</source>
        <translation>%1이(가) 손상되었습니다. 바이트 위치 %2부터의 모듈러스는 RSA 키의 것이 아닙니다.</translation>
    </message>
    <message>
        <source>This is hex from byte 0, not the base64 text of an %1.</source>
        <translation>%1의 base64 텍스트가 아니라 16진수(바이트 위치 0부터)입니다.</translation>
    </message>
    <message>
        <source>Convert it: xxd -r -p FILE | base64 -w0.</source>
        <translation>변환하십시오: xxd -r -p FILE | base64 -w0.</translation>
    </message>
    <message>
        <source>The public area ends at byte %1, but more follows. Bytes too many: %2.</source>
        <translation>공개 영역이 바이트 위치 %1에서 끝나지만 뒤에 데이터가 더 있습니다. 남는 바이트 수: %2.</translation>
    </message>
    <message>
        <source>Copy the value again, with nothing before or after it.</source>
        <translation>앞뒤에 아무것도 붙지 않게 값을 다시 복사하십시오.</translation>
    </message>
    <message>
        <source>The public area is cut off: its size at byte 0 announces %1 bytes, but %2 follow.</source>
        <translation>공개 영역이 잘려 있습니다. 바이트 위치 0의 크기는 %1바이트라고 되어 있지만 뒤에 %2바이트만 있습니다.</translation>
    </message>
    <message>
        <source>Copy the whole value again.</source>
        <translation>값 전체를 다시 복사하십시오.</translation>
    </message>
    <message>
        <source>Use an endorsement key or a storage root key of a TPM.</source>
        <translation>TPM의 인증 키(EK) 또는 스토리지 루트 키(SRK)를 사용하십시오.</translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because it is neither an RSA nor an ECC key.</source>
        <translation>RSA 키도 ECC 키도 아니므로 이 키로 아무것도 래핑할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because its attributes are not those of a storage key.</source>
        <translation>특성이 스토리지 키의 것이 아니므로 이 키로 아무것도 래핑할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because it does not name AES in CFB mode for what it protects.</source>
        <translation>보호 대상에 쓸 방식으로 CFB 모드의 AES를 지정하지 않으므로 이 키로 아무것도 래핑할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because it is a template without a key in it.</source>
        <translation>키가 들어 있지 않은 템플릿이므로 이 키로 아무것도 래핑할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the value is the public area of a TPM key and was not changed on its way.</source>
        <translation>값이 TPM 키의 공개 영역인지, 전달되는 동안 변경되지 않았는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The public area is not valid: %1 at byte %2 is %3, which is unknown or not allowed there.</source>
        <translation>공개 영역이 유효하지 않습니다. 바이트 위치 %2의 %1 값 %3은(는) 알 수 없거나 그곳에 허용되지 않습니다.</translation>
    </message>
    <message>
        <source>The public area is not valid: %1 at byte %2 has a length of %3 bytes, which does not fit.</source>
        <translation>공개 영역이 유효하지 않습니다. 바이트 위치 %2의 %1 길이 %3바이트가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>TCG template L-1, RSA 2048: the EK that a manufacturer&apos;s certificate is for.</source>
        <translation>TCG 템플릿 L-1, RSA 2048: 제조업체의 인증서가 발급된 EK.</translation>
    </message>
    <message>
        <source>Template of the Azure C, Node and Java SDKs, RSA 2048 with an empty unique field: not the EK of the certificate.</source>
        <translation>Azure C, Node, Java SDK의 템플릿, unique 필드가 빈 RSA 2048: 인증서의 EK가 아님.</translation>
    </message>
    <message>
        <source>TCG template of an SRK, RSA 2048.</source>
        <translation>SRK의 TCG 템플릿, RSA 2048.</translation>
    </message>
    <message>
        <source>Template of the Azure C, Node and Java SDKs for an SRK, RSA 2048 with an empty unique field.</source>
        <translation>Azure C, Node, Java SDK의 SRK 템플릿, unique 필드가 빈 RSA 2048.</translation>
    </message>
    <message>
        <source>The credential cannot be wrapped, because its length of %1 bytes is not allowed.</source>
        <translation>길이 %1바이트는 허용되지 않으므로 자격 증명을 래핑할 수 없습니다.</translation>
    </message>
    <message>
        <source>The inner key cannot be used, because its length of %1 bytes is not allowed.</source>
        <translation>길이 %1바이트는 허용되지 않으므로 내부 키를 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>The HMAC key cannot be wrapped, because its length of %1 bytes is not allowed.</source>
        <translation>길이 %1바이트는 허용되지 않으므로 HMAC 키를 래핑할 수 없습니다.</translation>
    </message>
    <message>
        <source>The two bytes in front that tell the size were missing and were added.</source>
        <translation>크기를 나타내는 앞의 2바이트가 없어서 추가했습니다.</translation>
    </message>
    <message>
        <source>The structure is taken to lie as tpm2-tools before 3.0 wrote it on a 32-bit or 64-bit computer in little-endian order.</source>
        <translation>구조체를 3.0 이전의 tpm2-tools가 32비트 또는 64비트 컴퓨터에서 리틀 엔디안 순서로 쓴 것으로 간주합니다.</translation>
    </message>
    <message>
        <source>TPM2B_PUBLIC, %1</source>
        <translation>TPM2B_PUBLIC, %1</translation>
    </message>
    <message>
        <source>TPMT_PUBLIC, %1</source>
        <translation>TPMT_PUBLIC, %1</translation>
    </message>
    <message>
        <source>little-endian memory dump of old tpm2-tools, %1</source>
        <translation>이전 tpm2-tools의 리틀 엔디안 메모리 덤프, %1</translation>
    </message>
    <message>
        <source>handle file of tpm2-tools, %1</source>
        <translation>tpm2-tools의 핸들 파일, %1</translation>
    </message>
    <message>
        <source>context file of tpm2-tools, %1</source>
        <translation>tpm2-tools의 컨텍스트 파일, %1</translation>
    </message>
    <message>
        <source>public key, %1</source>
        <translation>공개 키, %1</translation>
    </message>
    <message>
        <source>public key in PKCS #1 form, %1</source>
        <translation>PKCS #1 형식의 공개 키, %1</translation>
    </message>
    <message>
        <source>certificate, %1</source>
        <translation>인증서, %1</translation>
    </message>
    <message>
        <source>output of tpm2_readpublic, %1</source>
        <translation>tpm2_readpublic의 출력, %1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>텍스트: %1</translation>
    </message>
    <message>
        <source>DER: %1</source>
        <translation>DER: %1</translation>
    </message>
    <message>
        <source>Binary: %1</source>
        <translation>이진: %1</translation>
    </message>
    <message>
        <source>Base64: %1</source>
        <translation>Base64: %1</translation>
    </message>
    <message>
        <source>Base64 in the URL alphabet: %1</source>
        <translation>URL용 문자를 쓰는 Base64: %1</translation>
    </message>
    <message>
        <source>Hex: %1</source>
        <translation>16진수: %1</translation>
    </message>
    <message>
        <source>Hex dump: %1</source>
        <translation>16진수 덤프: %1</translation>
    </message>
    <message>
        <source>PEM: %1</source>
        <translation>PEM: %1</translation>
    </message>
    <message>
        <source>%1, inside JSON</source>
        <translation>%1, JSON 안에 있음</translation>
    </message>
    <message>
        <source>%1, inside a CSV list</source>
        <translation>%1, CSV 목록 안에 있음</translation>
    </message>
    <message>
        <source>%1, inside other text</source>
        <translation>%1, 다른 텍스트 안에 있음</translation>
    </message>
    <message>
        <source>The key follows none of the templates of the TCG EK Credential Profile. It is taken for an EK because of its attributes and its policy.</source>
        <translation>키가 TCG EK Credential Profile의 어떤 템플릿도 따르지 않습니다. 특성과 정책에 따라 EK로 간주합니다.</translation>
    </message>
    <message>
        <source>TPM2B_PUBLIC, %1 bytes</source>
        <translation>TPM2B_PUBLIC, %1바이트</translation>
    </message>
    <message>
        <source>The EK is empty.</source>
        <translation>EK가 비어 있습니다.</translation>
    </message>
    <message>
        <source>This is %1 bytes long, which is too much for an EK in any form.</source>
        <translation>길이가 %1바이트입니다. 어떤 형식의 EK라고 해도 너무 깁니다.</translation>
    </message>
    <message>
        <source>Give the EK alone: at most 1 MiB are read.</source>
        <translation>EK만 지정하십시오. 최대 1 MiB까지 읽습니다.</translation>
    </message>
    <message>
        <source>The EK is cut off: its beginning (%1) announces %2 bytes in all. Bytes missing at the end: %3.</source>
        <translation>EK가 잘려 있습니다. 앞부분(%1)에는 전체 길이가 %2바이트라고 되어 있습니다. 끝에서 빠진 바이트: %3.</translation>
    </message>
    <message>
        <source>The value (%1) ends at byte %2, but more follows. Bytes too many: %3.</source>
        <translation>값(%1)이 바이트 위치 %2에서 끝나지만 뒤에 데이터가 더 있습니다. 남는 바이트: %3.</translation>
    </message>
    <message>
        <source>The key and the Name that stands beside it do not belong together: one of them was changed.</source>
        <translation>키와 그 옆에 있는 Name이 서로 맞지 않습니다. 둘 가운데 하나가 변경되었습니다.</translation>
    </message>
    <message>
        <source>The algorithm of this key (%1) is not one that an EK can have.</source>
        <translation>이 키의 알고리즘(%1)은 EK에 쓸 수 있는 것이 아닙니다.</translation>
    </message>
    <message>
        <source>This is a private key (%1), and a private key is no EK: the private part of an EK never leaves its TPM.</source>
        <translation>이것은 프라이빗 키(%1)이며 EK가 아닙니다. EK의 프라이빗 부분은 TPM을 벗어나지 않습니다.</translation>
    </message>
    <message>
        <source>Do not share this key: whoever has seen it can use it. Give the public key or the certificate alone.</source>
        <translation>이 키를 공유하지 마십시오. 이 키를 본 사람은 누구나 쓸 수 있습니다. 공개 키 또는 인증서만 지정하십시오.</translation>
    </message>
    <message>
        <source>This is protected by a password (%1). An EK is public and needs none: this is most likely a private key.</source>
        <translation>암호로 보호되어 있습니다(%1). EK는 공개 값이므로 암호가 필요 없습니다. 프라이빗 키일 가능성이 큽니다.</translation>
    </message>
    <message>
        <source>Give the public key or the certificate alone.</source>
        <translation>공개 키 또는 인증서만 지정하십시오.</translation>
    </message>
    <message>
        <source>This is a TPM2B_PRIVATE, the wrapped private part of a TPM key, and no EK.</source>
        <translation>이것은 TPM 키의 래핑된 프라이빗 부분인 TPM2B_PRIVATE이며 EK가 아닙니다.</translation>
    </message>
    <message>
        <source>Give the public part: the file that tpm2_createek writes with -u.</source>
        <translation>공개 부분을 지정하십시오. tpm2_createek의 -u 옵션으로 쓰는 파일입니다.</translation>
    </message>
    <message>
        <source>This is the certificate of a certificate authority, not that of an EK.</source>
        <translation>이것은 EK의 인증서가 아니라 인증 기관의 인증서입니다.</translation>
    </message>
    <message>
        <source>Give the EK certificate of the TPM: tpm2_nvread 0x01c00002 -o FILE.</source>
        <translation>TPM의 EK 인증서를 지정하십시오: tpm2_nvread 0x01c00002 -o FILE.</translation>
    </message>
    <message>
        <source>This certificate says that it is for another purpose than an EK: %1.</source>
        <translation>이 인증서에는 EK가 아닌 다른 용도가 지정되어 있습니다: %1.</translation>
    </message>
    <message>
        <source>This is a request for a certificate, which no EK makes: an EK cannot sign.</source>
        <translation>이것은 인증서 요청입니다. EK는 서명할 수 없으므로 인증서 요청을 만들지 않습니다.</translation>
    </message>
    <message>
        <source>This is a connection string or token of Azure, not an EK.</source>
        <translation>이것은 Azure의 연결 문자열 또는 토큰이며 EK가 아닙니다.</translation>
    </message>
    <message>
        <source>Keep it secret and give it only where a connection string is asked for. Here belongs the EK of the device.</source>
        <translation>비밀로 유지하고 연결 문자열을 요청하는 곳에만 입력하십시오. 여기에는 디바이스의 EK를 입력합니다.</translation>
    </message>
    <message>
        <source>This is base64 of %1 bytes, as a symmetric key or a hash is. It is too short for an EK.</source>
        <translation>이것은 %1바이트의 base64로, 대칭 키 또는 해시와 같은 길이입니다. EK라고 하기에는 너무 짧습니다.</translation>
    </message>
    <message>
        <source>Keep it secret if it is a key. Here belongs the EK of the device, which is 424 characters long for RSA 2048.</source>
        <translation>키라면 비밀로 유지하십시오. 여기에는 디바이스의 EK를 입력합니다. RSA 2048의 EK는 424자입니다.</translation>
    </message>
    <message>
        <source>This looks like a registration ID that was made from an EK. The EK cannot be found from it.</source>
        <translation>EK로 만든 등록 ID처럼 보입니다. 등록 ID에서 EK를 알아낼 수는 없습니다.</translation>
    </message>
    <message>
        <source>This is the Name of a TPM key, which is a hash of it. The EK cannot be found from it.</source>
        <translation>이것은 TPM 키의 해시인 Name입니다. Name에서 EK를 알아낼 수는 없습니다.</translation>
    </message>
    <message>
        <source>More than one EK is in this, and they differ.</source>
        <translation>EK가 둘 이상 들어 있으며 서로 다릅니다.</translation>
    </message>
    <message>
        <source>Give one of them alone.</source>
        <translation>그 가운데 하나만 지정하십시오.</translation>
    </message>
    <message>
        <source>This is PEM text of another kind (%1): neither a public key nor a certificate.</source>
        <translation>이것은 다른 종류(%1)의 PEM 텍스트입니다. 공개 키도 인증서도 아닙니다.</translation>
    </message>
    <message>
        <source>This PEM text (%1) is damaged: what stands between its first and its last line is not base64.</source>
        <translation>이 PEM 텍스트(%1)가 손상되었습니다. 첫 줄과 마지막 줄 사이의 내용이 base64가 아닙니다.</translation>
    </message>
    <message>
        <source>This is DER, but neither a public key nor a certificate that can be read.</source>
        <translation>DER이지만 읽을 수 있는 공개 키나 인증서가 아닙니다.</translation>
    </message>
    <message>
        <source>This is hex, but the number of its digits is odd: at least one of them is missing.</source>
        <translation>16진수이지만 자릿수가 홀수입니다. 적어도 한 자리가 빠져 있습니다.</translation>
    </message>
    <message>
        <source>This JSON has no member &quot;endorsementKey&quot; with a value.</source>
        <translation>이 JSON에 값이 있는 &quot;endorsementKey&quot; 멤버가 없습니다.</translation>
    </message>
    <message>
        <source>This text holds nothing that looks like an EK.</source>
        <translation>이 텍스트에는 EK로 보이는 것이 없습니다.</translation>
    </message>
    <message>
        <source>These %1 bytes have none of the forms in which an EK is kept.</source>
        <translation>이 %1바이트는 EK를 저장하는 어떤 형식에도 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The input holds only the key itself. Its attributes, policy and other parameters are taken from template %1 of the TCG EK Credential Profile (%2).</source>
        <translation>입력에 키 자체만 들어 있습니다. 특성, 정책 및 기타 매개 변수는 TCG EK Credential Profile의 템플릿 %1(%2)에서 가져왔습니다.</translation>
    </message>
    <message>
        <source>Nothing proves that this is the key of a TPM: its point was checked to lie on the curve, and no more.</source>
        <translation>이것이 TPM의 키라는 증거는 없습니다. 키의 점이 곡선 위에 있는지만 확인했습니다.</translation>
    </message>
    <message>
        <source>Nothing proves that this is the key of a TPM: its modulus was checked for its length, its top bit and being odd, and no more.</source>
        <translation>이것이 TPM의 키라는 증거는 없습니다. 모듈러스의 길이, 최상위 비트, 홀수 여부만 확인했습니다.</translation>
    </message>
    <message>
        <source>The device is taken to use the EK that the certificate is for. An EK that the Azure SDK for C, Node or Java has made on the device itself is another one.</source>
        <translation>디바이스가 인증서가 발급된 EK를 쓰는 것으로 간주합니다. C, Node 또는 Java용 Azure SDK가 디바이스에서 직접 만든 EK는 이와 다릅니다.</translation>
    </message>
    <message>
        <source>The certificate does not say what it is for (the extended key usage 2.23.133.8.1 is absent). It is taken for an EK certificate, because some makers leave this out.</source>
        <translation>인증서에 용도가 없습니다(확장된 키 사용 2.23.133.8.1이 없음). 이 값을 생략하는 제조업체도 있으므로 EK 인증서로 간주합니다.</translation>
    </message>
    <message>
        <source>The algorithm of the key is given as RSAES-OAEP, as some makers do. It is read as a plain RSA key.</source>
        <translation>일부 제조업체에서 그렇듯이 키의 알고리즘이 RSAES-OAEP로 되어 있습니다. 일반 RSA 키로 읽습니다.</translation>
    </message>
    <message>
        <source>The first certificate that is not of a certificate authority was taken. Certificates in all: %1.</source>
        <translation>인증 기관의 인증서가 아닌 첫 번째 인증서를 사용했습니다. 전체 인증서 수: %1.</translation>
    </message>
    <message>
        <source>What follows the certificate was left out. Bytes: %1.</source>
        <translation>인증서 뒤의 내용은 제외했습니다. 바이트: %1.</translation>
    </message>
    <message>
        <source>The text came without the Name of the key, so that what was read could not be checked against it.</source>
        <translation>텍스트에 키의 Name이 없어서 읽은 값을 Name과 대조할 수 없었습니다.</translation>
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
        <source>The program is still starting.</source>
        <translation>프로그램을 시작하는 중입니다.</translation>
    </message>
    <message>
        <source>A run is under way. Cancel it first.</source>
        <translation>실행 중입니다. 먼저 취소하십시오.</translation>
    </message>
    <message>
        <source>The ID scope is missing.</source>
        <translation>ID 범위가 없습니다.</translation>
    </message>
    <message>
        <source>Copy it from the overview page of the provisioning service: it begins with 0ne.</source>
        <translation>프로비저닝 서비스의 개요 페이지에서 복사하십시오. 0ne으로 시작합니다.</translation>
    </message>
    <message>
        <source>Write https:// and a host name, as in https://global.azure-devices-provisioning.net. A port may follow, a path may not.</source>
        <translation>https://global.azure-devices-provisioning.net처럼 https://와 호스트 이름을 입력하십시오. 포트는 붙일 수 있지만 경로는 붙일 수 없습니다.</translation>
    </message>
    <message>
        <source>The address of the service is missing.</source>
        <translation>서비스의 주소가 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to export before the first step.</source>
        <translation>첫 단계 전에는 내보낼 것이 없습니다.</translation>
    </message>
    <message>
        <source>This program cannot write PDF here. A browser prints the HTML transcript.</source>
        <translation>이 프로그램은 여기서 PDF를 쓸 수 없습니다. HTML 통신 기록을 브라우저에서 인쇄하십시오.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written.</source>
        <translation>파일 &quot;%1&quot;에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another folder, or check the permissions of this one and the free space of the disk.</source>
        <translation>다른 폴더를 선택하거나, 이 폴더의 권한과 디스크의 남은 공간을 확인하십시오.</translation>
    </message>
    <message>
        <source>This compares a run that failed with an earlier one that succeeded. There are no two such runs.</source>
        <translation>실패한 실행을 이전에 성공한 실행과 비교합니다. 그런 두 실행이 없습니다.</translation>
    </message>
    <message>
        <source>Export Transcript as &amp;HTML...</source>
        <translation>통신 기록을 HTML로 내보내기(&amp;H)...</translation>
    </message>
    <message>
        <source>Writes the run as one page that any browser shows.</source>
        <translation>실행을 어느 브라우저에서나 볼 수 있는 한 페이지로 씁니다.</translation>
    </message>
    <message>
        <source>Export Transcript as P&amp;DF...</source>
        <translation>통신 기록을 PDF로 내보내기(&amp;D)...</translation>
    </message>
    <message>
        <source>Writes the run as pages for paper.</source>
        <translation>실행을 인쇄용 페이지로 씁니다.</translation>
    </message>
    <message>
        <source>Export Transcript as &amp;JSON...</source>
        <translation>통신 기록을 JSON으로 내보내기(&amp;J)...</translation>
    </message>
    <message>
        <source>Writes the run in a form that other programs read.</source>
        <translation>실행을 다른 프로그램이 읽는 형식으로 씁니다.</translation>
    </message>
    <message>
        <source>Export TPM Traffic for &amp;Wireshark...</source>
        <translation>TPM 트래픽을 Wireshark용으로 내보내기(&amp;W)...</translation>
    </message>
    <message>
        <source>Writes the TPM commands and responses of the run as a pcap file.</source>
        <translation>실행의 TPM 명령과 응답을 pcap 파일로 씁니다.</translation>
    </message>
    <message>
        <source>Export Diagram as S&amp;VG...</source>
        <translation>다이어그램을 SVG로 내보내기(&amp;V)...</translation>
    </message>
    <message>
        <source>Writes the sequence diagram as a picture that scales.</source>
        <translation>시퀀스 다이어그램을 크기를 바꿀 수 있는 그림으로 씁니다.</translation>
    </message>
    <message>
        <source>Export Diagram as P&amp;NG...</source>
        <translation>다이어그램을 PNG로 내보내기(&amp;N)...</translation>
    </message>
    <message>
        <source>Writes the sequence diagram as a picture of pixels.</source>
        <translation>시퀀스 다이어그램을 픽셀 그림으로 씁니다.</translation>
    </message>
    <message>
        <source>Shows the provisioning service: what it is asked and how it decides.</source>
        <translation>프로비저닝 서비스를 표시합니다. 무엇을 요청받고 어떻게 결정하는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>발표(&amp;R)</translation>
    </message>
    <message>
        <source>Shows caption, messages and the two locks alone, in large text for a projector.</source>
        <translation>프로젝터에 맞게 설명, 다이어그램, 두 개의 자물쇠만 큰 글자로 표시합니다.</translation>
    </message>
    <message>
        <source>&amp;What If...</source>
        <translation>만약에(&amp;W)...</translation>
    </message>
    <message>
        <source>Chooses a fault and shows who refuses the device then, and why.</source>
        <translation>장애를 골라, 그때 누가 왜 디바이스를 거부하는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>실행 기록(&amp;U)</translation>
    </message>
    <message>
        <source>Lists the runs that have ended and compares two of them.</source>
        <translation>끝난 실행을 나열하고 그중 둘을 비교합니다.</translation>
    </message>
    <message>
        <source>Compare With &amp;Good Run</source>
        <translation>정상 실행과 비교(&amp;G)</translation>
    </message>
    <message>
        <source>Compares the last run with the last one of this device that succeeded.</source>
        <translation>마지막 실행을 이 디바이스가 마지막으로 성공한 실행과 비교합니다.</translation>
    </message>
    <message>
        <source>Start the &amp;Emulator</source>
        <translation>에뮬레이터 시작(&amp;E)</translation>
    </message>
    <message>
        <source>Starts the emulated service on this computer.</source>
        <translation>이 컴퓨터에서 에뮬레이트된 서비스를 시작합니다.</translation>
    </message>
    <message>
        <source>S&amp;top the Emulator</source>
        <translation>에뮬레이터 중지(&amp;T)</translation>
    </message>
    <message>
        <source>Stops the emulated service. What it knows stays.</source>
        <translation>에뮬레이트된 서비스를 중지합니다. 서비스가 아는 것은 남습니다.</translation>
    </message>
    <message>
        <source>&amp;Reset the Emulator...</source>
        <translation>에뮬레이터 초기화(&amp;R)...</translation>
    </message>
    <message>
        <source>Makes the emulated service forget all devices.</source>
        <translation>에뮬레이트된 서비스가 모든 디바이스를 잊게 합니다.</translation>
    </message>
    <message>
        <source>Sa&amp;ve the Requests...</source>
        <translation>요청 저장(&amp;V)...</translation>
    </message>
    <message>
        <source>Writes the requests that the emulated service has served into a file.</source>
        <translation>에뮬레이트된 서비스가 처리한 요청을 파일에 씁니다.</translation>
    </message>
    <message>
        <source>&amp;Lend the TPM...</source>
        <translation>TPM 빌려주기(&amp;L)...</translation>
    </message>
    <message>
        <source>Lets other programs on this computer use the embedded TPM.</source>
        <translation>이 컴퓨터의 다른 프로그램이 내장 TPM을 쓰게 합니다.</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>용어집(&amp;G)</translation>
    </message>
    <message>
        <source>Explains the terms of attestation in plain words.</source>
        <translation>증명의 용어를 쉬운 말로 설명합니다.</translation>
    </message>
    <message>
        <source>Stop and start the emulator: it makes what is missing.</source>
        <translation>에뮬레이터를 중지하고 다시 시작하면 빠진 것이 만들어집니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written.</source>
        <translation>&quot;%1&quot;에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, on a disk that has room.</source>
        <translation>쓸 수 있는 폴더를, 공간이 남은 디스크에서 선택하십시오.</translation>
    </message>
    <message>
        <source>There is no embedded TPM.</source>
        <translation>내장 TPM이 없습니다.</translation>
    </message>
    <message>
        <source>The emulated service runs.</source>
        <translation>에뮬레이트된 서비스가 실행 중입니다.</translation>
    </message>
    <message>
        <source>The emulated service does not run.</source>
        <translation>에뮬레이트된 서비스가 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>The emulated service is starting or stopping.</source>
        <translation>에뮬레이트된 서비스를 시작하거나 중지하는 중입니다.</translation>
    </message>
    <message>
        <source>There are no requests yet.</source>
        <translation>아직 요청이 없습니다.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Two short facts in one line, such as &quot;for 41 min · this computer only&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>State of the emulated service.</extracomment>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>no device can reach it</source>
        <translation>어느 디바이스도 연결할 수 없음</translation>
    </message>
    <message>
        <source>Starting</source>
        <extracomment>State of the emulated service.</extracomment>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>keys and certificates are read</source>
        <translation>키와 인증서를 읽는 중</translation>
    </message>
    <message>
        <source>Stopping</source>
        <extracomment>State of the emulated service.</extracomment>
        <translation>중지 중</translation>
    </message>
    <message>
        <source>connections are closed</source>
        <translation>연결을 닫는 중</translation>
    </message>
    <message>
        <source>Not started</source>
        <extracomment>State of the emulated service.</extracomment>
        <translation>시작하지 못함</translation>
    </message>
    <message>
        <source>see below</source>
        <translation>아래 참조</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>State of the emulated service.</extracomment>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>this computer only</source>
        <extracomment>Who can reach the emulated service.</extracomment>
        <translation>이 컴퓨터만</translation>
    </message>
    <message>
        <source>for %Ln s</source>
        <translation>%Ln초 동안</translation>
    </message>
    <message>
        <source>for %Ln min</source>
        <translation>%Ln분 동안</translation>
    </message>
    <message>
        <source>for %Ln h</source>
        <translation>%Ln시간 동안</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln days</source>
        <translation>
            <numerusform>%Ln일 동안</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>요청 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections open</source>
        <translation>
            <numerusform>열린 연결 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>the same as on this computer</source>
        <translation>이 컴퓨터와 같음</translation>
    </message>
    <message>
        <source>%Ln s ahead of this computer</source>
        <translation>이 컴퓨터보다 %Ln초 빠름</translation>
    </message>
    <message>
        <source>%Ln s behind this computer</source>
        <translation>이 컴퓨터보다 %Ln초 늦음</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>요청 본문</translation>
    </message>
    <message>
        <source>Body of the response</source>
        <translation>응답 본문</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>가려짐</translation>
    </message>
    <message>
        <source>No history of runs is kept.</source>
        <translation>실행 기록을 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>서비스(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;New...</source>
        <translation>새로 만들기(&amp;N)...</translation>
    </message>
    <message>
        <source>Opens an empty form for a new entry of the list.</source>
        <translation>목록의 새 항목을 입력할 빈 양식을 엽니다.</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>Goes to the form of the entry that is chosen.</source>
        <translation>선택한 항목의 양식으로 이동합니다.</translation>
    </message>
    <message>
        <source>En&amp;able</source>
        <translation>사용(&amp;A)</translation>
    </message>
    <message>
        <source>Lets the devices of the selected entries register.</source>
        <translation>선택한 항목의 디바이스가 등록할 수 있게 합니다.</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>사용 안 함(&amp;D)</translation>
    </message>
    <message>
        <source>Makes the service refuse the devices of the selected entries.</source>
        <translation>서비스가 선택한 항목의 디바이스를 거부하게 합니다.</translation>
    </message>
    <message>
        <source>De&amp;lete...</source>
        <translation>삭제(&amp;L)...</translation>
    </message>
    <message>
        <source>Deletes the selected entries from the service, after a question.</source>
        <translation>확인을 거쳐 선택한 항목을 서비스에서 삭제합니다.</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>새로 고침(&amp;R)</translation>
    </message>
    <message>
        <source>Reads the list from the service again.</source>
        <translation>서비스에서 목록을 다시 읽습니다.</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>목록(&amp;L)</translation>
    </message>
    <message>
        <source>A private key stands in this text. It must not leave its device.</source>
        <translation>이 텍스트에 프라이빗 키가 들어 있습니다. 프라이빗 키는 디바이스를 벗어나면 안 됩니다.</translation>
    </message>
    <message>
        <source>Give the certificate alone.</source>
        <translation>인증서만 입력하십시오.</translation>
    </message>
    <message>
        <source>Unknown issuer: the EK has a certificate that leads to no root that you trust.</source>
        <translation>알 수 없는 발급자: EK에 인증서가 있지만 신뢰하는 루트로 이어지지 않습니다.</translation>
    </message>
    <message>
        <source>Expired: a certificate of the EK was not valid on the day of the check.</source>
        <translation>만료됨: 확인한 날에 EK의 인증서 하나가 유효하지 않았습니다.</translation>
    </message>
    <message>
        <source>Mismatch: the certificates of the TPM are for other keys.</source>
        <translation>불일치: TPM의 인증서가 다른 키의 것입니다.</translation>
    </message>
    <message>
        <source>No certificate: nobody vouches for the EK.</source>
        <translation>인증서 없음: EK를 보증하는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Genuine: the certificate of the EK leads to a root that you trust.</source>
        <translation>정품: EK의 인증서가 신뢰하는 루트로 이어집니다.</translation>
    </message>
    <message>
        <source>Whether the EK is genuine was not checked.</source>
        <translation>EK가 정품인지 확인하지 않았습니다.</translation>
    </message>
    <message>
        <source>Issuer of the certificate: %1</source>
        <translation>인증서의 발급자: %1</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>확인한 시간: %1</translation>
    </message>
    <message>
        <source>The enrollment group needs an ID.</source>
        <translation>등록 그룹에는 ID가 필요합니다.</translation>
    </message>
    <message>
        <source>The enrollment needs an ID.</source>
        <translation>개별 등록에는 ID가 필요합니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1줄 %2열: %3</translation>
    </message>
    <message>
        <source>This is not a JSON object that can be sent.</source>
        <translation>보낼 수 있는 JSON 개체가 아닙니다.</translation>
    </message>
    <message>
        <source>A JSON object begins with a brace: {</source>
        <translation>JSON 개체는 여는 중괄호로 시작합니다: {</translation>
    </message>
    <message>
        <source>Something follows the end of the object.</source>
        <translation>개체가 끝난 뒤에 다른 내용이 있습니다.</translation>
    </message>
    <message>
        <source>Too many objects or arrays lie within each other.</source>
        <translation>개체나 배열이 너무 깊이 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>A comma or a closing brace is missing before this.</source>
        <translation>이 앞에 쉼표 또는 닫는 중괄호가 없습니다.</translation>
    </message>
    <message>
        <source>The name of a member is missing: a text in double quotes.</source>
        <translation>멤버의 이름이 없습니다. 큰따옴표로 묶은 텍스트여야 합니다.</translation>
    </message>
    <message>
        <source>The member %1 stands here a second time.</source>
        <translation>멤버 %1이(가) 여기에 두 번째로 나옵니다.</translation>
    </message>
    <message>
        <source>A colon is missing between the name and the value of a member.</source>
        <translation>멤버의 이름과 값 사이에 콜론이 없습니다.</translation>
    </message>
    <message>
        <source>The text ends before a closing brace: }</source>
        <translation>닫는 중괄호가 나오기 전에 텍스트가 끝납니다: }</translation>
    </message>
    <message>
        <source>The text ends before a closing bracket: ]</source>
        <translation>닫는 대괄호가 나오기 전에 텍스트가 끝납니다: ]</translation>
    </message>
    <message>
        <source>Nothing follows this comma: take it out.</source>
        <translation>이 쉼표 뒤에 아무것도 없습니다. 쉼표를 지우십시오.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing before this.</source>
        <translation>이 앞에 쉼표 또는 닫는 대괄호가 없습니다.</translation>
    </message>
    <message>
        <source>A value is missing: a text in double quotes, a number, true, false, null, an object or an array.</source>
        <translation>값이 없습니다. 큰따옴표로 묶은 텍스트, 숫자, true, false, null, 개체 또는 배열을 입력하십시오.</translation>
    </message>
    <message>
        <source>The quote that ends this text is missing.</source>
        <translation>이 텍스트를 닫는 따옴표가 없습니다.</translation>
    </message>
    <message>
        <source>A control character stands in a text: write it as \t or \u0009.</source>
        <translation>텍스트에 제어 문자가 있습니다. \t 또는 \u0009로 쓰십시오.</translation>
    </message>
    <message>
        <source>Half a character stands here.</source>
        <translation>여기에 문자가 반만 있습니다.</translation>
    </message>
    <message>
        <source>This is no escape of JSON. A backslash itself is written twice.</source>
        <translation>JSON의 이스케이프가 아닙니다. 백슬래시 자체는 두 번 씁니다.</translation>
    </message>
    <message>
        <source>A digit of the number is missing here.</source>
        <translation>여기에 숫자의 자리가 빠져 있습니다.</translation>
    </message>
    <message>
        <source>A number has no zeros before its first digit.</source>
        <translation>숫자는 첫 자리 앞에 0을 붙이지 않습니다.</translation>
    </message>
    <message>
        <source>No service is connected.</source>
        <translation>연결된 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>A change of several entries is under way.</source>
        <translation>여러 항목을 변경하는 중입니다.</translation>
    </message>
    <message>
        <source>Registrations are made by devices: they can be deleted, but not edited.</source>
        <translation>등록 레코드는 디바이스가 만듭니다. 삭제할 수는 있지만 편집할 수는 없습니다.</translation>
    </message>
    <message>
        <source>No entry is selected.</source>
        <translation>선택한 항목이 없습니다.</translation>
    </message>
    <message>
        <source>More than one entry is selected.</source>
        <translation>항목이 둘 이상 선택되어 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>Takes back the last change of the list.</source>
        <translation>목록의 마지막 변경을 되돌립니다.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the cells of the selected rows, separated by tabs.</source>
        <translation>선택한 행의 셀을 탭으로 구분하여 복사합니다.</translation>
    </message>
    <message>
        <source>Copy &amp;ID</source>
        <translation>ID 복사(&amp;I)</translation>
    </message>
    <message>
        <source>Copies the registration IDs of the selected rows, one a line.</source>
        <translation>선택한 행의 등록 ID를 한 줄에 하나씩 복사합니다.</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>Selects every row that the list shows.</source>
        <translation>목록에 표시된 행을 모두 선택합니다.</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>찾기(&amp;F)</translation>
    </message>
    <message>
        <source>Goes to the filter of the list.</source>
        <translation>목록의 필터로 이동합니다.</translation>
    </message>
    <message>
        <source>&amp;Enrollments</source>
        <translation>등록 목록(&amp;E)</translation>
    </message>
    <message>
        <source>Shows the list of enrollments on this computer.</source>
        <translation>이 컴퓨터의 개별 등록 목록을 표시합니다.</translation>
    </message>
    <message>
        <source>Add &amp;from TPM</source>
        <translation>TPM에서 추가(&amp;F)</translation>
    </message>
    <message>
        <source>Reads the endorsement key of the connected TPM and adds it to the list.</source>
        <translation>연결된 TPM의 인증 키(EK)를 읽어 목록에 추가합니다.</translation>
    </message>
    <message>
        <source>Edit &amp;Together...</source>
        <translation>함께 편집(&amp;T)...</translation>
    </message>
    <message>
        <source>Sets the same values in all selected entries.</source>
        <translation>선택한 모든 항목에 같은 값을 설정합니다.</translation>
    </message>
    <message>
        <source>Atte&amp;st</source>
        <translation>증명 실행(&amp;S)</translation>
    </message>
    <message>
        <source>Runs the attestation of the selected enrollment with the connected TPM.</source>
        <translation>연결된 TPM으로 선택한 개별 등록의 증명을 실행합니다.</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>가져오기(&amp;I)...</translation>
    </message>
    <message>
        <source>Reads enrollments from a CSV or JSON file into the list, after a preview.</source>
        <translation>CSV 또는 JSON 파일의 개별 등록을 미리 본 다음 목록으로 가져옵니다.</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>내보내기(&amp;X)...</translation>
    </message>
    <message>
        <source>Writes enrollments of the list into a file.</source>
        <translation>목록의 개별 등록을 파일에 씁니다.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>비교(&amp;C)</translation>
    </message>
    <message>
        <source>Compares the list with the service and changes nothing.</source>
        <translation>목록을 서비스와 비교합니다. 아무것도 변경하지 않습니다.</translation>
    </message>
    <message>
        <source>P&amp;ull</source>
        <translation>끌어오기(&amp;U)</translation>
    </message>
    <message>
        <source>Shows what the service has changed and takes it into the list.</source>
        <translation>서비스에서 변경된 것을 표시하고 목록에 반영합니다.</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>푸시(&amp;P)</translation>
    </message>
    <message>
        <source>Shows what the list has changed and sends it to the service.</source>
        <translation>목록에서 변경된 것을 표시하고 서비스로 보냅니다.</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>열(&amp;M)</translation>
    </message>
    <message>
        <source>Chooses the columns of the list.</source>
        <translation>목록에 표시할 열을 선택합니다.</translation>
    </message>
    <message>
        <source>&amp;Open List...</source>
        <translation>목록 열기(&amp;O)...</translation>
    </message>
    <message>
        <source>Opens another list: a file, or one that several stations share.</source>
        <translation>다른 목록을 엽니다. 파일이거나 여러 스테이션이 함께 쓰는 목록입니다.</translation>
    </message>
    <message>
        <source>The list and the service have not been compared.</source>
        <translation>목록과 서비스를 아직 비교하지 않았습니다.</translation>
    </message>
    <message>
        <source>Something else is under way.</source>
        <translation>다른 작업이 진행 중입니다.</translation>
    </message>
    <message>
        <source>No line is to be pushed.</source>
        <translation>푸시할 행이 없습니다.</translation>
    </message>
    <message>
        <source>No line is to be pulled.</source>
        <translation>끌어올 행이 없습니다.</translation>
    </message>
    <message>
        <source>The TPM is being read.</source>
        <translation>TPM을 읽는 중입니다.</translation>
    </message>
    <message>
        <source>The enrollments are being enabled.</source>
        <translation>개별 등록을 사용하도록 설정하는 중입니다.</translation>
    </message>
    <message>
        <source>The enrollments are being disabled.</source>
        <translation>개별 등록을 사용 안 함으로 설정하는 중입니다.</translation>
    </message>
    <message>
        <source>The enrollments are being deleted.</source>
        <translation>개별 등록을 삭제하는 중입니다.</translation>
    </message>
    <message>
        <source>The change is being taken back.</source>
        <translation>변경을 되돌리는 중입니다.</translation>
    </message>
    <message>
        <source>The service is asked which devices have registered.</source>
        <translation>어느 디바이스가 등록했는지 서비스에 조회하는 중입니다.</translation>
    </message>
    <message>
        <source>No list is open.</source>
        <translation>열린 목록이 없습니다.</translation>
    </message>
    <message>
        <source>A change of the list is under way.</source>
        <translation>목록을 변경하는 중입니다.</translation>
    </message>
    <message>
        <source>The list is being read.</source>
        <translation>목록을 읽는 중입니다.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>실행 취소할 것이 없습니다.</translation>
    </message>
    <message>
        <source>The list shows no row.</source>
        <translation>목록에 표시된 행이 없습니다.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>목록이 비어 있습니다.</translation>
    </message>
    <message>
        <source>No enrollment is selected.</source>
        <translation>선택한 개별 등록이 없습니다.</translation>
    </message>
    <message>
        <source>More than one enrollment is selected.</source>
        <translation>개별 등록이 둘 이상 선택되어 있습니다.</translation>
    </message>
    <message>
        <source>Only one enrollment is selected.</source>
        <translation>개별 등록이 하나만 선택되어 있습니다.</translation>
    </message>
    <message>
        <source>Too many rows are selected to be copied. Export them.</source>
        <translation>선택한 행이 너무 많아 복사할 수 없습니다. 내보내십시오.</translation>
    </message>
    <message>
        <source>There is no TPM to read.</source>
        <translation>읽을 TPM이 없습니다.</translation>
    </message>
    <message>
        <source>The connected TPM can attest enrollments by TPM alone: the private key of this one lies elsewhere.</source>
        <translation>연결된 TPM으로는 TPM 증명을 쓰는 개별 등록만 증명할 수 있습니다. 이 개별 등록의 프라이빗 키는 다른 곳에 있습니다.</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>삭제(&amp;L)</translation>
    </message>
    <message>
        <source>Deletes the selected enrollments from the list. Undo brings them back.</source>
        <translation>선택한 개별 등록을 목록에서 삭제합니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Marks the selected enrollments as disabled. The service learns of it with the next push.</source>
        <translation>선택한 개별 등록을 사용 안 함으로 표시합니다. 서비스에는 다음에 푸시할 때 반영됩니다.</translation>
    </message>
    <message>
        <source>Marks the selected enrollments as enabled. The service learns of it with the next push.</source>
        <translation>선택한 개별 등록을 사용으로 표시합니다. 서비스에는 다음에 푸시할 때 반영됩니다.</translation>
    </message>
    <message>
        <source>&amp;Refresh States</source>
        <translation>상태 새로 고침(&amp;R)</translation>
    </message>
    <message>
        <source>Asks the service which of the selected devices have registered and where; without a selection, of all that are not assigned.</source>
        <translation>선택한 디바이스가 등록했는지, 어느 허브에 할당되었는지 서비스에 조회합니다. 선택하지 않으면 할당되지 않은 모든 디바이스를 조회합니다.</translation>
    </message>
    <message>
        <source>&amp;Undo Add of %1</source>
        <extracomment>%1: how many enrollments; so in the next ones.</extracomment>
        <translation>%1개 추가 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Add</source>
        <translation>추가 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Edit of %1</source>
        <translation>%1개 편집 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Edit</source>
        <translation>편집 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Delete of %1</source>
        <translation>%1개 삭제 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Delete</source>
        <translation>삭제 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Import of %1</source>
        <translation>%1개 가져오기 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>Takes back the last change, of %1.</source>
        <extracomment>Status tip: %1 a registration ID.</extracomment>
        <translation>마지막 변경(%1)을 되돌립니다.</translation>
    </message>
    <message>
        <source>The rows are being exported.</source>
        <translation>행을 내보내는 중입니다.</translation>
    </message>
    <message>
        <source>There is no row to be exported.</source>
        <translation>내보낼 행이 없습니다.</translation>
    </message>
    <message>
        <source>The file has no name yet.</source>
        <translation>파일 이름이 아직 없습니다.</translation>
    </message>
    <message>
        <source>This is a folder: a file has to be named.</source>
        <translation>폴더입니다. 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>그런 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>Two columns are taken as %1. One of them has to be something else, or left out.</source>
        <translation>두 열이 %1(으)로 지정되어 있습니다. 하나는 다른 것으로 바꾸거나 제외해야 합니다.</translation>
    </message>
    <message>
        <source>No column is the registration ID or the endorsement key. Choose it above the columns.</source>
        <translation>등록 ID 또는 인증 키(EK)로 지정된 열이 없습니다. 열 위에서 선택하십시오.</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>파일을 읽는 중입니다.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Import is possible when all rows are checked.</source>
        <translation>모든 행의 확인이 끝나면 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>The file has no row that can be imported.</source>
        <translation>파일에 가져올 수 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>The rows are being imported.</source>
        <translation>행을 가져오는 중입니다.</translation>
    </message>
    <message>
        <source>The file is imported.</source>
        <translation>파일을 가져왔습니다.</translation>
    </message>
    <message>
        <source>Open a list first.</source>
        <translation>먼저 목록을 여십시오.</translation>
    </message>
    <message>
        <source>The rows are being changed.</source>
        <translation>행을 변경하는 중입니다.</translation>
    </message>
    <message>
        <source>The rows are changed.</source>
        <translation>행을 변경했습니다.</translation>
    </message>
    <message>
        <source>Nothing is chosen to be changed: tick what is.</source>
        <translation>변경할 항목을 선택하지 않았습니다. 변경할 항목에 체크 표시를 하십시오.</translation>
    </message>
    <message>
        <source>One of the new values is refused: see above.</source>
        <translation>새 값 가운데 하나를 쓸 수 없습니다. 위의 설명을 확인하십시오.</translation>
    </message>
    <message>
        <source>This is an address and not a file.</source>
        <translation>파일이 아니라 주소입니다.</translation>
    </message>
    <message>
        <source>Choose the PostgreSQL address below.</source>
        <translation>아래의 PostgreSQL 주소를 선택하십시오.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>폴더입니다.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>폴더 안의 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>폴더 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>있는 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>An address begins with postgresql:// and names the server and the database.</source>
        <translation>주소는 postgresql://로 시작하며 서버와 데이터베이스를 지정합니다.</translation>
    </message>
    <message>
        <source>For example: postgresql://lab@db.example.com/enrollments</source>
        <translation>예: postgresql://lab@db.example.com/enrollments</translation>
    </message>
    <message>
        <source>The list has not answered yet.</source>
        <translation>목록이 아직 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>No file is named yet.</source>
        <translation>아직 파일을 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>No address is named yet.</source>
        <translation>아직 주소를 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>No list is shown.</source>
        <translation>표시된 목록이 없습니다.</translation>
    </message>
    <message>
        <source>This works on the list of the Enrollments page.</source>
        <translation>[등록 목록] 페이지의 목록에서 쓸 수 있는 기능입니다.</translation>
    </message>
    <message>
        <source>Open &amp;Manifest...</source>
        <translation>매니페스트 열기(&amp;M)...</translation>
    </message>
    <message>
        <source>Opens a manifest of secure elements and verifies every entry.</source>
        <translation>보안 요소의 매니페스트를 열고 모든 항목을 검증합니다.</translation>
    </message>
    <message>
        <source>E&amp;xport from Manifest...</source>
        <translation>매니페스트에서 내보내기(&amp;X)...</translation>
    </message>
    <message>
        <source>Writes the certificates of the manifest, or the verdicts on it.</source>
        <translation>매니페스트의 인증서 또는 판정을 파일로 씁니다.</translation>
    </message>
    <message>
        <source>&amp;Import from Manifest...</source>
        <translation>매니페스트에서 가져오기(&amp;I)...</translation>
    </message>
    <message>
        <source>Makes an enrollment of every entry that can be enrolled.</source>
        <translation>등록할 수 있는 모든 항목으로 개별 등록을 만듭니다.</translation>
    </message>
    <message>
        <source>&amp;Manifests</source>
        <translation>매니페스트(&amp;M)</translation>
    </message>
    <message>
        <source>Shows manifests of secure elements and the verdict on each chip.</source>
        <translation>보안 요소의 매니페스트와 각 칩의 판정을 표시합니다.</translation>
    </message>
    <message>
        <source>Attest W&amp;ith...</source>
        <translation>증명 방법(&amp;I)...</translation>
    </message>
    <message>
        <source>Chooses what the device proves itself with: a TPM or a certificate.</source>
        <translation>디바이스가 자신을 증명할 수단을 선택합니다. TPM 또는 인증서입니다.</translation>
    </message>
    <message>
        <source>Trusted &amp;Certificates...</source>
        <translation>신뢰할 수 있는 인증서(&amp;C)...</translation>
    </message>
    <message>
        <source>Shows whose signature on a manifest counts, and which roots devices may come from.</source>
        <translation>매니페스트에서 누구의 서명을 인정하는지, 어떤 루트의 디바이스를 허용하는지 표시합니다.</translation>
    </message>
    <message>
        <source>The export is under way.</source>
        <translation>내보내는 중입니다.</translation>
    </message>
    <message>
        <source>Name a new folder.</source>
        <translation>새 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>The entries are being imported.</source>
        <translation>항목을 가져오는 중입니다.</translation>
    </message>
    <message>
        <source>The list cannot be opened. The Enrollments page says why.</source>
        <translation>목록을 열 수 없습니다. 이유는 [등록 목록] 페이지에 있습니다.</translation>
    </message>
    <message>
        <source>The list is being opened.</source>
        <translation>목록을 여는 중입니다.</translation>
    </message>
    <message>
        <source>No entry is chosen.</source>
        <translation>선택한 항목이 없습니다.</translation>
    </message>
    <message>
        <source>No manifest is open.</source>
        <translation>열린 매니페스트가 없습니다.</translation>
    </message>
    <message>
        <source>Export is possible when all entries are verified.</source>
        <translation>모든 항목을 검증하면 내보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Not all entries are verified. Verify the file again.</source>
        <translation>검증하지 않은 항목이 있습니다. 파일을 다시 검증하십시오.</translation>
    </message>
    <message>
        <source>Import is possible when all entries are verified.</source>
        <translation>모든 항목을 검증하면 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>The file is refused.</source>
        <translation>파일이 거부되었습니다.</translation>
    </message>
    <message>
        <source>The manifest has no entry that can be enrolled.</source>
        <translation>매니페스트에 등록할 수 있는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>The trusted certificates have changed. Verify the file again.</source>
        <translation>신뢰할 수 있는 인증서가 변경되었습니다. 파일을 다시 검증하십시오.</translation>
    </message>
    <message>
        <source>This run has sent nothing to a TPM.</source>
        <translation>이 실행에서는 TPM에 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>V&amp;erify Manifest Again</source>
        <translation>매니페스트 다시 검증(&amp;E)</translation>
    </message>
    <message>
        <source>Reads the open manifest again and verifies every entry.</source>
        <translation>열려 있는 매니페스트를 다시 읽고 모든 항목을 검증합니다.</translation>
    </message>
    <message>
        <source>The manifest is being verified.</source>
        <translation>매니페스트를 검증하는 중입니다.</translation>
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
    <name>endorse::ui::AllocationSection</name>
    <message>
        <source>The service&apos;s own policy decides.</source>
        <translation>서비스 자체의 정책에 따릅니다.</translation>
    </message>
    <message>
        <source>Devices are spread over the hubs by their ID, each hub by its weight.</source>
        <translation>디바이스를 ID에 따라 허브에 나누며, 허브마다 가중치를 적용합니다.</translation>
    </message>
    <message>
        <source>A device goes to the hub that answers it soonest.</source>
        <translation>디바이스를 가장 빨리 응답하는 허브에 할당합니다.</translation>
    </message>
    <message>
        <source>Devices go to the hub that is named below.</source>
        <translation>디바이스를 아래에 지정한 허브에 할당합니다.</translation>
    </message>
    <message>
        <source>A web service of yours names the hub for each device.</source>
        <translation>사용자의 웹 서비스가 디바이스마다 허브를 지정합니다.</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>할당</translation>
    </message>
    <message>
        <source>Allo&amp;cation policy</source>
        <translation>할당 정책(&amp;C)</translation>
    </message>
    <message>
        <source>As the service is set</source>
        <translation>서비스의 설정대로</translation>
    </message>
    <message>
        <source>Evenly weighted (hashed)</source>
        <translation>균등 가중 분포(hashed)</translation>
    </message>
    <message>
        <source>Lowest latency (geoLatency)</source>
        <translation>가장 짧은 대기 시간(geoLatency)</translation>
    </message>
    <message>
        <source>Static configuration (static)</source>
        <translation>정적 구성(static)</translation>
    </message>
    <message>
        <source>Custom (custom)</source>
        <translation>사용자 지정(custom)</translation>
    </message>
    <message>
        <source>IoT hu&amp;bs</source>
        <translation>IoT 허브(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Webhook URL</source>
        <translation>웹후크 URL(&amp;W)</translation>
    </message>
    <message>
        <source>API versio&amp;n</source>
        <translation>API 버전(&amp;N)</translation>
    </message>
</context>
<context>
    <name>endorse::ui::AttestationPage</name>
    <message>
        <source>%1, software</source>
        <extracomment>Under the head &quot;TPM&quot; of the diagram: %1 the name of the TPM.</extracomment>
        <translation>%1, 소프트웨어</translation>
    </message>
    <message>
        <source>Walk</source>
        <extracomment>Tab beside &quot;Evidence&quot;: the messages and the two locks.</extracomment>
        <translation>과정</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>Tab beside &quot;Walk&quot;: what the step sent and received.</extracomment>
        <translation>증거</translation>
    </message>
    <message>
        <source>Locks</source>
        <extracomment>Tab beside &quot;Walk&quot;: the drawing of the two locks.</extracomment>
        <translation>자물쇠</translation>
    </message>
    <message>
        <source>Walk, evidence or locks</source>
        <translation>과정, 증거 또는 자물쇠</translation>
    </message>
    <message>
        <source>Chain</source>
        <extracomment>Tab beside &quot;Walk&quot;: the chain of certificates.</extracomment>
        <translation>체인</translation>
    </message>
    <message>
        <source>Walk, evidence or chain</source>
        <translation>과정, 증거 또는 체인</translation>
    </message>
    <message>
        <source>software TPM</source>
        <extracomment>Under the head &quot;TPM&quot; of the diagram of a what-if run.</extracomment>
        <translation>소프트웨어 TPM</translation>
    </message>
</context>
<context>
    <name>endorse::ui::AttestationPresenter</name>
    <message>
        <source>%1 of %2 · %3</source>
        <extracomment>%1 steps that have run, %2 all steps, %3 the time they took together.</extracomment>
        <translation>%1/%2 · %3</translation>
    </message>
    <message>
        <source>Not run: %1</source>
        <extracomment>%1 is the title of a step.</extracomment>
        <translation>실행 안 함: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>다음: %1</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>순서 대기: %1</translation>
    </message>
    <message>
        <source>Waiting for the service for %1. The service says when to ask again, and the device keeps to it.</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>%1 동안 서비스를 기다리고 있습니다. 다시 물을 때는 서비스가 정하며 디바이스는 그에 따릅니다.</translation>
    </message>
    <message>
        <source>Waiting for the TPM for %1. A software TPM that starts for the first time makes its certificate now.</source>
        <translation>%1 동안 TPM을 기다리고 있습니다. 처음 시작하는 소프트웨어 TPM은 지금 인증서를 만듭니다.</translation>
    </message>
    <message>
        <source>Waiting for the TPM for %1. Some TPMs need many seconds to make a key. Cancel ends the wait at once.</source>
        <translation>%1 동안 TPM을 기다리고 있습니다. 키를 만드는 데 오래 걸리는 TPM도 있습니다. 취소하면 바로 대기를 끝냅니다.</translation>
    </message>
    <message>
        <source>Waiting for the service for %1. Cancel ends the wait at once.</source>
        <translation>%1 동안 서비스를 기다리고 있습니다. 취소하면 바로 대기를 끝냅니다.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Title of a failure: %1 who refused, a sentence; %2 what did not happen, a sentence.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>failure</comment>
        <extracomment>Text of a failure: %1 why, %2 why nothing is lost. Both are sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The run is over: restart it first.</source>
        <translation>실행이 끝났습니다. 먼저 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>A step is running: wait for it or cancel.</source>
        <translation>단계를 실행하는 중입니다. 끝날 때까지 기다리거나 취소하십시오.</translation>
    </message>
    <message>
        <source>No step is running.</source>
        <translation>실행 중인 단계가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>아직 아무것도 실행하지 않았습니다.</translation>
    </message>
    <message>
        <source>No run is under way.</source>
        <translation>진행 중인 실행이 없습니다.</translation>
    </message>
    <message>
        <source>Ready. Space: first step.</source>
        <translation>준비됨. 스페이스바: 첫 단계.</translation>
    </message>
    <message>
        <source>Step %1 is running.</source>
        <translation>%1단계를 실행하는 중입니다.</translation>
    </message>
    <message>
        <source>Paused after step %1. Space: next step.</source>
        <translation>%1단계 뒤에 일시 중지했습니다. 스페이스바: 다음 단계.</translation>
    </message>
    <message>
        <source>All %1 steps are done.</source>
        <translation>%1단계를 모두 마쳤습니다.</translation>
    </message>
    <message>
        <source>Stopped at step %1.</source>
        <translation>%1단계에서 멈췄습니다.</translation>
    </message>
    <message>
        <source>Cancelled at step %1.</source>
        <translation>%1단계에서 취소했습니다.</translation>
    </message>
    <message>
        <source>The run stops after this step without being asked.</source>
        <translation>실행은 이 단계 후에 자동으로 멈춥니다.</translation>
    </message>
    <message>
        <source>%1 (the same)</source>
        <extracomment>%1 is a key: the one of the challenge and the one in the TPM are equal.</extracomment>
        <translation>%1(같음)</translation>
    </message>
    <message>
        <source>%1 of the challenge</source>
        <extracomment>%1 is a key.</extracomment>
        <translation>챌린지의 %1</translation>
    </message>
    <message>
        <source>%1 in the TPM now</source>
        <extracomment>%1 is a key.</extracomment>
        <translation>지금 TPM의 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>injection</comment>
        <extracomment>%1 what a fault did to this step, %2 why it is safe. Both are sentences.
----------
%1 what a fault did to the run, %2 why it was refused. Both are sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The TPM does not answer (%1).</source>
        <translation>TPM이 응답하지 않습니다(%1).</translation>
    </message>
    <message>
        <source>The TPM refused (%1).</source>
        <translation>TPM이 거부했습니다(%1).</translation>
    </message>
    <message>
        <source>The service refused (%1).</source>
        <translation>서비스가 거부했습니다(%1).</translation>
    </message>
    <message>
        <source>The hub refused (%1).</source>
        <translation>허브가 거부했습니다(%1).</translation>
    </message>
    <message>
        <source>The service is not trusted (%1).</source>
        <translation>서비스를 신뢰할 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>The TPM cannot be reached (%1).</source>
        <translation>TPM에 연결할 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>The service cannot be reached (%1).</source>
        <translation>서비스에 연결할 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>The TPM did not answer in time.</source>
        <translation>TPM이 제시간에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>서비스가 제시간에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>The answer does not follow its specification (%1).</source>
        <translation>응답이 사양을 따르지 않습니다(%1).</translation>
    </message>
    <message>
        <source>The software TPM ended in the middle of the step (%1).</source>
        <translation>소프트웨어 TPM이 단계 도중에 끝났습니다(%1).</translation>
    </message>
    <message>
        <source>A program that this step needs did not run (%1).</source>
        <translation>이 단계에 필요한 프로그램이 실행되지 않았습니다(%1).</translation>
    </message>
    <message>
        <source>A file could not be read or written (%1).</source>
        <translation>파일을 읽거나 쓸 수 없었습니다(%1).</translation>
    </message>
    <message>
        <source>A setting cannot be used (%1).</source>
        <translation>사용할 수 없는 설정이 있습니다(%1).</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>실행이 취소되었습니다.</translation>
    </message>
    <message>
        <source>This program made a mistake (%1).</source>
        <translation>이 프로그램이 잘못 동작했습니다(%1).</translation>
    </message>
</context>
<context>
    <name>endorse::ui::AttestationSection</name>
    <message>
        <source>Devices that prove who they are in the old way are refused as soon as this is saved.</source>
        <translation>저장하면 이전 방식으로 자신을 증명하는 디바이스는 바로 거부됩니다.</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>증명</translation>
    </message>
    <message>
        <source>Attestation &amp;mechanism</source>
        <translation>증명 메커니즘(&amp;M)</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>X.509 certificates</source>
        <translation>X.509 인증서</translation>
    </message>
    <message>
        <source>Symmetric key</source>
        <translation>대칭 키</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ByteInspector</name>
    <message>
        <source>masked</source>
        <translation>가려짐</translation>
    </message>
    <message>
        <source>Bytes in hex</source>
        <translation>16진수 바이트</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>해석 결과</translation>
    </message>
    <message>
        <source>Decoded structure</source>
        <translation>해석한 구조</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>텍스트로 보기</translation>
    </message>
    <message>
        <source>The bytes as text</source>
        <translation>텍스트로 나타낸 바이트</translation>
    </message>
    <message>
        <source>Show masked bytes</source>
        <translation>가린 바이트 표시</translation>
    </message>
    <message>
        <source>These bytes are secret. They are masked where they arise, and this program keeps no copy that could be shown.</source>
        <translation>이 바이트는 비밀입니다. 생기는 곳에서 바로 가려지며, 이 프로그램에는 표시할 복사본이 없습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CertificateDialog</name>
    <message>
        <source>as before</source>
        <translation>이전과 같음</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Certificate and key are being opened.</source>
        <translation>인증서와 키를 여는 중입니다.</translation>
    </message>
    <message>
        <source>Use It All the Same</source>
        <translation>그래도 사용</translation>
    </message>
    <message>
        <source>Use This Device</source>
        <translation>이 디바이스 사용</translation>
    </message>
    <message>
        <source>Certificate and Key</source>
        <translation>인증서와 키</translation>
    </message>
    <message>
        <source>The device proves itself with a certificate and signs with its private key, which stays where it lives. PIN and passphrase are not stored.</source>
        <translation>디바이스는 인증서로 자신을 증명하고, 보관된 곳에 그대로 있는 프라이빗 키로 서명합니다. PIN과 암호는 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>PEM or DER</source>
        <translation>PEM 또는 DER</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>체인</translation>
    </message>
    <message>
        <source>optional: the certificates above it</source>
        <translation>선택 사항: 그 위의 인증서</translation>
    </message>
    <message>
        <source>The key lives</source>
        <translation>키의 위치</translation>
    </message>
    <message>
        <source>Where the key lives</source>
        <translation>키의 위치</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>in a PKCS#11 token</source>
        <translation>PKCS#11 토큰</translation>
    </message>
    <message>
        <source>in the TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>키 파일</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>모듈</translation>
    </message>
    <message>
        <source>library of the token&apos;s vendor</source>
        <translation>토큰 공급업체의 라이브러리</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>0x81000010, or the file of a TSS2 PRIVATE KEY</source>
        <translation>0x81000010 또는 TSS2 PRIVATE KEY의 파일</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>the common name of the certificate</source>
        <translation>인증서의 일반 이름</translation>
    </message>
    <message>
        <source>Enroll this certificate first</source>
        <translation>먼저 이 인증서로 개별 등록 추가</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CertificateField</name>
    <message>
        <source>X.509 Certificate</source>
        <translation>X.509 인증서</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>인증서(*.pem *.crt *.cer *.der);;모든 파일(*)</translation>
    </message>
    <message>
        <source>Subject: %1
Issuer: %2
Valid from %3 to %4</source>
        <translation>주체: %1
발급자: %2
유효 기간: %3부터 %4까지</translation>
    </message>
    <message>
        <source>It is no longer valid.</source>
        <translation>유효 기간이 지났습니다.</translation>
    </message>
    <message>
        <source>Several certificates stand here: the first one is taken.</source>
        <translation>여기에 인증서가 여러 개 있습니다. 첫 번째 인증서를 사용합니다.</translation>
    </message>
    <message>
        <source>SHA-256 thumbprint</source>
        <translation>SHA-256 지문</translation>
    </message>
    <message>
        <source>The service keeps this certificate. Another one takes its place.</source>
        <translation>서비스가 이 인증서를 보관하고 있습니다. 다른 인증서를 지정하면 바뀝니다.</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>열기...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CertificateStory</name>
    <message>
        <source>valid until %1, SHA-256 %2…</source>
        <extracomment>Under the name of a certificate: %1 a date and time, %2 the beginning of a hash in hex.</extracomment>
        <translation>%1까지 유효, SHA-256 %2…</translation>
    </message>
    <message>
        <source>matched by its thumbprint</source>
        <translation>지문으로 일치함</translation>
    </message>
    <message>
        <source>matched by its authority</source>
        <translation>인증 기관으로 일치함</translation>
    </message>
    <message>
        <source>accepted by the service</source>
        <translation>서비스가 받아들임</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>받아들이지 않음</translation>
    </message>
    <message>
        <source>not shown yet</source>
        <extracomment>Of a chain of certificates.</extracomment>
        <translation>아직 제시하지 않음</translation>
    </message>
    <message>
        <source>not sent: the service knows this authority, or not</source>
        <translation>보내지 않음: 서비스가 이 인증 기관을 알 수도 있고 모를 수도 있음</translation>
    </message>
    <message>
        <source>out of date: %1</source>
        <extracomment>Under the name of a certificate: %1 facts about it.</extracomment>
        <translation>유효 기간이 아님: %1</translation>
    </message>
    <message>
        <source>Private key, %1, %2</source>
        <extracomment>%1 &quot;EC P-256&quot;, %2 &quot;in the TPM&quot;.</extracomment>
        <translation>프라이빗 키, %1, %2</translation>
    </message>
    <message>
        <source>this key does not belong to the certificate</source>
        <translation>이 키가 인증서에 맞지 않음</translation>
    </message>
    <message>
        <source>certified: it signs here and is not sent, but can be copied</source>
        <translation>인증서로 보증됨: 여기서 서명하고 보내지 않지만, 복사할 수 있음</translation>
    </message>
    <message>
        <source>certified: it signs at home, and never leaves it</source>
        <translation>인증서로 보증됨: 보관된 곳에서 서명하고 그곳을 벗어나지 않음</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Time of the attempt</source>
        <translation>시도한 시각</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>인증서 만료 시각</translation>
    </message>
    <message>
        <source>Certificate is valid from</source>
        <translation>인증서 유효 기간 시작</translation>
    </message>
    <message>
        <source>Waiting for the TPM for %1. Some TPMs need many seconds to make a key. Cancel ends the wait at once.</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>%1 동안 TPM을 기다리고 있습니다. 키를 만드는 데 오래 걸리는 TPM도 있습니다. 취소하면 바로 대기를 끝냅니다.</translation>
    </message>
    <message>
        <source>Waiting for the token for %1. Its module may take seconds to answer.</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>%1 동안 토큰을 기다리고 있습니다. 토큰의 모듈이 응답하는 데 몇 초 걸릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Reading certificate and key for %1. Cancel ends the wait.</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>%1 동안 인증서와 키를 읽고 있습니다. 취소하면 대기를 끝냅니다.</translation>
    </message>
    <message>
        <source>Key and certificate do not belong together (%1).</source>
        <translation>키와 인증서가 서로 맞지 않습니다(%1).</translation>
    </message>
    <message>
        <source>The token is locked (%1).</source>
        <translation>토큰이 잠겨 있습니다(%1).</translation>
    </message>
    <message>
        <source>The key is locked (%1).</source>
        <translation>키가 잠겨 있습니다(%1).</translation>
    </message>
    <message>
        <source>The token does not answer (%1).</source>
        <translation>토큰이 응답하지 않습니다(%1).</translation>
    </message>
    <message>
        <source>The key cannot be used (%1).</source>
        <translation>키를 사용할 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>The TPM cannot be reached (%1).</source>
        <translation>TPM에 연결할 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-256)</source>
        <translation>지문(SHA-256)</translation>
    </message>
    <message>
        <source>Certificate and key could not be opened, so there is no chain to show.</source>
        <translation>인증서와 키를 열 수 없어 표시할 체인이 없습니다.</translation>
    </message>
    <message>
        <source>The first step reads the certificate of the device and the chain above it. They appear here, with the private key, which stays in its home.</source>
        <translation>첫 단계에서 디바이스의 인증서와 그 위의 체인을 읽습니다. 읽은 인증서는 보관된 곳에 그대로 있는 프라이빗 키와 함께 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>the service does not know this authority</source>
        <translation>서비스가 이 인증 기관을 모름</translation>
    </message>
    <message>
        <source>is named as the issuer of the one below</source>
        <translation>아래 인증서에 발급자로 적혀 있음</translation>
    </message>
    <message>
        <source>issued the certificate below</source>
        <translation>아래 인증서를 발급함</translation>
    </message>
    <message>
        <source>did not issue the certificate below</source>
        <translation>아래 인증서를 발급하지 않음</translation>
    </message>
    <message>
        <source>CN and registration ID (the same)</source>
        <translation>CN과 등록 ID(같음)</translation>
    </message>
    <message>
        <source>Common name (CN)</source>
        <translation>일반 이름(CN)</translation>
    </message>
    <message>
        <source>Thumbprint that is enrolled</source>
        <translation>등록된 지문</translation>
    </message>
    <message>
        <source>no verdict of the service</source>
        <extracomment>Of a chain of certificates.</extracomment>
        <translation>서비스의 판정 없음</translation>
    </message>
    <message>
        <source>not sent: the service knows the authority of this chain</source>
        <translation>보내지 않음: 서비스가 이 체인의 인증 기관을 알고 있음</translation>
    </message>
    <message>
        <source>The token waits for its PIN (%1).</source>
        <translation>토큰이 PIN을 기다리고 있습니다(%1).</translation>
    </message>
    <message>
        <source>The token refuses the PIN (%1).</source>
        <translation>토큰이 PIN을 거부합니다(%1).</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CertificatesPane</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are dates: from when to when a certificate is valid.</extracomment>
        <translation>%1부터 %2까지</translation>
    </message>
    <message>
        <source>The certificates are known while the emulator runs.</source>
        <translation>인증서는 에뮬레이터가 실행되는 동안 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Start the Emulator</source>
        <translation>에뮬레이터 시작</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>CA: what clients trust</source>
        <translation>CA: 클라이언트가 신뢰하는 것</translation>
    </message>
    <message>
        <source>Server: what clients are shown</source>
        <translation>서버: 클라이언트에 제시하는 것</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>주체</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>발급자</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>When a certificate is valid.</extracomment>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 지문</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>지문 복사</translation>
    </message>
    <message>
        <source>Copies the SHA-256 fingerprint.</source>
        <translation>SHA-256 지문을 복사합니다.</translation>
    </message>
    <message>
        <source>Copy the path of the file</source>
        <translation>파일 경로 복사</translation>
    </message>
    <message>
        <source>Copies the whole path of the file.</source>
        <translation>파일의 전체 경로를 복사합니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ChainBoxPart</name>
    <message>
        <source>good</source>
        <extracomment>How a certificate stands.</extracomment>
        <translation>정상</translation>
    </message>
    <message>
        <source>with a warning</source>
        <extracomment>How a certificate stands.</extracomment>
        <translation>경고 있음</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>How a certificate stands.</extracomment>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>not examined</source>
        <extracomment>How a certificate stands: nobody looked at it.</extracomment>
        <translation>검사하지 않음</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ChainPanel</name>
    <message>
        <source>Certificate chain and key</source>
        <translation>인증서 체인과 키</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ChainView</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Read aloud: %1 a certificate, %2 facts about it, %3 how it stands.</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ColumnsMenu</name>
    <message>
        <source>Sort By</source>
        <extracomment>Menu: the columns by which the list may be sorted.</extracomment>
        <translation>정렬 기준</translation>
    </message>
    <message>
        <source>Usual Columns</source>
        <extracomment>Menu: columns, widths and order as they were at first.</extracomment>
        <translation>기본 열</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CompareDialog</name>
    <message>
        <source>All Shown: Here</source>
        <translation>표시된 모든 항목: 목록</translation>
    </message>
    <message>
        <source>All Shown: There</source>
        <translation>표시된 모든 항목: 서비스</translation>
    </message>
    <message>
        <source>All Shown: Skip</source>
        <translation>표시된 모든 항목: 건너뛰기</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Nothing is sent before it was shown here.</source>
        <translation>여기에 표시하기 전에는 아무것도 보내지 않습니다.</translation>
    </message>
    <message>
        <source>%1 are alike · compared at %2</source>
        <translation>%1개 같음 · 비교 시각 %2</translation>
    </message>
    <message>
        <source>The list against %1</source>
        <translation>목록과 %1의 비교</translation>
    </message>
    <message>
        <source>The enrollments are being pushed.</source>
        <translation>개별 등록을 푸시하는 중입니다.</translation>
    </message>
    <message>
        <source>The enrollments are being pulled.</source>
        <translation>개별 등록을 끌어오는 중입니다.</translation>
    </message>
    <message>
        <source>The list and the service are being compared.</source>
        <translation>목록과 서비스를 비교하는 중입니다.</translation>
    </message>
    <message>
        <source>all differences</source>
        <extracomment>Counts of lines, as buttons: &quot;38 only here&quot;.</extracomment>
        <translation>모든 차이</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>목록에만 있음</translation>
    </message>
    <message>
        <source>only on the service</source>
        <translation>서비스에만 있음</translation>
    </message>
    <message>
        <source>different</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>충돌</translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln...</source>
        <extracomment>Buttons: the number is how many enrollments are sent or taken.</extracomment>
        <translation>
            <numerusform>%Ln개 푸시...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pull %Ln...</source>
        <translation>
            <numerusform>%Ln개 끌어오기...</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare Again</source>
        <translation>다시 비교</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused or changed again.</source>
        <translation>
            <numerusform>%Ln개는 거부되었거나 그사이 다시 변경되었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent.</source>
        <translation>
            <numerusform>%Ln개는 보내지 않았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln is not known.</source>
        <translation>
            <numerusform>%Ln개의 결과를 알 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service was changed while it was read. What was added or removed meanwhile may be missing: compare again to be sure.</source>
        <translation>읽는 동안 서비스가 변경되었습니다. 그사이 추가되거나 제거된 것이 빠졌을 수 있습니다. 확실히 하려면 다시 비교하십시오.</translation>
    </message>
    <message>
        <source>The list and the service are alike.</source>
        <translation>목록과 서비스가 같습니다.</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Choose a line to see both sides.</source>
        <translation>행을 선택하면 양쪽의 내용을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Its EK is also that of %1.</source>
        <translation>EK가 %1의 EK와 같습니다.</translation>
    </message>
    <message>
        <source>Compare With the Service</source>
        <translation>서비스와 비교</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Members that differ</source>
        <translation>서로 다른 멤버</translation>
    </message>
    <message>
        <source>Result of each enrollment</source>
        <translation>각 개별 등록의 결과</translation>
    </message>
    <message>
        <source>Both Sides</source>
        <translation>양쪽의 내용</translation>
    </message>
    <message>
        <source>Here</source>
        <extracomment>Button: the list counts for the selected lines, and is pushed.</extracomment>
        <translation>목록</translation>
    </message>
    <message>
        <source>What stands in the list counts: it is pushed.</source>
        <translation>목록의 내용을 사용하여 서비스로 푸시합니다.</translation>
    </message>
    <message>
        <source>There</source>
        <extracomment>Button: the service counts for the selected lines, and is pulled.</extracomment>
        <translation>서비스</translation>
    </message>
    <message>
        <source>What the service has counts: it is pulled.</source>
        <translation>서비스의 내용을 사용하여 목록으로 끌어옵니다.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Both stay as they are.</source>
        <translation>양쪽 모두 그대로 둡니다.</translation>
    </message>
    <message>
        <source>All Alike...</source>
        <translation>모두 똑같이 처리...</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Show What Is Left</source>
        <translation>남은 항목 표시</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were pushed.</source>
        <translation>
            <numerusform>개별 등록 %Ln개를 푸시했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were pulled.</source>
        <translation>
            <numerusform>개별 등록 %Ln개를 끌어왔습니다.</numerusform>
        </translation>
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
        <source>T&amp;PM at an address</source>
        <translation>주소로 지정하는 TPM(&amp;P)</translation>
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
        <source>&amp;Address:</source>
        <translation>주소(&amp;A)</translation>
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
        <translation>먼저 표시된 항목을 고치십시오.</translation>
    </message>
    <message>
        <source>Nothing changes until every field in use is right.</source>
        <translation>사용하는 항목이 모두 올바를 때까지 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Empty: this computer&apos;s certificates</source>
        <translation>비워 두면 이 컴퓨터의 인증서</translation>
    </message>
    <message>
        <source>&amp;Owner auth value:</source>
        <translation>소유자 권한 부여 값(&amp;O)</translation>
    </message>
    <message>
        <source>Owner auth value</source>
        <translation>소유자 권한 부여 값</translation>
    </message>
    <message>
        <source>Kept in memory until the program ends or another TPM is chosen.</source>
        <translation>프로그램이 끝나거나 다른 TPM을 선택할 때까지 메모리에 보관됩니다.</translation>
    </message>
    <message>
        <source>Endorsement au&amp;th value:</source>
        <translation>인증(EK) 계층 권한 부여 값(&amp;T)</translation>
    </message>
    <message>
        <source>Endorsement auth value</source>
        <translation>인증(EK) 계층 권한 부여 값</translation>
    </message>
    <message>
        <source>Empty: none is set</source>
        <translation>비어 있음: 설정 안 됨</translation>
    </message>
    <message>
        <source>Known for this run of the program</source>
        <translation>이번 프로그램 실행 동안 보관됨</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CopyField</name>
    <message>
        <source>Copies the value.</source>
        <translation>값을 복사합니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CountButton</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Read aloud: %1 how many, %2 of what.</extracomment>
        <translation>%2: %1</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CountTile</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Read aloud: %1 how many, %2 of what.</extracomment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>A number that is estimated.</extracomment>
        <translation>약 %1</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DeleteDialog</name>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>외 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln</source>
        <extracomment>Button: deletes so many entries.</extracomment>
        <translation>
            <numerusform>%Ln개 삭제</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DeviceButton</name>
    <message>
        <source>Attests with the TPM.</source>
        <translation>TPM으로 증명합니다.</translation>
    </message>
    <message>
        <source>Attests with a certificate of the key &quot;%1&quot; in the TPM.</source>
        <translation>TPM에 있는 키 &quot;%1&quot;의 인증서로 증명합니다.</translation>
    </message>
    <message>
        <source>Attests with the certificate &quot;%1&quot;.</source>
        <extracomment>%1 the name of a file.</extracomment>
        <translation>인증서 &quot;%1&quot;(으)로 증명합니다.</translation>
    </message>
    <message>
        <source>Attest with %1</source>
        <extracomment>Read aloud: what a device proves itself with, &quot;TPM&quot; or &quot;X.509&quot;.</extracomment>
        <translation>%1(으)로 증명</translation>
    </message>
    <message>
        <source>The device proves itself with the EK of the connected TPM.</source>
        <translation>디바이스는 연결된 TPM의 EK로 자신을 증명합니다.</translation>
    </message>
    <message>
        <source>X.509 Certificate</source>
        <translation>X.509 인증서</translation>
    </message>
    <message>
        <source>The device proves itself with a certificate and its key.</source>
        <translation>디바이스는 인증서와 그 키로 자신을 증명합니다.</translation>
    </message>
    <message>
        <source>Choose Certificate and Key...</source>
        <translation>인증서와 키 선택...</translation>
    </message>
    <message>
        <source>The key lies in a file, in a PKCS#11 token or in the TPM.</source>
        <translation>키는 파일, PKCS#11 토큰 또는 TPM에 있습니다.</translation>
    </message>
    <message>
        <source>Create a Key in the TPM...</source>
        <translation>TPM에 키 만들기...</translation>
    </message>
    <message>
        <source>Makes a key in the connected TPM, and a certificate or a request for it.</source>
        <translation>연결된 TPM에 키를 만들고, 그 키의 인증서 또는 인증서 요청을 만듭니다.</translation>
    </message>
    <message>
        <source>Ways of attestation</source>
        <translation>증명 방법</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DeviceChoice</name>
    <message>
        <source>This is no registration ID: letters, digits and - . _ : are allowed, at most 128, and the last one is a letter or a digit.</source>
        <translation>등록 ID가 아닙니다. 문자, 숫자, - . _ :을 최대 128자까지 쓸 수 있으며, 마지막은 문자나 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>The certificate of the device is missing.</source>
        <translation>디바이스의 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The private key is missing.</source>
        <translation>프라이빗 키가 없습니다.</translation>
    </message>
    <message>
        <source>This names a key in another place than the chosen one.</source>
        <translation>선택한 곳이 아닌 다른 곳의 키를 가리킵니다.</translation>
    </message>
    <message>
        <source>This key does not belong to the certificate of &quot;%1&quot;.</source>
        <translation>이 키가 &quot;%1&quot;의 인증서에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The certificate expired on %1: a service refuses it.</source>
        <translation>인증서가 %1에 만료되었습니다. 서비스가 거부하게 됩니다.</translation>
    </message>
    <message>
        <source>The certificate is not valid before %1: a service refuses it.</source>
        <translation>인증서는 %1 전에는 유효하지 않습니다. 서비스가 거부하게 됩니다.</translation>
    </message>
    <message>
        <source>The common name (CN) of the certificate is no registration ID.</source>
        <translation>인증서의 일반 이름(CN)이 등록 ID가 아닙니다.</translation>
    </message>
    <message>
        <source>The common name (CN) of the certificate is &quot;%1&quot;: a service refuses another ID.</source>
        <translation>인증서의 일반 이름(CN)이 &quot;%1&quot;입니다. 등록 ID가 이와 다르면 서비스가 거부합니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DiagramExport</name>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>TPM Attestation</source>
        <translation>TPM 증명</translation>
    </message>
    <message>
        <source>X.509 Attestation</source>
        <translation>X.509 증명</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DiagramHeads</name>
    <message>
        <source>this computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>emulator</source>
        <extracomment>Under the head &quot;Service&quot; of the diagram.</extracomment>
        <translation>에뮬레이터</translation>
    </message>
    <message>
        <source>key in a file</source>
        <extracomment>Under the head &quot;Device&quot; of the diagram.</extracomment>
        <translation>파일의 키</translation>
    </message>
    <message>
        <source>key in a token</source>
        <extracomment>Under the head &quot;Device&quot; of the diagram: a PKCS#11 token.</extracomment>
        <translation>토큰의 키</translation>
    </message>
    <message>
        <source>key in the TPM</source>
        <extracomment>Under the head &quot;Device&quot; of the diagram.</extracomment>
        <translation>TPM의 키</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DiagramView</name>
    <message>
        <source>Messages between TPM, device and service</source>
        <translation>TPM, 디바이스, 서비스 사이의 메시지</translation>
    </message>
    <message>
        <source>Step %1: %2, %3</source>
        <extracomment>Read aloud: %1 number of a step, %2 its title, %3 how it stands (&quot;done&quot;).</extracomment>
        <translation>%1단계: %2, %3</translation>
    </message>
    <message>
        <source>Messages between device, service and hub</source>
        <translation>디바이스, 서비스, 허브 사이의 메시지</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EmulatorView</name>
    <message>
        <source>Requests</source>
        <extracomment>Tab: what clients asked the service.</extracomment>
        <translation>요청</translation>
    </message>
    <message>
        <source>Hubs (%1)</source>
        <extracomment>Tab; %1 is their number.</extracomment>
        <translation>허브(%1)</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Facts of the service</source>
        <translation>서비스 정보</translation>
    </message>
    <message>
        <source>What the service knows</source>
        <translation>서비스가 아는 것</translation>
    </message>
    <message>
        <source>Hubs and their devices</source>
        <translation>허브와 그 디바이스</translation>
    </message>
    <message>
        <source>No hub is known.</source>
        <translation>아는 허브가 없습니다.</translation>
    </message>
    <message>
        <source>The service brings a hub of its own when it starts.</source>
        <translation>서비스는 시작할 때 자신의 허브를 함께 갖춥니다.</translation>
    </message>
    <message>
        <source>The emulated service is starting.</source>
        <translation>에뮬레이트된 서비스를 시작하는 중입니다.</translation>
    </message>
    <message>
        <source>The emulated service is stopping.</source>
        <translation>에뮬레이트된 서비스를 중지하는 중입니다.</translation>
    </message>
    <message>
        <source>The emulated service does not run.</source>
        <translation>에뮬레이트된 서비스가 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>Start it to see and change its lists. It has kept what it knew.</source>
        <translation>목록을 보고 변경하려면 서비스를 시작하십시오. 서비스의 데이터는 그대로 남아 있습니다.</translation>
    </message>
    <message>
        <source>Start the Emulator</source>
        <translation>에뮬레이터 시작</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentDetail</name>
    <message numerus="yes">
        <source>%Ln enrollments are selected.</source>
        <translation>
            <numerusform>개별 등록 %Ln개를 선택했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be edited, enabled, disabled, exported or deleted together.</source>
        <translation>함께 편집하거나 사용 또는 사용 안 함으로 바꾸거나 내보내거나 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>No enrollment is chosen.</source>
        <translation>선택한 개별 등록이 없습니다.</translation>
    </message>
    <message>
        <source>Choose one in the list to see what it says.</source>
        <translation>목록에서 하나를 선택하면 내용을 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentDialogs</name>
    <message>
        <source>Import Enrollments</source>
        <translation>개별 등록 가져오기</translation>
    </message>
    <message>
        <source>Enrollments (*.csv *.tsv *.txt *.json);;All files (*)</source>
        <translation>개별 등록(*.csv *.tsv *.txt *.json);;모든 파일(*)</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentEditor</name>
    <message>
        <source>The changes in this form are not saved. Save them, or give them up to see another enrollment.</source>
        <translation>이 양식의 변경 내용이 저장되지 않았습니다. 다른 개별 등록을 보려면 저장하거나 변경을 취소하십시오.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Give Up</source>
        <translation>변경 취소</translation>
    </message>
    <message>
        <source>Nothing was saved. What you entered is still here.</source>
        <translation>저장하지 않았습니다. 입력한 내용은 여기에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Create Again</source>
        <translation>다시 만들기</translation>
    </message>
    <message>
        <source>Reload</source>
        <extracomment>Button: shows what the list has now; what was entered is lost.</extracomment>
        <translation>다시 불러오기</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <extracomment>Button: writes what was entered over what the list has now.</extracomment>
        <translation>덮어쓰기</translation>
    </message>
    <message>
        <source>Edit Enrollment</source>
        <translation>개별 등록 편집</translation>
    </message>
    <message>
        <source>New Enrollment</source>
        <translation>새 개별 등록</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentFacts</name>
    <message>
        <source>the registration ID</source>
        <extracomment>Instead of a device ID: the service takes the registration ID for it.</extracomment>
        <translation>등록 ID와 같음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the service&apos;s error code, %2 what it says.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the device stays at its hub</source>
        <extracomment>What becomes of a device that registers again; so in the next ones.</extracomment>
        <translation>디바이스가 지금의 허브에 머무름</translation>
    </message>
    <message>
        <source>the hub is chosen again, the data move</source>
        <translation>허브를 다시 선택하고 데이터를 옮김</translation>
    </message>
    <message>
        <source>the hub is chosen again, the data are reset</source>
        <translation>허브를 다시 선택하고 데이터를 재설정</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Whether it is an IoT Edge device.</extracomment>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>%1, station %2</source>
        <extracomment>%1 date and time (UTC), %2 the name of a computer.</extracomment>
        <translation>%1, 스테이션 %2</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>아직 비교하지 않았습니다.</translation>
    </message>
    <message>
        <source>Equal, compared %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>같습니다. 비교 시각: %1.</translation>
    </message>
    <message>
        <source>Only here: the service has it no more. Compared %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>목록에만 있습니다. 서비스에는 이제 없습니다. 비교 시각: %1.</translation>
    </message>
    <message>
        <source>Only here. Compared %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>목록에만 있습니다. 비교 시각: %1.</translation>
    </message>
    <message>
        <source>Different in: %1. Compared %2.</source>
        <extracomment>%1 names of fields, %2 a time.</extracomment>
        <translation>서로 다른 항목: %1. 비교 시각: %2.</translation>
    </message>
    <message>
        <source>Changed here since it was compared %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>%1에 비교한 뒤 목록에서 변경되었습니다.</translation>
    </message>
    <message>
        <source>Changed here since it was last equal to the service&apos;s.</source>
        <translation>서비스와 마지막으로 같아진 뒤에 목록에서 변경되었습니다.</translation>
    </message>
    <message>
        <source>What the enrollment says</source>
        <translation>개별 등록의 내용</translation>
    </message>
    <message>
        <source>Registration</source>
        <extracomment>What became of the device at the service.</extracomment>
        <translation>등록 레코드</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT 허브</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>디바이스 ID</translation>
    </message>
    <message>
        <source>Assigned</source>
        <extracomment>When the device was last assigned to its hub.</extracomment>
        <translation>할당 시각</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>하위 상태</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Endorsement key (EK)</source>
        <translation>인증 키(EK)</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>The Name of a TPM object: a hash with its algorithm.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Also at</source>
        <translation>같은 EK의 등록 ID</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>개별 등록</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>증명</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>할당</translation>
    </message>
    <message>
        <source>Reprovisioning</source>
        <translation>다시 프로비저닝</translation>
    </message>
    <message>
        <source>Edge device</source>
        <translation>Edge 디바이스</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>When and where the enrollment came into the list (UTC).</extracomment>
        <translation>추가</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>When and where it was last changed (UTC).</extracomment>
        <translation>변경</translation>
    </message>
    <message>
        <source>Against the service</source>
        <translation>서비스와의 비교</translation>
    </message>
    <message>
        <source>Initial device twin</source>
        <translation>초기 디바이스 쌍</translation>
    </message>
    <message>
        <source>not yet, as far as is known</source>
        <extracomment>Instead of a time: the device has not registered, as far as is known here.</extracomment>
        <translation>아직 없음(알려진 범위에서)</translation>
    </message>
    <message>
        <source>none of the TCG, %1</source>
        <extracomment>%1 what kind of key: &quot;RSA 2048&quot;.</extracomment>
        <translation>TCG 템플릿 아님, %1</translation>
    </message>
    <message>
        <source>TCG %1, %2</source>
        <extracomment>%1 the name of a template (&quot;L-1&quot;), %2 what kind of key.</extracomment>
        <translation>TCG %1, %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are dates: from when to when a certificate is valid.</extracomment>
        <translation>%1부터 %2까지</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>주체</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>발급자</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>일련 번호</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>When a certificate is valid.</extracomment>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>SHA-256 thumbprint</source>
        <translation>SHA-256 지문</translation>
    </message>
    <message>
        <source>SHA-1 thumbprint</source>
        <translation>SHA-1 지문</translation>
    </message>
    <message>
        <source>Primary certificate</source>
        <translation>기본 인증서</translation>
    </message>
    <message>
        <source>Secondary certificate</source>
        <translation>보조 인증서</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentTable</name>
    <message>
        <source>Enrollments</source>
        <translation>개별 등록</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentTools</name>
    <message>
        <source>Controls of the list</source>
        <translation>목록의 컨트롤</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentsPage</name>
    <message>
        <source>%1 is saved in the list.</source>
        <extracomment>%1 a registration ID.</extracomment>
        <translation>%1을(를) 목록에 저장했습니다.</translation>
    </message>
    <message>
        <source>Only here</source>
        <extracomment>Facet: enrollments that the service does not have.</extracomment>
        <translation>목록에만 있음</translation>
    </message>
    <message>
        <source>Only on the service</source>
        <extracomment>Facet: enrollments that this list does not have.</extracomment>
        <translation>서비스에만 있음</translation>
    </message>
    <message>
        <source>Different</source>
        <extracomment>Facet: enrollments that are not the same here and on the service.</extracomment>
        <translation>다름</translation>
    </message>
    <message>
        <source>All enrollments</source>
        <translation>모든 개별 등록</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Choose Another List...</source>
        <translation>다른 목록 선택...</translation>
    </message>
    <message>
        <source>The list is being read.</source>
        <translation>목록을 읽는 중입니다.</translation>
    </message>
    <message>
        <source>No list is open.</source>
        <translation>열린 목록이 없습니다.</translation>
    </message>
    <message>
        <source>Open List...</source>
        <translation>목록 열기...</translation>
    </message>
    <message>
        <source>Add the connected TPM, or drop a CSV.</source>
        <translation>연결된 TPM을 추가하거나 CSV 파일을 끌어다 놓으십시오.</translation>
    </message>
    <message>
        <source>An enrollment lets one device register. It names the device and says how the device proves itself.</source>
        <translation>개별 등록은 디바이스 하나의 등록을 허용합니다. 디바이스를 지정하고, 디바이스가 자신을 증명하는 방법을 정합니다.</translation>
    </message>
    <message>
        <source>Add from TPM</source>
        <translation>TPM에서 추가</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>가져오기...</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>새로 만들기...</translation>
    </message>
    <message>
        <source>No enrollment matches the filter.</source>
        <translation>필터와 일치하는 개별 등록이 없습니다.</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <extracomment>How many rows of the list have been read: %1 of %2.</extracomment>
        <translation>읽는 중: %2개 중 %1개</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <extracomment>%1: how many rows of the list have been read.</extracomment>
        <translation>읽는 중: %1개</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <extracomment>%1: a number of rows.</extracomment>
        <translation>%1개 선택됨</translation>
    </message>
    <message>
        <source>Nothing is selected: the selected rows lie too far apart now</source>
        <translation>선택한 행 없음: 선택했던 행들이 이제 서로 너무 멀리 떨어져 있음</translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <extracomment>The place of the current row: %1 of %2 rows that are shown.</extracomment>
        <translation>%2행 중 %1행</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>사용할 수 없음</translation>
    </message>
    <message>
        <source>being changed</source>
        <extracomment>Of a list: every change is in the file or the database.</extracomment>
        <translation>변경 중</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>List: %1 (%2) · %3</source>
        <extracomment>%1 the name of a list, %2 SQLite or PostgreSQL, %3 &quot;saved&quot; or &quot;being read&quot;.</extracomment>
        <translation>목록: %1(%2) · %3</translation>
    </message>
    <message>
        <source>The connected TPM is in the list already, as %1.</source>
        <extracomment>%1 a registration ID.</extracomment>
        <translation>연결된 TPM은 이미 목록에 %1(으)로 있습니다.</translation>
    </message>
    <message>
        <source>The connected TPM was added as %1. %2</source>
        <extracomment>%1 a registration ID, %2 a sentence that says whether the endorsement key is genuine.</extracomment>
        <translation>연결된 TPM을 %1(으)로 추가했습니다. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were deleted from the list.</source>
        <translation>
            <numerusform>개별 등록 %Ln개를 목록에서 삭제했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were enabled in the list.</source>
        <translation>
            <numerusform>목록에서 개별 등록 %Ln개를 사용하도록 설정했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were disabled in the list.</source>
        <translation>
            <numerusform>목록에서 개별 등록 %Ln개를 사용 안 함으로 설정했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments stay as they were.</source>
        <translation>
            <numerusform>개별 등록 %Ln개는 이전 그대로입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are as they were before.</source>
        <translation>
            <numerusform>개별 등록 %Ln개를 이전 상태로 되돌렸습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were changed again since then, and stay as they are.</source>
        <translation>
            <numerusform>개별 등록 %Ln개는 그 뒤에 다시 변경되어 그대로 두었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be attested here: the connected TPM has another endorsement key, whose registration ID is %2. Connect the TPM of this device.</source>
        <extracomment>%1, %2 registration IDs.</extracomment>
        <translation>여기서는 %1을(를) 증명할 수 없습니다. 연결된 TPM의 인증 키(EK)가 다르며 그 등록 ID는 %2입니다. 이 디바이스의 TPM을 연결하십시오.</translation>
    </message>
    <message>
        <source>With the emulated service the connected TPM registers as %2, the ID that follows from its key, and not as %1. Choose a service by its address to attest under another ID.</source>
        <extracomment>%1, %2 registration IDs.</extracomment>
        <translation>에뮬레이터 서비스에서는 연결된 TPM이 %1이(가) 아니라 키에서 유도한 ID %2(으)로 등록합니다. 다른 ID로 증명하려면 서비스를 주소로 지정하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments have another state now.</source>
        <translation>
            <numerusform>개별 등록 %Ln개의 상태가 바뀌었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 of %3.</source>
        <translation>%1 %3개 중 %2개.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>From the manifest</source>
        <extracomment>Facet: enrollments that were imported from a manifest just now.</extracomment>
        <translation>매니페스트에서 가져옴</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EvidencePane</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tab title with a count.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Sent and Received</source>
        <translation>송수신</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>TPM Commands</source>
        <translation>TPM 명령</translation>
    </message>
    <message>
        <source>This step has not run. What it sends and receives appears here.</source>
        <translation>이 단계는 아직 실행하지 않았습니다. 보내고 받은 내용이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>The step is running. What it sends and receives appears here.</source>
        <translation>이 단계를 실행하는 중입니다. 보내고 받은 내용이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>This step sent and received nothing of its own.</source>
        <translation>이 단계 자체는 아무것도 보내거나 받지 않았습니다.</translation>
    </message>
    <message>
        <source>This step does not talk to the service.</source>
        <translation>이 단계는 서비스와 통신하지 않습니다.</translation>
    </message>
    <message>
        <source>This step does not talk to the TPM.</source>
        <translation>이 단계는 TPM과 통신하지 않습니다.</translation>
    </message>
    <message>
        <source>Evidence of the step</source>
        <translation>단계의 증거</translation>
    </message>
    <message>
        <source>Service Side</source>
        <translation>서비스 쪽</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ExchangePane</name>
    <message>
        <source>Choose a request above to see what was sent.</source>
        <translation>위에서 요청을 선택하면 보낸 내용이 표시됩니다.</translation>
    </message>
    <message>
        <source>What arrived was no HTTP request.</source>
        <translation>도착한 것은 HTTP 요청이 아닙니다.</translation>
    </message>
    <message>
        <source>The connection ended before the service could answer.</source>
        <translation>서비스가 답하기 전에 연결이 끝났습니다.</translation>
    </message>
    <message>
        <source>Request</source>
        <extracomment>Tab: what a client sent.</extracomment>
        <translation>요청</translation>
    </message>
    <message>
        <source>Response</source>
        <extracomment>Tab: what the service answered.</extracomment>
        <translation>응답</translation>
    </message>
    <message>
        <source>Raw bytes</source>
        <extracomment>Tab: the bytes of both in hex.</extracomment>
        <translation>원시 바이트</translation>
    </message>
    <message>
        <source>Parts of the exchange</source>
        <translation>교환의 부분</translation>
    </message>
    <message>
        <source>Request as it was sent, signature masked</source>
        <translation>보낸 그대로의 요청, 서명은 가림</translation>
    </message>
    <message>
        <source>Response of the service</source>
        <translation>서비스의 응답</translation>
    </message>
    <message>
        <source>Bytes of request and response</source>
        <translation>요청과 응답의 바이트</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ExportDialog</name>
    <message>
        <source>Export Enrollments</source>
        <translation>개별 등록 내보내기</translation>
    </message>
    <message>
        <source>One row an enrollment, for spreadsheets and for other lists. Symmetric keys are never in it.</source>
        <translation>개별 등록마다 한 행씩 씁니다. 스프레드시트나 다른 목록에서 쓸 수 있습니다. 대칭 키는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>The whole records as the service knows them.</source>
        <translation>서비스의 형식을 따른 온전한 레코드입니다.</translation>
    </message>
    <message>
        <source>A script that creates the enrollments with the Azure CLI. Symmetric keys are never in it.</source>
        <translation>Azure CLI로 개별 등록을 만드는 스크립트입니다. 대칭 키는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>The file will hold secrets: whoever reads it can register as these devices. Only you can open it; delete it when it is no longer needed.</source>
        <translation>파일에 비밀이 들어갑니다. 파일을 읽은 사람은 이 디바이스로 등록할 수 있습니다. 파일은 본인만 열 수 있습니다. 필요 없어지면 삭제하십시오.</translation>
    </message>
    <message>
        <source>The rows are being exported.</source>
        <translation>행을 내보내는 중입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in %1.</source>
        <translation>
            <numerusform>행 %Ln개를 %1에 썼습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them could not be written whole.</source>
        <translation>
            <numerusform>그중 %Ln개는 온전히 쓸 수 없었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>All rows (%1)</source>
        <extracomment>Rows that are exported; the number is how many there are.</extracomment>
        <translation>모든 행(%1)</translation>
    </message>
    <message>
        <source>Rows that match the filter (%1)</source>
        <translation>필터와 일치하는 행(%1)</translation>
    </message>
    <message>
        <source>Rows that match the filter (there is none)</source>
        <translation>필터와 일치하는 행(없음)</translation>
    </message>
    <message>
        <source>Selected rows (%1)</source>
        <translation>선택한 행(%1)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Script for the Azure CLI (az)</source>
        <translation>Azure CLI 스크립트(az)</translation>
    </message>
    <message>
        <source>With symmetric keys</source>
        <translation>대칭 키 포함</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>찾아보기...</translation>
    </message>
    <message>
        <source>Browse for the file</source>
        <translation>파일 찾아보기</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ExportMenu</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>웹 페이지(*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 문서(*.pdf)</translation>
    </message>
    <message>
        <source>JSON document (*.json)</source>
        <translation>JSON 문서(*.json)</translation>
    </message>
    <message>
        <source>Captured traffic (*.pcap)</source>
        <translation>캡처한 트래픽(*.pcap)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 그림(*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림(*.png)</translation>
    </message>
    <message>
        <source>Transcript as HTML...</source>
        <translation>통신 기록을 HTML로...</translation>
    </message>
    <message>
        <source>Transcript as PDF...</source>
        <translation>통신 기록을 PDF로...</translation>
    </message>
    <message>
        <source>Transcript as JSON...</source>
        <translation>통신 기록을 JSON으로...</translation>
    </message>
    <message>
        <source>TPM Traffic for Wireshark...</source>
        <translation>TPM 트래픽을 Wireshark용으로...</translation>
    </message>
    <message>
        <source>Diagram as SVG...</source>
        <translation>다이어그램을 SVG로...</translation>
    </message>
    <message>
        <source>Diagram as PNG...</source>
        <translation>다이어그램을 PNG로...</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>Button with a menu: writes the run into a file.</extracomment>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Writes the run that is shown into a file.</source>
        <translation>표시된 실행을 파일에 씁니다.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>썼음: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 says what failed, %2 what to do.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FacetPane</name>
    <message>
        <source>Facets of the list</source>
        <translation>목록의 범위를 좁히는 항목</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Against the service</source>
        <translation>서비스와의 비교</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT 허브</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FactsSection</name>
    <message>
        <source>Being assigned</source>
        <translation>할당 중</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>할당됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>할당되지 않음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At the Service</source>
        <translation>서비스의 상태</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>등록 레코드</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT 허브</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>디바이스 ID</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>하위 상태</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Created (UTC)</source>
        <translation>만든 시간(UTC)</translation>
    </message>
    <message>
        <source>Updated (UTC)</source>
        <translation>업데이트한 시간(UTC)</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FactsStrip</name>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Copies the address of the service.</source>
        <translation>서비스의 주소를 복사합니다.</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID 범위</translation>
    </message>
    <message>
        <source>Copy the ID scope</source>
        <translation>ID 범위 복사</translation>
    </message>
    <message>
        <source>Copies the ID scope.</source>
        <translation>ID 범위를 복사합니다.</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 인증서</translation>
    </message>
    <message>
        <source>Copy the path of the CA certificate</source>
        <translation>CA 인증서의 경로 복사</translation>
    </message>
    <message>
        <source>Copies the whole path of the CA certificate, which clients trust.</source>
        <translation>클라이언트가 신뢰하는 CA 인증서의 전체 경로를 복사합니다.</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>연결 문자열</translation>
    </message>
    <message>
        <source>Copy the connection string with its key</source>
        <translation>키가 든 연결 문자열 복사</translation>
    </message>
    <message>
        <source>Copies the whole connection string with its key. Whoever has it may change the enrollments.</source>
        <translation>키가 든 연결 문자열 전체를 복사합니다. 이 문자열을 가진 사람은 등록을 바꿀 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FailurePane</name>
    <message>
        <source>%1.</source>
        <extracomment>Number of an instruction in a list of instructions.</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>다음에 할 일</translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation>기술 정보</translation>
    </message>
    <message>
        <source>Copy for a Report</source>
        <translation>보고용으로 복사</translation>
    </message>
    <message>
        <source>Copies step, code, message and technical text in English.</source>
        <translation>단계, 코드, 메시지, 기술 정보를 영어로 복사합니다.</translation>
    </message>
    <message>
        <source>no such key</source>
        <translation>그런 키 없음</translation>
    </message>
    <message>
        <source>Names compared</source>
        <translation>비교한 Name</translation>
    </message>
    <message>
        <source>Enroll and Restart</source>
        <translation>개별 등록 추가 후 다시 시작</translation>
    </message>
    <message>
        <source>Enrolls this certificate under its registration ID, and begins again.</source>
        <translation>인증서의 등록 ID로 개별 등록을 추가하고 처음부터 다시 시작합니다.</translation>
    </message>
    <message>
        <source>Choose the Device...</source>
        <translation>디바이스 선택...</translation>
    </message>
    <message>
        <source>Chooses another certificate, key or PIN.</source>
        <translation>다른 인증서, 키 또는 PIN을 선택합니다.</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>비교한 내용</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FieldsTab</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Header over bytes: %1 what they are, %2 their size in words.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Fields sent and received</source>
        <translation>보내고 받은 필드</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FilterRow</name>
    <message>
        <source>Shows not only: %1</source>
        <extracomment>Of a button: %1 is what the list is narrowed to, &quot;Assigned&quot; for instance.</extracomment>
        <translation>좁히기 해제: %1</translation>
    </message>
    <message>
        <source>Only %1: remove</source>
        <translation>%1만 표시: 해제</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A facet of the list, and how many rows it has.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>of %1 have this EK</source>
        <extracomment>After a number in bold: how many rows of the list match the filter, &quot;208 of 1,000,000 match&quot;. The same when an endorsement key was looked for.</extracomment>
        <translation>이 EK와 일치(전체 %1개 중)</translation>
    </message>
    <message>
        <source>of %1 match</source>
        <translation>일치(전체 %1개 중)</translation>
    </message>
    <message>
        <source>So long it took to find these rows.</source>
        <extracomment>Tooltip of a duration.</extracomment>
        <translation>이 행들을 찾는 데 걸린 시간입니다.</translation>
    </message>
    <message>
        <source>ID, device, hub, status, or a whole EK</source>
        <translation>ID, 디바이스, 허브, 상태 또는 전체 EK</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Shows the rows that hold this text in registration ID, device ID, IoT hub or status (Ctrl+F). A whole EK finds its row.</source>
        <translation>등록 ID, 디바이스 ID, IoT 허브 또는 상태에 이 텍스트가 들어 있는 행을 표시합니다(Ctrl+F). EK 전체를 입력하면 그 EK의 행을 찾습니다.</translation>
    </message>
    <message>
        <source>Status, comparison and IoT hub</source>
        <translation>상태, 비교 결과, IoT 허브</translation>
    </message>
    <message>
        <source>Narrows the list.</source>
        <translation>목록의 범위를 좁힙니다.</translation>
    </message>
    <message>
        <source>Filter of the list</source>
        <translation>목록의 필터</translation>
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
    <message>
        <source>A manifest</source>
        <translation>매니페스트</translation>
    </message>
    <message>
        <source>Drop a file here to get a verdict on every secure element.</source>
        <translation>여기에 파일을 끌어다 놓으면 모든 보안 요소의 판정을 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FormDetail</name>
    <message>
        <source>The changes in this form are not saved. Save them, or give them up to see another entry.</source>
        <translation>이 양식의 변경 내용이 저장되지 않았습니다. 다른 항목을 보려면 저장하거나 변경을 취소하십시오.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Give Up</source>
        <translation>변경 취소</translation>
    </message>
    <message>
        <source>Nothing was saved: %1 has been deleted from the service meanwhile. What you entered is still here.</source>
        <translation>저장하지 않았습니다. 그사이 서비스에서 %1이(가) 삭제되었습니다. 입력한 내용은 여기에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Create Again</source>
        <translation>다시 만들기</translation>
    </message>
    <message>
        <source>Nothing was saved: somebody has changed %1 at %2 (UTC), in: %3. What you entered is still here.</source>
        <extracomment>%1 an id, %2 a time, %3 names of fields.</extracomment>
        <translation>저장하지 않았습니다. 다른 사람이 %2(UTC)에 %1을(를) 변경했습니다. 변경된 항목: %3. 입력한 내용은 여기에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was saved: the program &quot;%4&quot; has changed %1 at %2 (UTC), in: %3. What you entered is still here.</source>
        <extracomment>%1 an id, %2 a time, %3 names of fields, %4 the name of a program.</extracomment>
        <translation>저장하지 않았습니다. 프로그램 &quot;%4&quot;이(가) %2(UTC)에 %1을(를) 변경했습니다. 변경된 항목: %3. 입력한 내용은 여기에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Reload</source>
        <extracomment>Button: shows what the service has now; what was entered is lost.</extracomment>
        <translation>다시 불러오기</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <extracomment>Button: writes what was entered over what the service has now.</extracomment>
        <translation>덮어쓰기</translation>
    </message>
    <message>
        <source>The service has saved %1.</source>
        <extracomment>%1: the id of an enrollment or of a group.</extracomment>
        <translation>서비스가 %1을(를) 저장했습니다.</translation>
    </message>
    <message>
        <source>They can be enabled, disabled or deleted together.</source>
        <translation>함께 사용 또는 사용 안 함으로 바꾸거나 삭제할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FormFooter</name>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>What you changed is not saved. Discard it?</source>
        <translation>변경한 내용이 저장되지 않았습니다. 버리시겠습니까?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>계속 편집</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FormLine</name>
    <message>
        <source>Browse...</source>
        <translation>찾아보기...</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <extracomment>%1 is the title of a field.</extracomment>
        <translation>찾아보기: %1</translation>
    </message>
</context>
<context>
    <name>endorse::ui::Glossary</name>
    <message>
        <source>Attestation</source>
        <translation>증명</translation>
    </message>
    <message>
        <source>attestation|attests|attest</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;: as they stand in your translations, the longest form of each.</extracomment>
        <translation>증명</translation>
    </message>
    <message>
        <source>The proof of a device that it is the one that it says it is. With a TPM the device proves that it holds a key that never leaves the chip, without showing that key to anyone.</source>
        <translation>디바이스가 자신이 누구인지 밝히는 증거입니다. TPM이 있으면 디바이스는 칩을 떠나지 않는 키를 아무에게도 보이지 않고 그 키를 가졌음을 증명합니다.</translation>
    </message>
    <message>
        <source>TPM</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Trusted Platform Module: a small chip, or firmware that acts as one, that keeps keys and works with them inside. Programs send it commands and get results, but never the private keys.</source>
        <translation>Trusted Platform Module: 키를 보관하고 그 안에서 키로 작업하는 작은 칩, 또는 그런 역할을 하는 펌웨어입니다. 프로그램은 명령을 보내고 결과를 받지만 프라이빗 키는 결코 받지 못합니다.</translation>
    </message>
    <message>
        <source>Software TPM</source>
        <translation>소프트웨어 TPM</translation>
    </message>
    <message>
        <source>software TPM</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>소프트웨어 TPM</translation>
    </message>
    <message>
        <source>A program that behaves like a TPM chip. It is good for learning and for tests, but its keys lie in ordinary files: whoever can read the disk can copy them. It is not for production.</source>
        <translation>TPM 칩처럼 동작하는 프로그램입니다. 배우고 시험하기에는 좋지만 키가 보통 파일에 있어서 디스크를 읽을 수 있는 사람은 누구나 복사할 수 있습니다. 운영 환경용이 아닙니다.</translation>
    </message>
    <message>
        <source>Endorsement key (EK)</source>
        <translation>인증 키(EK)</translation>
    </message>
    <message>
        <source>EK|endorsement key</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>EK|인증 키(EK)</translation>
    </message>
    <message>
        <source>The key that stands for the identity of a TPM. The TPM makes it from a seed that the manufacturer put in, so clearing the TPM does not change it. Its public half is on the enrollment list; its private half only ever opens envelopes inside the TPM.</source>
        <translation>TPM의 신원을 나타내는 키입니다. TPM은 제조사가 넣은 시드에서 이 키를 만들기 때문에 TPM을 지워도 바뀌지 않습니다. 공개 부분은 등록 목록에 있고, 프라이빗 부분은 TPM 안에서 봉투를 여는 데만 쓰입니다.</translation>
    </message>
    <message>
        <source>EK certificate</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>EK 인증서</translation>
    </message>
    <message>
        <source>A statement of the manufacturer that this EK belongs to a real TPM of its making. Most TPMs keep it in their own memory.</source>
        <translation>이 EK가 자사의 진짜 TPM에 속한다는 제조사의 증명서입니다. 대부분의 TPM은 이것을 자신의 메모리에 보관합니다.</translation>
    </message>
    <message>
        <source>Storage root key (SRK)</source>
        <translation>스토리지 루트 키(SRK)</translation>
    </message>
    <message>
        <source>SRK|storage root key</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>SRK|스토리지 루트 키</translation>
    </message>
    <message>
        <source>The key under which a TPM keeps the keys of its owner. It belongs to the owner hierarchy: when the TPM is cleared, a new SRK takes its place, and everything that the old one protected is lost.</source>
        <translation>TPM이 소유자의 키를 그 아래에 보관하는 키입니다. 소유자 계층에 속하므로 TPM을 지우면 새 SRK가 대신 들어서고, 이전 SRK가 보호하던 것은 모두 사라집니다.</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>계층</translation>
    </message>
    <message>
        <source>hierarchy|hierarchies</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>계층</translation>
    </message>
    <message>
        <source>A family of keys in the TPM that descend from one seed and answer to one password, called auth value. The endorsement hierarchy holds the EK, the owner hierarchy the SRK.</source>
        <translation>하나의 시드에서 나오고 권한 부여 값이라는 하나의 암호를 쓰는, TPM 안의 키 집단입니다. 인증(EK) 계층에는 EK가, 소유자 계층에는 SRK가 있습니다.</translation>
    </message>
    <message>
        <source>Owner hierarchy</source>
        <translation>소유자 계층</translation>
    </message>
    <message>
        <source>owner hierarchy|owner auth</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>소유자 계층|소유자 권한 부여</translation>
    </message>
    <message>
        <source>The keys of whoever uses the computer: the SRK and all that is stored under it. Storing a key for good needs the auth value of this hierarchy, which is empty until somebody sets it.</source>
        <translation>컴퓨터를 쓰는 사람의 키입니다. SRK와 그 아래에 저장된 모든 것이 여기에 속합니다. 키를 영구히 저장하려면 이 계층의 권한 부여 값이 필요하며, 누군가 설정하기 전에는 비어 있습니다.</translation>
    </message>
    <message>
        <source>Endorsement hierarchy</source>
        <translation>인증(EK) 계층</translation>
    </message>
    <message>
        <source>endorsement hierarchy</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>인증(EK) 계층</translation>
    </message>
    <message>
        <source>The keys that stand for the identity of the TPM. The EK comes from the seed of this hierarchy, which stays the same when the TPM is cleared.</source>
        <translation>TPM의 신원을 나타내는 키입니다. EK는 이 계층의 시드에서 나오며, 이 시드는 TPM을 지워도 그대로입니다.</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>소유권</translation>
    </message>
    <message>
        <source>ownership|new owner</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>소유권|새 소유자</translation>
    </message>
    <message>
        <source>Who has set the auth values of a TPM owns it. In TPM 2.0 setting them changes no key; a new owner who clears the TPM first gets a new SRK.</source>
        <translation>TPM의 권한 부여 값을 설정한 사람이 TPM의 소유자입니다. TPM 2.0에서는 값을 설정해도 키가 바뀌지 않습니다. 새 소유자가 먼저 TPM을 지우면 새 SRK가 생깁니다.</translation>
    </message>
    <message>
        <source>Cleared TPM</source>
        <translation>지운 TPM</translation>
    </message>
    <message>
        <source>cleared TPM|cleared the TPM|clears the TPM|clear the TPM|clearing the TPM|TPM is cleared|TPM was cleared</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>TPM 지우기|TPM을 지우|TPM을 지운|TPM을 지웁|지운 TPM</translation>
    </message>
    <message>
        <source>Clearing gives a TPM a new seed for its owner hierarchy: the SRK and every key under it are gone, and so are the owner&apos;s auth values. The EK stays, so the service still knows the device.</source>
        <translation>지우면 TPM의 소유자 계층에 새 시드가 생깁니다. SRK와 그 아래의 모든 키가 없어지고 소유자의 권한 부여 값도 없어집니다. EK는 남으므로 서비스는 디바이스를 계속 알아봅니다.</translation>
    </message>
    <message>
        <source>Lockout</source>
        <translation>잠금</translation>
    </message>
    <message>
        <source>lockout|locked out</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>잠금|잠긴|잠깁</translation>
    </message>
    <message>
        <source>After too many wrong auth values the TPM refuses to check any more of them for a while, so that nobody can guess by trying. It opens again by itself after a time, or by the lockout auth value.</source>
        <translation>틀린 권한 부여 값이 너무 많이 들어오면 TPM은 한동안 더 확인하지 않습니다. 그래서 아무도 시도를 거듭해 알아맞힐 수 없습니다. 시간이 지나면 저절로 풀리며, 잠금 권한 부여 값으로도 풀 수 있습니다.</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>핸들</translation>
    </message>
    <message>
        <source>handle</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>핸들</translation>
    </message>
    <message>
        <source>The number by which a command names a key in the TPM. It is a place, not the key itself: another key can stand there tomorrow. The Name tells keys apart.</source>
        <translation>명령이 TPM 안의 키를 가리키는 번호입니다. 키 자체가 아니라 자리이므로 내일은 다른 키가 거기에 있을 수 있습니다. 키는 Name으로 구별합니다.</translation>
    </message>
    <message>
        <source>Persistent key</source>
        <translation>영구 키</translation>
    </message>
    <message>
        <source>persistent</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>영구</translation>
    </message>
    <message>
        <source>A key that the TPM keeps when it is switched off. Its handle begins with 0x81. There is room for a few of them only.</source>
        <translation>전원을 꺼도 TPM이 간직하는 키입니다. 핸들은 0x81로 시작합니다. 자리는 몇 개뿐입니다.</translation>
    </message>
    <message>
        <source>Transient key</source>
        <translation>임시 키</translation>
    </message>
    <message>
        <source>transient</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>임시</translation>
    </message>
    <message>
        <source>A key that is in the TPM for the moment and is forgotten when it is flushed or the TPM is switched off. Its handle begins with 0x80.</source>
        <translation>잠시 TPM에 있다가 플러시되거나 TPM의 전원이 꺼지면 잊히는 키입니다. 핸들은 0x80으로 시작합니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>&quot;Name&quot; is a term of the TPM specification. Words by which it is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>The fingerprint of a key: the hash of its public area, behind the number of the hash algorithm. No two keys have the same one, and a key cannot choose it.</source>
        <translation>키의 지문입니다. 해시 알고리즘의 번호 뒤에 공개 영역의 해시가 붙은 것입니다. 두 키가 같은 Name을 가질 수 없고, 키는 Name을 고를 수 없습니다.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>template</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>The recipe from which a TPM makes a primary key: the same seed and the same template always give the same key. Programs that differ in one byte of the template get different EKs from one TPM.</source>
        <translation>TPM이 기본 키를 만드는 조리법입니다. 같은 시드와 같은 템플릿에서는 언제나 같은 키가 나옵니다. 템플릿이 1바이트라도 다른 프로그램들은 한 TPM에서 서로 다른 EK를 얻습니다.</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>챌린지</translation>
    </message>
    <message>
        <source>nonce challenge|challenge</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>nonce 챌린지|챌린지</translation>
    </message>
    <message>
        <source>What the service sends so that the device can prove itself: a fresh secret, sealed for this one TPM. Only the TPM with the right EK and the right SRK can open it.</source>
        <translation>디바이스가 자신을 증명하도록 서비스가 보내는 것입니다. 이 TPM 하나만을 위해 봉인한 새 비밀이며, 맞는 EK와 맞는 SRK를 가진 TPM만 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>nonce</translation>
    </message>
    <message>
        <source>nonce</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>nonce</translation>
    </message>
    <message>
        <source>The secret of one challenge: a random key, used once, that the device never sees. The TPM takes it in and signs with it, and the signature proves that this TPM could open the challenge.</source>
        <translation>한 챌린지의 비밀입니다. 한 번만 쓰는 임의의 키이며 디바이스는 결코 보지 못합니다. TPM이 받아들여 그것으로 서명하고, 그 서명은 이 TPM이 챌린지를 열 수 있었음을 증명합니다.</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>봉투</translation>
    </message>
    <message>
        <source>envelope|credential</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>봉투|자격 증명</translation>
    </message>
    <message>
        <source>Bytes that are encrypted and protected against change, so that one key alone can open them. A challenge has two: the EK envelope, which the TPM specification calls credential, holds the inner key, and the SRK envelope holds the nonce.</source>
        <translation>암호화되고 변경되지 않도록 보호되어 한 키로만 열 수 있는 바이트입니다. 챌린지에는 둘이 있습니다. TPM 사양에서 자격 증명이라고 하는 EK 봉투에는 내부 키가, SRK 봉투에는 nonce가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Inner key</source>
        <translation>내부 키</translation>
    </message>
    <message>
        <source>inner key</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>내부 키</translation>
    </message>
    <message>
        <source>The key in the EK envelope. It opens the inner lock of the SRK envelope, so that the nonce can be had only by a TPM that holds both keys: the EK and the SRK.</source>
        <translation>EK 봉투에 든 키입니다. SRK 봉투의 안쪽 자물쇠를 열기 때문에 EK와 SRK 두 키를 모두 가진 TPM만 nonce를 얻을 수 있습니다.</translation>
    </message>
    <message>
        <source>ActivateCredential</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ActivateCredential</translation>
    </message>
    <message>
        <source>The TPM command that opens the EK envelope. Before it gives the inner key back, the TPM checks that the key whose Name is bound to the envelope, the SRK, is present beside the EK.</source>
        <translation>EK 봉투를 여는 TPM 명령입니다. TPM은 내부 키를 돌려주기 전에, 봉투가 묶여 있는 Name의 키인 SRK가 EK와 함께 있는지 확인합니다.</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>&quot;Import&quot; and &quot;Load&quot; are names of TPM commands. Words by which it is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>Import</translation>
    </message>
    <message>
        <source>The TPM command that opens the SRK envelope inside the TPM. What comes out is the nonce, wrapped by this SRK: nobody but this TPM can use it.</source>
        <translation>TPM 안에서 SRK 봉투를 여는 TPM 명령입니다. 나오는 것은 이 SRK로 감싼 nonce이며, 이 TPM 말고는 아무도 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Load</source>
        <extracomment>&quot;Import&quot; and &quot;Load&quot; are names of TPM commands. Words by which it is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>Load</translation>
    </message>
    <message>
        <source>The TPM command that brings a wrapped key into the TPM as a transient key, ready for use.</source>
        <translation>감싼 키를 TPM에 임시 키로 들여와 쓸 수 있게 하는 TPM 명령입니다.</translation>
    </message>
    <message>
        <source>EvictControl</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>EvictControl</translation>
    </message>
    <message>
        <source>The TPM command that makes a transient key persistent, or takes a persistent key out of the TPM. It needs the auth value of the owner hierarchy.</source>
        <translation>임시 키를 영구 키로 만들거나 영구 키를 TPM에서 빼는 TPM 명령입니다. 소유자 계층의 권한 부여 값이 필요합니다.</translation>
    </message>
    <message>
        <source>Policy session</source>
        <translation>정책 세션</translation>
    </message>
    <message>
        <source>policy session</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>정책 세션</translation>
    </message>
    <message>
        <source>A conversation with the TPM in which the caller meets conditions one by one. The EK may only be used in one, after the endorsement hierarchy has agreed with PolicySecret.</source>
        <translation>호출자가 조건을 하나씩 충족해 가는 TPM과의 대화입니다. EK는 인증(EK) 계층이 PolicySecret으로 동의한 뒤에 이런 세션에서만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>HMAC</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>HMAC</translation>
    </message>
    <message>
        <source>A signature with a shared secret: who has the key can make it and check it, and who changes one bit of the text cannot make it fit again.</source>
        <translation>공유하는 비밀로 만든 서명입니다. 키를 가진 사람은 만들고 확인할 수 있으며, 글을 1비트라도 바꾼 사람은 다시 맞출 수 없습니다.</translation>
    </message>
    <message>
        <source>SAS token</source>
        <translation>SAS 토큰</translation>
    </message>
    <message>
        <source>SAS token|SAS</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>SAS 토큰|SAS</translation>
    </message>
    <message>
        <source>Shared access signature: a line of text that names a resource and a time of expiry, with an HMAC over both. It opens that resource until that time, and nothing else.</source>
        <translation>공유 액세스 서명(SAS): 리소스와 만료 시각을 적고 그 둘의 HMAC을 붙인 한 줄의 글입니다. 그 시각까지 그 리소스만 열어 줍니다.</translation>
    </message>
    <message>
        <source>Hub key</source>
        <translation>허브 키</translation>
    </message>
    <message>
        <source>hub key</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>허브 키</translation>
    </message>
    <message>
        <source>The key with which the device signs for its IoT hub. It comes at the end of the registration, in two envelopes like the nonce, and takes its place in the TPM.</source>
        <translation>디바이스가 자신의 IoT 허브를 위해 서명하는 키입니다. 등록의 끝에 nonce처럼 두 봉투에 담겨 와서 TPM 안의 그 자리에 들어갑니다.</translation>
    </message>
    <message>
        <source>Device Provisioning Service (DPS)</source>
        <translation>Device Provisioning Service(DPS)</translation>
    </message>
    <message>
        <source>DPS|Device Provisioning Service|provisioning service</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>DPS|Device Provisioning Service|프로비저닝 서비스</translation>
    </message>
    <message>
        <source>The service of Azure that knows which devices are allowed, asks them for proof, and assigns each one to an IoT hub. A device calls it first, and again when it has to be assigned anew.</source>
        <translation>어떤 디바이스가 허용되는지 알고, 증거를 요구하고, 디바이스마다 IoT 허브를 할당하는 Azure 서비스입니다. 디바이스는 처음에 이 서비스를 호출하고, 다시 할당받아야 할 때 또 호출합니다.</translation>
    </message>
    <message>
        <source>ID scope</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ID 범위</translation>
    </message>
    <message>
        <source>The name of one provisioning service, such as 0ne00A1B2C3. All services share one address; the ID scope says which of them is meant.</source>
        <translation>0ne00A1B2C3처럼 한 프로비저닝 서비스를 가리키는 이름입니다. 모든 서비스가 한 주소를 함께 쓰므로 ID 범위로 어느 서비스인지 구별합니다.</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>registration ID</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>The name of a device at the provisioning service, unique in its ID scope. For a TPM it is usually made from the hash of the EK, so that nobody has to invent one.</source>
        <translation>프로비저닝 서비스에서 쓰는 디바이스의 이름이며 ID 범위 안에서 유일합니다. TPM에서는 보통 EK의 해시로 만들기 때문에 따로 지어낼 필요가 없습니다.</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>enrollment list|enrollment|enrolled</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>등록 목록|등록</translation>
    </message>
    <message>
        <source>An entry in the list of devices that the service lets in. It is made before the device first calls, and can be disabled to keep the device out.</source>
        <translation>서비스가 들여보내는 디바이스 목록의 한 항목입니다. 디바이스가 처음 호출하기 전에 만들며, 사용하지 않게 하여 디바이스를 막을 수 있습니다.</translation>
    </message>
    <message>
        <source>Individual enrollment</source>
        <translation>개별 등록</translation>
    </message>
    <message>
        <source>individual enrollment</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>개별 등록</translation>
    </message>
    <message>
        <source>An entry for one device. For a TPM it holds the registration ID and the public half of the EK; devices with a TPM have no other kind of entry.</source>
        <translation>디바이스 하나의 항목입니다. TPM에서는 등록 ID와 EK의 공개 부분이 들어 있으며, TPM이 있는 디바이스에는 다른 종류의 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Reprovisioning</source>
        <translation>다시 프로비저닝</translation>
    </message>
    <message>
        <source>reprovisioning|registers again|registering again|register again</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>다시 프로비저닝|다시 등록</translation>
    </message>
    <message>
        <source>A device that registers again gets a new challenge and a new hub key. The enrollment decides whether it stays with its hub, moves to another one, and keeps its data.</source>
        <translation>다시 등록하는 디바이스는 새 챌린지와 새 허브 키를 받습니다. 원래 허브에 남을지, 다른 허브로 옮길지, 데이터를 유지할지는 등록에서 정합니다.</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>IoT 허브</translation>
    </message>
    <message>
        <source>The service with which a device works every day: it takes the messages of the device and sends it commands. The provisioning service only tells the device which hub is its own.</source>
        <translation>디바이스가 날마다 함께 일하는 서비스입니다. 디바이스의 메시지를 받고 디바이스에 명령을 보냅니다. 프로비저닝 서비스는 디바이스에 어느 허브가 자기 것인지 알려 줄 뿐입니다.</translation>
    </message>
    <message>
        <source>TLS</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Transport Layer Security: the encryption of HTTPS. It shows the device that it talks to the right service, and keeps everyone in between from reading or changing what is said.</source>
        <translation>Transport Layer Security: HTTPS의 암호화입니다. 디바이스에 올바른 서비스와 통신하고 있음을 보여 주고, 중간의 누구도 내용을 읽거나 바꾸지 못하게 합니다.</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 인증서</translation>
    </message>
    <message>
        <source>CA certificate|CA</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>CA 인증서|CA</translation>
    </message>
    <message>
        <source>The certificate of an authority that vouches for others. A device trusts a service when the chain of its certificate ends at a CA certificate that the device knows.</source>
        <translation>다른 인증서를 보증하는 기관의 인증서입니다. 디바이스는 서비스의 인증서 체인이 자신이 아는 CA 인증서에서 끝날 때 그 서비스를 신뢰합니다.</translation>
    </message>
    <message>
        <source>401 with a challenge</source>
        <translation>챌린지가 담긴 401</translation>
    </message>
    <message>
        <source>401</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>401</translation>
    </message>
    <message>
        <source>The HTTP status with which the service answers the first request of a TPM. It means &quot;prove it first&quot; and is no failure: the body holds the challenge.</source>
        <translation>TPM의 첫 요청에 서비스가 답하는 HTTP 상태입니다. &quot;먼저 증명하라&quot;는 뜻이며 실패가 아닙니다. 본문에 챌린지가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Retry-After</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>Retry-After</translation>
    </message>
    <message>
        <source>The HTTP header in which the service says how many seconds to wait before the next request. A device that asks sooner is only told to wait again.</source>
        <translation>다음 요청까지 몇 초를 기다려야 하는지 서비스가 알려 주는 HTTP 헤더입니다. 더 빨리 묻는 디바이스는 다시 기다리라는 답만 듣습니다.</translation>
    </message>
    <message>
        <source>ETag</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ETag</translation>
    </message>
    <message>
        <source>A mark that changes whenever an entry changes. Who sends it back with an edit makes sure that nobody else changed the entry in the meantime.</source>
        <translation>항목이 바뀔 때마다 바뀌는 표시입니다. 편집과 함께 이 표시를 돌려보내면 그사이에 다른 사람이 항목을 바꾸지 않았음을 확인할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::GlossaryPopup</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Open Glossary</source>
        <translation>용어집 열기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>endorse::ui::GlossaryWindow</name>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>용어집 검색</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>No term matches.</source>
        <translation>맞는 용어가 없습니다.</translation>
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
        <translation>HTTP 요청과 응답</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
</context>
<context>
    <name>endorse::ui::HubList</name>
    <message>
        <source>IoT hub %1</source>
        <translation>IoT 허브 %1</translation>
    </message>
    <message>
        <source>Empty: every linked hub</source>
        <translation>비워 두면 연결된 모든 허브</translation>
    </message>
    <message>
        <source>One more hub</source>
        <translation>허브 추가</translation>
    </message>
    <message>
        <source>This hub is not known to be linked to the service.</source>
        <translation>이 허브가 서비스에 연결되어 있는지 알 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::IdentitySection</name>
    <message>
        <source>Identity</source>
        <translation>식별 정보</translation>
    </message>
    <message>
        <source>Enrollment group &amp;ID</source>
        <translation>등록 그룹 ID(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Registration ID</source>
        <translation>등록 ID(&amp;R)</translation>
    </message>
    <message>
        <source>The service knows the record by this ID: it cannot be changed.</source>
        <translation>서비스가 이 ID로 레코드를 식별하므로 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Device ID</source>
        <translation>디바이스 ID(&amp;D)</translation>
    </message>
    <message>
        <source>Empty: the registration ID</source>
        <translation>비워 두면 등록 ID</translation>
    </message>
    <message>
        <source>Use the ID of the EK</source>
        <translation>EK의 ID 사용</translation>
    </message>
    <message>
        <source>The ID that Microsoft&apos;s device SDKs make from the EK.</source>
        <translation>Microsoft의 디바이스 SDK가 EK에서 만드는 ID입니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ImportDialog</name>
    <message>
        <source>The first rows are being read.</source>
        <translation>첫 행들을 읽는 중입니다.</translation>
    </message>
    <message>
        <source>The rows are being imported.</source>
        <translation>행을 가져오는 중입니다.</translation>
    </message>
    <message>
        <source>All rows are being checked.</source>
        <translation>모든 행을 확인하는 중입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>행 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln rows are shown</source>
        <translation>
            <numerusform>처음 행 %Ln개를 표시함</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · JSON, %2 · %3</source>
        <extracomment>A file: %1 its size, %2 its encoding, %3 how many rows.</extracomment>
        <translation>%1 · JSON, %2 · %3</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>세미콜론</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>%1 · CSV, %2, %3 between cells · %4</source>
        <extracomment>A file: %1 its size, %2 its encoding, %3 what is between cells, %4 how many rows.</extracomment>
        <translation>%1 · CSV, %2, 셀 구분: %3 · %4</translation>
    </message>
    <message>
        <source>all rows</source>
        <extracomment>Counts of rows, as buttons: &quot;1,000 all rows&quot;.</extracomment>
        <translation>모든 행</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>good</source>
        <translation>가져올 수 있음</translation>
    </message>
    <message>
        <source>already in the list</source>
        <translation>이미 목록에 있음</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>가져올 수 없음</translation>
    </message>
    <message>
        <source>The verdicts stand here when all rows are checked.</source>
        <translation>모든 행의 확인이 끝나면 여기에 판정이 표시됩니다.</translation>
    </message>
    <message>
        <source>Choose a row to read the whole reason.</source>
        <translation>행을 선택하면 이유 전체를 읽을 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are imported in %1 s.</source>
        <translation>
            <numerusform>행 %Ln개를 %1초 만에 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not imported and are saved in %1.</source>
        <translation>
            <numerusform>가져오지 않은 행 %Ln개를 %1에 저장했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>How to Mend</source>
        <translation>수정 방법</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln Rows</source>
        <translation>
            <numerusform>행 %Ln개 가져오기</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close Without Importing</source>
        <translation>가져오지 않고 닫기</translation>
    </message>
    <message>
        <source>Import Enrollments</source>
        <translation>개별 등록 가져오기</translation>
    </message>
    <message>
        <source>First Rows and Columns</source>
        <translation>첫 행과 열</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Parts of the import</source>
        <translation>가져오기의 화면</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>파일의 첫 행</translation>
    </message>
    <message>
        <source>Verdict on the rows</source>
        <translation>행의 판정</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Open the saved file with a spreadsheet or an editor. The column “reason” says what is wrong with each row. Mend the other cells, save the file and import it: the columns “line” and “reason” do not count. Rows that are in the list already are not in it.</source>
        <translation>저장된 파일을 스프레드시트나 편집기로 여십시오. “reason” 열에 각 행의 문제가 적혀 있습니다. 다른 셀을 고치고 파일을 저장한 다음 가져오십시오. “line” 열과 “reason” 열은 무시됩니다. 이미 목록에 있는 행은 이 파일에 없습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 rows are listed: of the good ones those among the first 200 of the file, of the others up to 10,000.</source>
        <translation>%2개 행 중 %1개가 표시됩니다. 가져올 수 있는 행은 파일의 처음 200개 중에서, 나머지는 최대 10,000개까지 표시됩니다.</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>Another row, of the file or of the list, has the registration ID or the endorsement key.</source>
        <translation>파일이나 목록의 다른 행에 이 등록 ID 또는 인증 키(EK)가 있습니다.</translation>
    </message>
    <message>
        <source>Choose Another File...</source>
        <translation>다른 파일 선택...</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>endorse::ui::InformationSection</name>
    <message>
        <source>Optional Device Information</source>
        <translation>선택적 디바이스 정보</translation>
    </message>
    <message>
        <source>&amp;Information</source>
        <translation>정보(&amp;I)</translation>
    </message>
    <message>
        <source>Free JSON that the service keeps and does not read.</source>
        <translation>서비스가 보관만 하고 읽지 않는 자유 형식의 JSON입니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::KeyFacts</name>
    <message>
        <source>Name %1</source>
        <extracomment>%1 is the shortened Name of a key in the TPM&apos;s sense.</extracomment>
        <translation>Name %1</translation>
    </message>
    <message>
        <source>template %1</source>
        <translation>템플릿 %1</translation>
    </message>
    <message>
        <source>Nothing is known of this key yet.</source>
        <translation>이 키에 대해 아직 알려진 것이 없습니다.</translation>
    </message>
    <message>
        <source>Facts of the key</source>
        <translation>키의 정보</translation>
    </message>
    <message>
        <source>Copy the Name</source>
        <translation>Name 복사</translation>
    </message>
    <message>
        <source>Copies the whole Name of the key.</source>
        <translation>키의 Name 전체를 복사합니다.</translation>
    </message>
    <message>
        <source>signs here and is not sent, but can be copied with its file</source>
        <translation>여기서 서명하고 보내지 않지만, 파일을 복사하면 키도 복사됨</translation>
    </message>
    <message>
        <source>signs in its home and never leaves it</source>
        <translation>보관된 곳에서 서명하고 그곳을 벗어나지 않음</translation>
    </message>
</context>
<context>
    <name>endorse::ui::KeyField</name>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Make a New Key</source>
        <translation>새 키 만들기</translation>
    </message>
    <message>
        <source>Make a Key</source>
        <translation>키 만들기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Empty: the service keeps the key it has</source>
        <translation>비워 두면 서비스가 기존 키를 유지</translation>
    </message>
    <message>
        <source>Empty: the service makes a key</source>
        <translation>비워 두면 서비스가 키를 만듦</translation>
    </message>
</context>
<context>
    <name>endorse::ui::LendDialog</name>
    <message>
        <source>The TPM is lent, and a program uses it.</source>
        <translation>TPM을 빌려주었고 한 프로그램이 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>The TPM is lent. No program uses it now.</source>
        <translation>TPM을 빌려주었습니다. 지금 쓰는 프로그램은 없습니다.</translation>
    </message>
    <message>
        <source>The TPM is starting.</source>
        <translation>TPM을 시작하는 중입니다.</translation>
    </message>
    <message>
        <source>The TPM is not lent.</source>
        <translation>TPM을 빌려주지 않았습니다.</translation>
    </message>
    <message>
        <source>Stop Lending</source>
        <translation>빌려주기 중지</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>빌려주기</translation>
    </message>
    <message>
        <source>Lend the TPM</source>
        <translation>TPM 빌려주기</translation>
    </message>
    <message>
        <source>Other programs on this computer can use the embedded TPM over the protocol of the TPM simulator: samples of the device SDKs, or tpm2-tools. They can do all that this program can, also clear it. Nothing but this computer reaches it.</source>
        <translation>이 컴퓨터의 다른 프로그램이 TPM 시뮬레이터의 프로토콜로 내장 TPM을 쓸 수 있습니다. 디바이스 SDK의 샘플이나 tpm2-tools 같은 것입니다. 그런 프로그램은 TPM 지우기를 포함해 이 프로그램이 할 수 있는 모든 일을 할 수 있습니다. 이 컴퓨터 밖에서는 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The samples of the SDKs look for a simulator at port 2321 when nothing else is said.</source>
        <translation>SDK의 샘플은 따로 지정하지 않으면 포트 2321에서 시뮬레이터를 찾습니다.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Platform signals</source>
        <extracomment>The port for power on and off of a TPM simulator.</extracomment>
        <translation>플랫폼 신호</translation>
    </message>
    <message>
        <source>With tpm2-tools</source>
        <translation>tpm2-tools로</translation>
    </message>
    <message>
        <source>With endorsectl</source>
        <translation>endorsectl로</translation>
    </message>
    <message>
        <source>Copy the address for commands</source>
        <translation>명령용 주소 복사</translation>
    </message>
    <message>
        <source>Copy the address for platform signals</source>
        <translation>플랫폼 신호용 주소 복사</translation>
    </message>
    <message>
        <source>Copy the command for tpm2-tools</source>
        <translation>tpm2-tools용 명령 복사</translation>
    </message>
    <message>
        <source>Copy the command for endorsectl</source>
        <translation>endorsectl용 명령 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>endorse::ui::Locks</name>
    <message>
        <source>not read yet</source>
        <translation>아직 읽지 않음</translation>
    </message>
    <message>
        <source>Inside the TPM</source>
        <translation>TPM 내부</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>영구</translation>
    </message>
    <message>
        <source>never leaves</source>
        <translation>밖으로 나오지 않음</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>제거됨</translation>
    </message>
    <message>
        <source>wrapped by the SRK</source>
        <translation>SRK로 래핑됨</translation>
    </message>
    <message>
        <source>empty until Import</source>
        <translation>Import 전까지 비어 있음</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>EK envelope</source>
        <translation>EK 봉투</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>bound to the SRK&apos;s Name</source>
        <translation>SRK의 Name에 묶임</translation>
    </message>
    <message>
        <source>opened with the EK</source>
        <translation>EK로 열림</translation>
    </message>
    <message>
        <source>shut: the Names differ</source>
        <translation>열 수 없음: Name이 다름</translation>
    </message>
    <message>
        <source>shut: the TPM refused</source>
        <translation>열 수 없음: TPM이 거부함</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>holds the inner key</source>
        <translation>내부 키가 들어 있음</translation>
    </message>
    <message>
        <source>SRK envelope</source>
        <translation>SRK 봉투</translation>
    </message>
    <message>
        <source>open</source>
        <translation>열림</translation>
    </message>
    <message>
        <source>holds the hub key</source>
        <translation>허브 키가 들어 있음</translation>
    </message>
    <message>
        <source>holds the nonce</source>
        <translation>nonce가 들어 있음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <extracomment>Read aloud: %1 an envelope or the TPM, %2 what is said about it.</extracomment>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>%1 of 2 open</source>
        <translation>2개 중 %1개 열림</translation>
    </message>
    <message>
        <source>no challenge yet</source>
        <translation>아직 챌린지 없음</translation>
    </message>
    <message>
        <source>Outside: device and network</source>
        <translation>외부: 디바이스와 네트워크</translation>
    </message>
    <message>
        <source>Text to sign</source>
        <translation>서명할 텍스트</translation>
    </message>
    <message>
        <source>Signature, %1</source>
        <extracomment>%1 is a size in words.</extracomment>
        <translation>서명, %1</translation>
    </message>
    <message>
        <source>%1 masked</source>
        <extracomment>Bytes that are not shown.</extracomment>
        <translation>%1 가림</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>보관하지 않음</translation>
    </message>
    <message>
        <source>the TPM refused</source>
        <translation>TPM이 거부함</translation>
    </message>
    <message>
        <source>loaded, transient</source>
        <translation>로드됨, 임시</translation>
    </message>
    <message>
        <source>old nonce evicted</source>
        <extracomment>Beside the hub key, which has taken the place of the nonce.</extracomment>
        <translation>이전 nonce 제거됨</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>at hand</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>emptied inside the TPM</source>
        <translation>TPM 안에서 비워짐</translation>
    </message>
    <message>
        <source>goes into the SAS token; the hub checks it</source>
        <translation>SAS 토큰에 들어가고 허브가 확인함</translation>
    </message>
    <message>
        <source>goes into the SAS token; the service checks it</source>
        <translation>SAS 토큰에 들어가고 서비스가 확인함</translation>
    </message>
</context>
<context>
    <name>endorse::ui::LocksPanel</name>
    <message>
        <source>The two locks</source>
        <translation>두 개의 자물쇠</translation>
    </message>
</context>
<context>
    <name>endorse::ui::MainWindow</name>
    <message>
        <source>Endorse</source>
        <extracomment>%1 is the name of a page.</extracomment>
        <translation>Endorse</translation>
    </message>
    <message>
        <source>Endorse: %1</source>
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
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Enrollments</source>
        <translation>등록 목록</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>매니페스트</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no manifest. A list of enrollments is imported on the Enrollments page.</source>
        <extracomment>%1 the name of a file.</extracomment>
        <translation>&quot;%1&quot;은(는) 매니페스트가 아닙니다. 개별 등록의 목록은 [등록 목록] 페이지에서 가져오십시오.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestDetail</name>
    <message>
        <source>No signed ID</source>
        <extracomment>Of an entry of a manifest.</extracomment>
        <translation>서명된 ID 없음</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 a verdict, %2 its code: &quot;Reject · E_SIG&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No entry is chosen.</source>
        <translation>선택한 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Choose one in the table to see why it has its verdict.</source>
        <translation>표에서 항목을 선택하면 판정의 이유를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>What is known of the entry</source>
        <translation>항목에 대해 알려진 내용</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>체인</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>Copy PEM</source>
        <translation>PEM 복사</translation>
    </message>
    <message>
        <source>Copies the certificate as PEM text.</source>
        <translation>인증서를 PEM 텍스트로 복사합니다.</translation>
    </message>
    <message>
        <source>Keys by slot</source>
        <extracomment>Section: the keys of a chip.</extracomment>
        <translation>슬롯별 키</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Certificate</source>
        <extracomment>Section: the fields of a certificate that is in a manifest without a good signature.</extracomment>
        <translation>인증서</translation>
    </message>
    <message>
        <source>This is what the file claims. No trusted signature proves it, and nothing of it is used.</source>
        <translation>이것은 파일의 주장일 뿐입니다. 이를 증명하는 신뢰할 수 있는 서명이 없으며, 이 가운데 어느 것도 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>Certificate, not proven</source>
        <translation>인증서(증명되지 않음)</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestDialogs</name>
    <message>
        <source>Open Manifest</source>
        <translation>매니페스트 열기</translation>
    </message>
    <message>
        <source>Manifests (*.json *.csv *.7z);;All files (*)</source>
        <translation>매니페스트(*.json *.csv *.7z);;모든 파일(*)</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestExportDialog</name>
    <message>
        <source>There are no certificates to export: the file is refused, or no entry can be enrolled.</source>
        <translation>내보낼 인증서가 없습니다. 파일이 거부되었거나 등록할 수 있는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>The device certificates one behind the other in one file.</source>
        <translation>디바이스 인증서를 한 파일에 차례로 이어 씁니다.</translation>
    </message>
    <message>
        <source>One file for each device, named by the number of the entry and the common name of the certificate.</source>
        <translation>디바이스마다 파일 하나를 쓰며, 항목 번호와 인증서의 일반 이름으로 파일 이름을 붙입니다.</translation>
    </message>
    <message>
        <source>The verdict on every entry, with codes and IDs.</source>
        <translation>모든 항목의 판정을 코드, ID와 함께 씁니다.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>새 폴더</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>The export is under way.</source>
        <translation>내보내는 중입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificates are in %1.</source>
        <extracomment>%1 a file or folder.</extracomment>
        <translation>
            <numerusform>인증서 %Ln개가 %1에 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The verdicts are in %1.</source>
        <extracomment>%1 a file.</extracomment>
        <translation>판정이 %1에 있습니다.</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Export from Manifest</source>
        <translation>매니페스트에서 내보내기</translation>
    </message>
    <message>
        <source>Device certificates</source>
        <translation>디바이스 인증서</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>PEM files in a new folder</source>
        <translation>새 폴더에 PEM 파일</translation>
    </message>
    <message>
        <source>DER files in a new folder</source>
        <translation>새 폴더에 DER 파일</translation>
    </message>
    <message>
        <source>One PEM file</source>
        <translation>PEM 파일 하나</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML 페이지</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>찾아보기...</translation>
    </message>
    <message>
        <source>Browse for the place</source>
        <translation>위치 찾아보기</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestImportDialog</name>
    <message>
        <source>No list is open.</source>
        <extracomment>%1 the name of a list.</extracomment>
        <translation>열린 목록이 없습니다.</translation>
    </message>
    <message>
        <source>The emulator on this computer</source>
        <translation>이 컴퓨터의 에뮬레이터</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries become individual enrollments with X.509 attestation. Each has the common name of its certificate as registration ID. What is there already stays as it is.</source>
        <translation>
            <numerusform>항목 %Ln개가 X.509 증명을 쓰는 개별 등록이 됩니다. 각각 인증서의 일반 이름이 등록 ID가 됩니다. 이미 있는 것은 그대로 둡니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The entries are being imported.</source>
        <translation>항목을 가져오는 중입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are enrollments now.</source>
        <translation>
            <numerusform>항목 %Ln개가 개별 등록이 되었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln개는 이미 있었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The IDs of %Ln entries are taken by other enrollments.</source>
        <translation>
            <numerusform>항목 %Ln개의 ID는 다른 개별 등록에서 이미 쓰고 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln개는 거부되었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent.</source>
        <translation>
            <numerusform>%Ln개는 보내지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import from Manifest</source>
        <translation>매니페스트에서 가져오기</translation>
    </message>
    <message>
        <source>Into the list on this computer</source>
        <translation>이 컴퓨터의 목록으로</translation>
    </message>
    <message>
        <source>Into the service</source>
        <translation>서비스로</translation>
    </message>
    <message>
        <source>Entries that were not imported</source>
        <translation>가져오지 않은 항목</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln Entries</source>
        <translation>
            <numerusform>항목 %Ln개 가져오기</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Enrollments</source>
        <translation>개별 등록 표시</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>%1, as one change</source>
        <translation>%1(변경 하나로)</translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln entries is not known: look at the service.</source>
        <translation>
            <numerusform>항목 %Ln개의 결과를 알 수 없습니다. 서비스를 확인하십시오.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestPage</name>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1 what was copied: &quot;SHA-256&quot;.</extracomment>
        <translation>복사함: %1</translation>
    </message>
    <message>
        <source>Filter by ID, code or reason</source>
        <translation>ID, 코드 또는 이유로 필터링</translation>
    </message>
    <message>
        <source>Verdicts that are shown</source>
        <translation>표시할 판정</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>모든 판정</translation>
    </message>
    <message>
        <source>To enroll</source>
        <translation>등록 대상</translation>
    </message>
    <message>
        <source>Verified, not enrollable</source>
        <translation>검증됨, 등록 불가</translation>
    </message>
    <message>
        <source>With a warning</source>
        <translation>경고 있음</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Shows all entries, the newest at the end.</source>
        <translation>모든 항목을 표시합니다. 가장 새로운 항목이 맨 끝에 있습니다.</translation>
    </message>
    <message>
        <source>Drop a manifest here</source>
        <translation>여기에 매니페스트 끌어다 놓기</translation>
    </message>
    <message>
        <source>A manifest comes with a box of secure elements. Every entry of it is verified: who signed it, whether its certificates lead to a trusted root, whether key, dates and IDs agree.</source>
        <translation>매니페스트는 보안 요소 한 상자에 딸려 옵니다. 매니페스트의 모든 항목을 검증합니다. 누가 서명했는지, 인증서가 신뢰할 수 있는 루트로 이어지는지, 키와 날짜와 ID가 서로 맞는지 확인합니다.</translation>
    </message>
    <message>
        <source>Nothing is enrolled before you say so.</source>
        <translation>지시하기 전에는 아무것도 등록하지 않습니다.</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>열기...</translation>
    </message>
    <message>
        <source>Trusted Certificates...</source>
        <translation>신뢰할 수 있는 인증서...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries stand before the damage. None of them counts.</source>
        <translation>
            <numerusform>손상된 곳 앞에 항목 %Ln개가 있습니다. 그중 인정되는 것은 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Where in a file something is wrong: byte, line and column.</extracomment>
        <translation>위치</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Open Another...</source>
        <translation>다른 파일 열기...</translation>
    </message>
    <message>
        <source>Verify Again</source>
        <translation>다시 검증</translation>
    </message>
    <message>
        <source>to enroll</source>
        <translation>등록 대상</translation>
    </message>
    <message>
        <source>verified, not enrollable</source>
        <translation>검증됨, 등록 불가</translation>
    </message>
    <message>
        <source>with a warning</source>
        <translation>경고 있음</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>to be verified</source>
        <translation>검증 대기</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <extracomment>%1 of %2 entries of a manifest.</extracomment>
        <translation>%2개 중 %1개 일치</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are in the list as enrollments now.</source>
        <translation>
            <numerusform>항목 %Ln개가 개별 등록으로 목록에 추가되었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are on the service as enrollments now.</source>
        <translation>
            <numerusform>항목 %Ln개가 개별 등록으로 서비스에 추가되었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln개는 이미 있었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The IDs of %Ln entries are taken by other enrollments.</source>
        <translation>
            <numerusform>항목 %Ln개의 ID는 다른 개별 등록에서 이미 쓰고 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln개는 거부되었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent.</source>
        <translation>
            <numerusform>%Ln개는 보내지 않았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verification was cancelled after %Ln entries.</source>
        <translation>
            <numerusform>항목 %Ln개를 검증한 뒤 검증이 취소되었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trusted certificates have changed since the file was verified.</source>
        <translation>파일을 검증한 뒤에 신뢰할 수 있는 인증서가 변경되었습니다.</translation>
    </message>
    <message>
        <source>Show Enrollments</source>
        <translation>개별 등록 표시</translation>
    </message>
    <message>
        <source>Show the Service</source>
        <translation>서비스 표시</translation>
    </message>
    <message>
        <source>Show Results</source>
        <translation>결과 표시</translation>
    </message>
    <message>
        <source>No manifest is open.</source>
        <translation>열린 매니페스트가 없습니다.</translation>
    </message>
    <message>
        <source>The manifest is being verified.</source>
        <translation>매니페스트를 검증하는 중입니다.</translation>
    </message>
    <message>
        <source>The verification was cancelled.</source>
        <translation>검증이 취소되었습니다.</translation>
    </message>
    <message>
        <source>The manifest is refused.</source>
        <translation>매니페스트가 거부되었습니다.</translation>
    </message>
    <message>
        <source>The manifest cannot be read.</source>
        <translation>매니페스트를 읽을 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln entries is not known: look at the service.</source>
        <translation>
            <numerusform>항목 %Ln개의 결과를 알 수 없습니다. 서비스를 확인하십시오.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were checked.</source>
        <translation>
            <numerusform>항목 %Ln개를 확인했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestResultsDialog</name>
    <message>
        <source>Entries That Were Not Imported</source>
        <translation>가져오지 않은 항목</translation>
    </message>
    <message>
        <source>Entries that were not imported</source>
        <translation>가져오지 않은 항목</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestTable</name>
    <message>
        <source>Entries of the manifest</source>
        <translation>매니페스트의 항목</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestTools</name>
    <message>
        <source>%1 · signed</source>
        <extracomment>%1 the size of a file; each entry of it has a signature.</extracomment>
        <translation>%1 · 서명됨</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>열기...</translation>
    </message>
    <message>
        <source>Trust...</source>
        <translation>신뢰...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>내보내기...</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln as Enrollments...</source>
        <translation>
            <numerusform>%Ln개를 개별 등록으로 가져오기...</numerusform>
        </translation>
    </message>
    <message>
        <source>Import as Enrollments...</source>
        <translation>개별 등록으로 가져오기...</translation>
    </message>
    <message>
        <source>Controls of the manifest</source>
        <translation>매니페스트 제어</translation>
    </message>
    <message>
        <source>%1 · Unsigned</source>
        <extracomment>%1 the size of a file, whose entries have no signatures.</extracomment>
        <translation>%1 · 서명되지 않음</translation>
    </message>
    <message>
        <source>Object of the bundle</source>
        <extracomment>Of a bundle: which of its certificates are shown.</extracomment>
        <translation>묶음의 개체</translation>
    </message>
    <message>
        <source>Which certificates of the chips are shown: those of the object E0E0, E0E1 or E0E2.</source>
        <translation>칩의 인증서 가운데 어느 개체(E0E0, E0E1, E0E2)의 것을 표시할지 선택합니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestWords</name>
    <message>
        <source>not trusted</source>
        <extracomment>Of a certificate: it is not among the trusted ones.</extracomment>
        <translation>신뢰하지 않음</translation>
    </message>
    <message>
        <source>built in</source>
        <extracomment>A certificate that came with the program, or one that the user added.</extracomment>
        <translation>기본 제공</translation>
    </message>
    <message>
        <source>own</source>
        <translation>직접 추가</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 the beginning and the end of a fingerprint, %2 &quot;built in&quot;, &quot;own&quot; or &quot;not trusted&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>A certificate without a name</source>
        <translation>이름이 없는 인증서</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>주체</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>발급자</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>일련 번호</translation>
    </message>
    <message>
        <source>Valid from</source>
        <extracomment>The first moment of a certificate (UTC).</extracomment>
        <translation>유효 기간 시작</translation>
    </message>
    <message>
        <source>Valid to</source>
        <extracomment>The last moment of a certificate (UTC).</extracomment>
        <translation>유효 기간 끝</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>CA</source>
        <extracomment>Whether a certificate may issue others.</extracomment>
        <translation>CA</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 with certificates</source>
        <extracomment>%1 a kind of key: &quot;EC P-256&quot;.</extracomment>
        <translation>%1, 인증서 포함</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <extracomment>%1 the number of a key slot of a chip.</extracomment>
        <translation>슬롯 %1</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>부품 번호</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>제조업체</translation>
    </message>
    <message>
        <source>Provisioner</source>
        <translation>프로비저닝한 곳</translation>
    </message>
    <message>
        <source>Distributor</source>
        <translation>유통업체</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>The group that an entry belongs to, as its signer calls it.</extracomment>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <extracomment>When the chip was provisioned (UTC).</extracomment>
        <translation>프로비저닝 시각</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>파일에서의 위치</translation>
    </message>
    <message>
        <source>byte %1, %2 bytes</source>
        <extracomment>Where an entry lies in its file: %1 a byte, %2 a number of bytes.</extracomment>
        <translation>바이트 위치 %1, %2바이트</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Import the entry: it becomes an enrollment of its own.</source>
        <translation>항목을 가져오십시오. 항목이 하나의 개별 등록이 됩니다.</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>할 일이 없습니다.</translation>
    </message>
    <message>
        <source>not among the device roots</source>
        <extracomment>Of the certificate that a chain would need.</extracomment>
        <translation>디바이스 루트에 없음</translation>
    </message>
    <message>
        <source>Its issuer is not trusted</source>
        <translation>발급자를 신뢰하지 않음</translation>
    </message>
    <message>
        <source>Signature</source>
        <extracomment>Whether the entry of a file carries a signature.</extracomment>
        <translation>서명</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>서명되지 않음</translation>
    </message>
    <message>
        <source>Root, not proven</source>
        <extracomment>Title of a certificate that is in a manifest without a good signature.</extracomment>
        <translation>루트(증명되지 않음)</translation>
    </message>
    <message>
        <source>Issuer, not proven</source>
        <extracomment>Title of a certificate that is in a manifest without a good signature: of a CA.</extracomment>
        <translation>발급자(증명되지 않음)</translation>
    </message>
    <message>
        <source>Device, not proven</source>
        <extracomment>Title of a certificate that is in a manifest without a good signature: of a chip.</extracomment>
        <translation>디바이스(증명되지 않음)</translation>
    </message>
    <message>
        <source>claims to be %1</source>
        <extracomment>%1 the name that a certificate gives itself.</extracomment>
        <translation>%1(이)라고 주장함</translation>
    </message>
    <message>
        <source>Root, not known</source>
        <extracomment>Title of a certificate that a chain would need and that nobody knows.</extracomment>
        <translation>루트(알 수 없음)</translation>
    </message>
    <message>
        <source>Manifest signer, not known</source>
        <extracomment>Title of the certificate that the signer of an entry would need and that nobody knows.</extracomment>
        <translation>매니페스트 서명자(알 수 없음)</translation>
    </message>
    <message>
        <source>not among the manifest signers</source>
        <extracomment>Of the certificate of the signer of an entry.</extracomment>
        <translation>매니페스트 서명자에 없음</translation>
    </message>
    <message>
        <source>Nobody who is trusted signed the entry</source>
        <translation>신뢰하는 누구도 이 항목에 서명하지 않음</translation>
    </message>
</context>
<context>
    <name>endorse::ui::MappingHeader</name>
    <message>
        <source>Left out</source>
        <extracomment>A column of a file that is not imported.</extracomment>
        <translation>제외</translation>
    </message>
    <message>
        <source>What column %1 is</source>
        <translation>열 %1의 내용</translation>
    </message>
    <message>
        <source>What the column “%1” is</source>
        <translation>“%1” 열의 내용</translation>
    </message>
    <message>
        <source>Another column is the same.</source>
        <translation>다른 열이 같은 내용으로 지정되어 있습니다.</translation>
    </message>
    <message>
        <source>used twice</source>
        <extracomment>A column of a file has the same meaning as another one.</extracomment>
        <translation>중복 사용</translation>
    </message>
</context>
<context>
    <name>endorse::ui::MultiEditDialog</name>
    <message>
        <source>Not set: never move</source>
        <translation>설정되지 않음: 옮기지 않음</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>A member of a record is absent.</extracomment>
        <translation>설정되지 않음</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <extracomment>%1 what a member of several records is now, in all of them.</extracomment>
        <translation>현재: %1</translation>
    </message>
    <message>
        <source>Now: different values</source>
        <translation>현재: 서로 다른 값</translation>
    </message>
    <message>
        <source>The enrollments are being changed.</source>
        <translation>개별 등록을 변경하는 중입니다.</translation>
    </message>
    <message>
        <source>The enrollments are being looked at.</source>
        <translation>개별 등록을 살펴보는 중입니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close Without Changing</source>
        <translation>변경하지 않고 닫기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are changed.</source>
        <translation>
            <numerusform>개별 등록 %Ln개를 변경했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show Results</source>
        <translation>결과 표시</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>As the service is set</source>
        <translation>서비스의 설정대로</translation>
    </message>
    <message>
        <source>Evenly weighted (hashed)</source>
        <translation>균등 가중 분포(hashed)</translation>
    </message>
    <message>
        <source>Lowest latency (geoLatency)</source>
        <translation>가장 짧은 대기 시간(geoLatency)</translation>
    </message>
    <message>
        <source>Static configuration (static)</source>
        <translation>정적 구성(static)</translation>
    </message>
    <message>
        <source>Re-evaluate and migrate</source>
        <translation>다시 평가하고 데이터 마이그레이션</translation>
    </message>
    <message>
        <source>Re-evaluate and reset</source>
        <translation>다시 평가하고 초기 상태로 재설정</translation>
    </message>
    <message>
        <source>Never move</source>
        <translation>옮기지 않음</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Edit Together</source>
        <translation>함께 편집</translation>
    </message>
    <message numerus="yes">
        <source>Tick what is to be changed in all %Ln enrollments.</source>
        <translation>
            <numerusform>개별 등록 %Ln개 모두에서 변경할 항목에 체크 표시를 하십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>Provisioning stat&amp;us</source>
        <translation>프로비저닝 상태(&amp;U)</translation>
    </message>
    <message>
        <source>Allo&amp;cation policy</source>
        <translation>할당 정책(&amp;C)</translation>
    </message>
    <message>
        <source>IoT hu&amp;bs</source>
        <translation>IoT 허브(&amp;B)</translation>
    </message>
    <message>
        <source>Repr&amp;ovisioning</source>
        <translation>다시 프로비저닝(&amp;O)</translation>
    </message>
    <message>
        <source>IoT Ed&amp;ge device</source>
        <translation>IoT Edge 디바이스(&amp;G)</translation>
    </message>
    <message>
        <source>Tags of the initial t&amp;win</source>
        <translation>초기 쌍의 태그(&amp;W)</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>변경: %1</translation>
    </message>
    <message>
        <source>Tags of the initial twin</source>
        <translation>초기 쌍의 태그</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln Enrollments</source>
        <translation>
            <numerusform>개별 등록 %Ln개 변경</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not: the results say why.</source>
        <translation>
            <numerusform>%Ln개는 변경되지 않았습니다. 이유는 결과에 나옵니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::NoncePane</name>
    <message>
        <source>The service&apos;s copy of the hub key</source>
        <translation>서비스가 가진 허브 키의 복사본</translation>
    </message>
    <message>
        <source>The service&apos;s copy of the nonce</source>
        <translation>서비스가 가진 nonce의 복사본</translation>
    </message>
    <message>
        <source>No request is chosen.</source>
        <translation>선택한 요청이 없습니다.</translation>
    </message>
    <message>
        <source>No nonce belongs to this request.</source>
        <translation>이 요청에 속하는 nonce가 없습니다.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Show the hub key</source>
        <translation>허브 키 표시</translation>
    </message>
    <message>
        <source>Show the nonce</source>
        <translation>nonce 표시</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>키 숨기기</translation>
    </message>
    <message>
        <source>Shows it in hex for thirty seconds. Whoever sees it can sign as this device.</source>
        <translation>30초 동안 16진수로 표시합니다. 이것을 본 사람은 이 디바이스로서 서명할 수 있습니다.</translation>
    </message>
    <message>
        <source>The service does not hold it any more.</source>
        <translation>서비스에 더는 남아 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::NoticeStrip</name>
    <message>
        <source>Close the message</source>
        <translation>메시지 닫기</translation>
    </message>
</context>
<context>
    <name>endorse::ui::OpenListDialog</name>
    <message>
        <source>File of the List</source>
        <translation>목록의 파일</translation>
    </message>
    <message>
        <source>Enrollment lists (*.sqlite *.db);;All files (*)</source>
        <translation>등록 목록(*.sqlite *.db);;모든 파일(*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>A new list is made in this file.</source>
        <translation>이 파일에 새 목록을 만듭니다.</translation>
    </message>
    <message>
        <source>It answers: the list has no enrollments yet (%1).</source>
        <translation>응답이 있습니다. 목록에 아직 개별 등록이 없습니다(%1).</translation>
    </message>
    <message numerus="yes">
        <source>It answers: the list has %Ln enrollments (%1).</source>
        <extracomment>%1 a duration.</extracomment>
        <translation>
            <numerusform>응답이 있습니다. 목록에 개별 등록이 %Ln개 있습니다(%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>아직 응답이 없습니다.</translation>
    </message>
    <message>
        <source>Make New List</source>
        <translation>새 목록 만들기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open List</source>
        <translation>목록 열기</translation>
    </message>
    <message>
        <source>Lists that were open before</source>
        <translation>전에 연 목록</translation>
    </message>
    <message>
        <source>&amp;File on this computer (SQLite), existing or new</source>
        <translation>이 컴퓨터의 파일(SQLite), 기존 또는 새 파일(&amp;F)</translation>
    </message>
    <message>
        <source>File of the list</source>
        <translation>목록의 파일</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>찾아보기...</translation>
    </message>
    <message>
        <source>Browse for the file of the list</source>
        <translation>목록의 파일 찾아보기</translation>
    </message>
    <message>
        <source>&amp;Database of a PostgreSQL server, for several stations</source>
        <translation>PostgreSQL 서버의 데이터베이스, 여러 스테이션용(&amp;D)</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>데이터베이스의 주소</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Test the address</source>
        <translation>주소 테스트</translation>
    </message>
    <message>
        <source>A password does not belong into the address, where others can read it: put it into the password file (~/.pgpass) or name a service of pg_service.conf with ?service=NAME. Test connects, makes the tables in an empty database and counts the rows.</source>
        <translation>다른 사람이 읽을 수 있으므로 주소에 암호를 넣지 마십시오. 암호는 암호 파일(~/.pgpass)에 넣거나, ?service=NAME으로 pg_service.conf의 서비스를 지정하십시오. [테스트]는 서버에 연결하여 빈 데이터베이스이면 테이블을 만들고 행의 수를 셉니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>It is being cancelled.</source>
        <translation>취소하는 중입니다.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How far work has come: %1 of %2 rows.</extracomment>
        <translation>%2개 중 %1개</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln초 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln분 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>%Ln시간 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 · %3 a second · %4</source>
        <extracomment>How far work has come: %1 of %2 rows, %3 rows a second, %4 the time that is left.</extracomment>
        <translation>%2개 중 %1개 · 초당 %3개 · %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes</comment>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 a second · %4</source>
        <comment>bytes</comment>
        <extracomment>How far work has come: %1 of %2, %3 a second, these with their unit (&quot;4.5 MB&quot;), %4 the time that is left.</extracomment>
        <translation>%2 중 %1 · 초당 %3 · %4</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ProvisioningSection</name>
    <message>
        <source>A device that registers again may be moved to another hub and takes its twin along.</source>
        <translation>다시 등록하는 디바이스는 다른 허브로 옮겨질 수 있으며, 디바이스 쌍도 함께 옮겨집니다.</translation>
    </message>
    <message>
        <source>A device that registers again may be moved to another hub and begins there with the initial twin.</source>
        <translation>다시 등록하는 디바이스는 다른 허브로 옮겨질 수 있으며, 그곳에서 초기 쌍으로 시작합니다.</translation>
    </message>
    <message>
        <source>A device that registers again is given the hub that it has.</source>
        <translation>다시 등록하는 디바이스에는 지금의 허브가 그대로 할당됩니다.</translation>
    </message>
    <message>
        <source>Devices that register are refused.</source>
        <translation>등록하려는 디바이스는 거부됩니다.</translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation>프로비저닝</translation>
    </message>
    <message>
        <source>Provisioning stat&amp;us</source>
        <translation>프로비저닝 상태(&amp;U)</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>Repr&amp;ovisioning</source>
        <translation>다시 프로비저닝(&amp;O)</translation>
    </message>
    <message>
        <source>Re-evaluate and migrate</source>
        <translation>다시 평가하고 데이터 마이그레이션</translation>
    </message>
    <message>
        <source>Re-evaluate and reset</source>
        <translation>다시 평가하고 초기 상태로 재설정</translation>
    </message>
    <message>
        <source>Never move</source>
        <translation>옮기지 않음</translation>
    </message>
    <message>
        <source>Not set: never move</source>
        <translation>설정되지 않음: 옮기지 않음</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>기능</translation>
    </message>
    <message>
        <source>IoT Ed&amp;ge device</source>
        <translation>IoT Edge 디바이스(&amp;G)</translation>
    </message>
    <message>
        <source>IoT Edge device</source>
        <translation>IoT Edge 디바이스</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RealServiceView</name>
    <message>
        <source>CA Certificate</source>
        <translation>CA 인증서</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>인증서(*.pem *.crt *.cer);;모든 파일(*)</translation>
    </message>
    <message>
        <source>Cancel the Test</source>
        <translation>테스트 취소</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>The keychain is asked. It may want to be unlocked.</source>
        <translation>키체인에 묻는 중입니다. 잠금을 풀어야 할 수도 있습니다.</translation>
    </message>
    <message>
        <source>No connection string is kept.</source>
        <translation>보관된 연결 문자열이 없습니다.</translation>
    </message>
    <message>
        <source>The connection string of %1 with the policy %2 is kept in memory until the program ends.</source>
        <translation>정책 %2인 %1의 연결 문자열이 프로그램이 끝날 때까지 메모리에 보관됩니다.</translation>
    </message>
    <message>
        <source>The connection string of %1 with the policy %2 is kept in the keychain of this desktop.</source>
        <translation>정책 %2인 %1의 연결 문자열이 이 데스크톱의 키체인에 보관됩니다.</translation>
    </message>
    <message>
        <source>The service is asked.</source>
        <translation>서비스에 묻는 중입니다.</translation>
    </message>
    <message>
        <source>The service accepts the key.</source>
        <translation>서비스가 키를 받아들입니다.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>A Real Provisioning Service</source>
        <translation>실제 프로비저닝 서비스</translation>
    </message>
    <message>
        <source>Its connection string opens the enrollments of the service. The program keeps it in the keychain of the desktop and never writes it to a file.</source>
        <translation>연결 문자열이 있으면 서비스의 등록을 열어 볼 수 있습니다. 이 프로그램은 연결 문자열을 데스크톱의 키체인에 보관하고 파일에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>&amp;Connection string</source>
        <translation>연결 문자열(&amp;C)</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>연결 문자열</translation>
    </message>
    <message>
        <source>What is typed is not shown.</source>
        <translation>입력한 내용은 표시되지 않습니다.</translation>
    </message>
    <message>
        <source>C&amp;A certificate, only for a service with a CA of its own</source>
        <translation>CA 인증서, 자체 CA가 있는 서비스에만 필요함(&amp;A)</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 인증서</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>선택...</translation>
    </message>
    <message>
        <source>Choose the CA certificate</source>
        <translation>CA 인증서 선택</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>Keeps the connection string in the keychain of the desktop.</source>
        <translation>연결 문자열을 데스크톱의 키체인에 보관합니다.</translation>
    </message>
    <message>
        <source>Asks the service for an enrollment that nobody has. Nothing changes.</source>
        <translation>아무도 갖지 않은 등록을 서비스에 요청합니다. 바뀌는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>잊기</translation>
    </message>
    <message>
        <source>Removes the connection string from the keychain and from memory.</source>
        <translation>연결 문자열을 키체인과 메모리에서 제거합니다.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Answer after</source>
        <extracomment>From the start of connecting to the whole answer.</extracomment>
        <translation>응답까지 걸린 시간</translation>
    </message>
    <message>
        <source>Its clock</source>
        <translation>서비스의 시계</translation>
    </message>
    <message>
        <source>Attestation registers at the emulator. Another service for it is chosen with Connect a Service in the File menu.</source>
        <translation>증명은 에뮬레이터에 등록합니다. 다른 서비스는 [파일] 메뉴의 [서비스 연결]에서 선택합니다.</translation>
    </message>
    <message>
        <source>Attestation registers at %1. Another service for it is chosen with Connect a Service in the File menu.</source>
        <translation>증명은 %1에 등록합니다. 다른 서비스는 [파일] 메뉴의 [서비스 연결]에서 선택합니다.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>No provisioning service is connected.</source>
        <translation>연결된 프로비저닝 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>Its connection string opens its lists. Keep it on the Connection tab.</source>
        <translation>연결 문자열이 있으면 서비스의 목록을 열 수 있습니다. 연결 탭에서 보관하십시오.</translation>
    </message>
    <message>
        <source>Go to Connection</source>
        <extracomment>Button: shows the tab where the connection string is typed.</extracomment>
        <translation>연결 탭으로 이동</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>Tab: the connection string of a real service.</extracomment>
        <translation>연결</translation>
    </message>
    <message>
        <source>Parts of the service</source>
        <translation>서비스의 영역</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RecordForm</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The service is being asked.</source>
        <translation>서비스에 요청하는 중입니다.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>변경된 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RecordList</name>
    <message>
        <source>No entry matches the filter.</source>
        <translation>필터와 일치하는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The list is being read.</source>
        <translation>목록을 읽는 중입니다.</translation>
    </message>
    <message>
        <source>The list has not been read.</source>
        <translation>목록을 아직 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>Read the List</source>
        <translation>목록 읽기</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <extracomment>%1: how many entries have been read up to now.</extracomment>
        <translation>읽는 중: %1</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <extracomment>How many entries match the filter: %1 of %2.</extracomment>
        <translation>%2개 중 %1개 일치</translation>
    </message>
    <message>
        <source>The first %1</source>
        <extracomment>%1: number of entries that are loaded; the service has more of them.</extracomment>
        <translation>처음 %1개</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort By</source>
        <extracomment>Menu: the columns by which the list may be sorted.</extracomment>
        <translation>정렬 기준</translation>
    </message>
    <message>
        <source>As the Service Lists Them</source>
        <extracomment>Menu: the order in which the service gives the entries.</extracomment>
        <translation>서비스의 목록 순서</translation>
    </message>
    <message>
        <source>Load More</source>
        <translation>더 로드</translation>
    </message>
    <message>
        <source>Reads the next %1 entries from the service.</source>
        <translation>서비스에서 다음 항목 %1개를 읽습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Ends the reading. What has been read stays.</source>
        <translation>읽기를 끝냅니다. 지금까지 읽은 항목은 그대로 둡니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RecordTexts</name>
    <message>
        <source>Enrollments</source>
        <translation>개별 등록</translation>
    </message>
    <message>
        <source>Enrollment Groups</source>
        <translation>등록 그룹</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>등록 레코드</translation>
    </message>
    <message>
        <source>%1 (%2+)</source>
        <extracomment>Title of a tab; %1 a list, %2 how many entries of it are loaded; the service has more.</extracomment>
        <translation>%1(%2+)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Title of a tab; %1 a list, %2 how many entries it has.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Nobody is enrolled.</source>
        <translation>등록된 디바이스가 없습니다.</translation>
    </message>
    <message>
        <source>There is no enrollment group.</source>
        <translation>등록 그룹이 없습니다.</translation>
    </message>
    <message>
        <source>No device has registered.</source>
        <translation>등록한 디바이스가 없습니다.</translation>
    </message>
    <message>
        <source>An enrollment lets one device register. It names the device and says how the device proves itself.</source>
        <translation>개별 등록은 디바이스 하나의 등록을 허용합니다. 디바이스를 지정하고, 디바이스가 자신을 증명하는 방법을 정합니다.</translation>
    </message>
    <message>
        <source>A group lets all devices register that have a certificate of one CA, or a key derived from one key.</source>
        <translation>그룹은 같은 CA의 인증서 또는 같은 키에서 유도한 키를 가진 모든 디바이스의 등록을 허용합니다.</translation>
    </message>
    <message>
        <source>A device stands here as soon as the service has decided to which hub it belongs, or why to none.</source>
        <translation>서비스가 디바이스의 허브를 정하거나 허브를 정하지 못한 이유를 밝히면 그 디바이스가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>New Enrollment</source>
        <translation>새 개별 등록</translation>
    </message>
    <message>
        <source>New Enrollment Group</source>
        <translation>새 등록 그룹</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>개별 등록</translation>
    </message>
    <message>
        <source>Enrollment Group</source>
        <translation>등록 그룹</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>등록 레코드</translation>
    </message>
    <message>
        <source>No enrollment is chosen.</source>
        <translation>선택한 개별 등록이 없습니다.</translation>
    </message>
    <message>
        <source>No enrollment group is chosen.</source>
        <translation>선택한 등록 그룹이 없습니다.</translation>
    </message>
    <message>
        <source>No registration is chosen.</source>
        <translation>선택한 등록 레코드가 없습니다.</translation>
    </message>
    <message>
        <source>Choose one in the list to see what the service decided.</source>
        <translation>목록에서 하나를 선택하면 서비스가 결정한 내용을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose one in the list to see and edit it, or add a new one.</source>
        <translation>목록에서 하나를 선택하여 보고 편집하거나 새로 추가하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are selected.</source>
        <translation>
            <numerusform>항목 %Ln개를 선택했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter enrollments</source>
        <translation>개별 등록 필터</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>그룹 필터</translation>
    </message>
    <message>
        <source>Filter registrations</source>
        <translation>등록 레코드 필터</translation>
    </message>
    <message numerus="yes">
        <source>The service forgets %Ln enrollments.</source>
        <translation>
            <numerusform>서비스에서 개별 등록 %Ln개를 삭제합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service forgets %Ln enrollment groups.</source>
        <translation>
            <numerusform>서비스에서 등록 그룹 %Ln개를 삭제합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service forgets %Ln registrations.</source>
        <translation>
            <numerusform>서비스에서 등록 레코드 %Ln개를 삭제합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost for good: the settings of each enrollment, its symmetric keys, and its registration. The device cannot register again until it is enrolled anew.</source>
        <translation>영구히 사라지는 것: 각 개별 등록의 설정과 대칭 키, 등록 레코드. 디바이스는 개별 등록을 새로 만들 때까지 다시 등록할 수 없습니다.</translation>
    </message>
    <message>
        <source>Lost for good: the settings of each group, its symmetric keys, and the registrations of its devices. The devices cannot register again through it.</source>
        <translation>영구히 사라지는 것: 각 그룹의 설정과 대칭 키, 그 디바이스의 등록 레코드. 디바이스는 이 그룹으로 다시 등록할 수 없습니다.</translation>
    </message>
    <message>
        <source>Lost for good: what the service decided about each device. At its next registration a device is assigned anew.</source>
        <translation>영구히 사라지는 것: 서비스가 각 디바이스에 대해 결정한 내용. 디바이스는 다음에 등록할 때 새로 할당됩니다.</translation>
    </message>
    <message>
        <source>Stays: the enrollments, and the devices at their IoT hubs.</source>
        <translation>남는 것: 개별 등록과 등록 그룹, IoT 허브에 있는 디바이스.</translation>
    </message>
    <message>
        <source>Stays: the devices at their IoT hubs. Remove them there as well if they are to be locked out now.</source>
        <translation>남는 것: IoT 허브에 있는 디바이스. 지금 디바이스를 차단하려면 허브에서도 제거하십시오.</translation>
    </message>
    <message>
        <source>Enabling: %1 of %2.</source>
        <extracomment>Progress: %1 of %2 entries.</extracomment>
        <translation>사용하도록 설정하는 중: %2개 중 %1개.</translation>
    </message>
    <message>
        <source>Disabling: %1 of %2.</source>
        <extracomment>Progress: %1 of %2 entries.</extracomment>
        <translation>사용 안 함으로 설정하는 중: %2개 중 %1개.</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2.</source>
        <extracomment>Progress: %1 of %2 entries.</extracomment>
        <translation>삭제하는 중: %2개 중 %1개.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are enabled.</source>
        <translation>
            <numerusform>항목 %Ln개를 사용하도록 설정했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are disabled.</source>
        <translation>
            <numerusform>항목 %Ln개를 사용 안 함으로 설정했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are deleted.</source>
        <translation>
            <numerusform>항목 %Ln개를 삭제했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service refused %Ln.</source>
        <translation>
            <numerusform>서비스가 %Ln개를 거부했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent and are as before.</source>
        <translation>
            <numerusform>%Ln개는 보내지 않았으며 이전과 같습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln is not known: refresh the list to see.</source>
        <translation>
            <numerusform>%Ln개의 결과를 알 수 없습니다. 목록을 새로 고쳐 확인하십시오.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::RecordsPane</name>
    <message>
        <source>The list is as of %1 (UTC).</source>
        <extracomment>%1: date and time.</extracomment>
        <translation>%1(UTC) 기준의 목록입니다.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Show Results</source>
        <translation>결과 표시</translation>
    </message>
    <message>
        <source>Controls of the list</source>
        <translation>목록의 컨트롤</translation>
    </message>
    <message>
        <source>Shows entries that hold this text in an ID, a hub or a state (Ctrl+F).</source>
        <translation>ID, 허브 또는 상태에 이 텍스트가 들어 있는 항목을 표시합니다(Ctrl+F).</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RegistrationDetail</name>
    <message>
        <source>They can be deleted together.</source>
        <translation>함께 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>none, an individual enrollment</source>
        <extracomment>Instead of a group: the device is enrolled by itself.</extracomment>
        <translation>없음, 개별 등록</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the service&apos;s error code, %2 what it says.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Payload for the device</source>
        <extracomment>What the service gave the device beside hub and name.</extracomment>
        <translation>디바이스용 페이로드</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>삭제...</translation>
    </message>
    <message>
        <source>Makes the service forget this registration, after a question.</source>
        <translation>확인을 거쳐 서비스에서 이 등록 레코드를 삭제합니다.</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Assigned hub</source>
        <translation>할당된 허브</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>디바이스 ID</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>하위 상태</translation>
    </message>
    <message>
        <source>Enrollment group</source>
        <translation>등록 그룹</translation>
    </message>
    <message>
        <source>Created (UTC)</source>
        <translation>만든 시간(UTC)</translation>
    </message>
    <message>
        <source>Changed (UTC)</source>
        <translation>변경 시간(UTC)</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RequestsPane</name>
    <message>
        <source>what if</source>
        <translation>만약에</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>필터에 맞는 요청이 없습니다.</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>No request has come in yet.</source>
        <translation>아직 들어온 요청이 없습니다.</translation>
    </message>
    <message>
        <source>The demo sends the first ones. A device of your own needs the address, the ID scope and the CA certificate above.</source>
        <translation>데모가 첫 요청을 보냅니다. 직접 만든 디바이스에는 위의 주소와 ID 범위, CA 인증서가 필요합니다.</translation>
    </message>
    <message>
        <source>Start the Demo</source>
        <translation>데모 시작</translation>
    </message>
    <message>
        <source>The emulated service does not run.</source>
        <translation>에뮬레이트된 서비스가 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>Start it to provision devices on this computer, with no account and no network.</source>
        <translation>시작하면 계정도 네트워크도 없이 이 컴퓨터에서 디바이스를 프로비저닝할 수 있습니다.</translation>
    </message>
    <message>
        <source>Start the Emulator</source>
        <translation>에뮬레이터 시작</translation>
    </message>
    <message>
        <source>The emulated service is starting.</source>
        <translation>에뮬레이트된 서비스를 시작하는 중입니다.</translation>
    </message>
    <message>
        <source>The emulated service is stopping.</source>
        <translation>에뮬레이트된 서비스를 중지하는 중입니다.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Choosing a request shows what it sent and how the service decided.</source>
        <translation>요청을 선택하면 보낸 내용과 서비스가 어떻게 결정했는지 표시됩니다.</translation>
    </message>
    <message>
        <source>How the service decided</source>
        <translation>서비스의 결정 과정</translation>
    </message>
    <message>
        <source>Hide This Window&apos;s Requests</source>
        <translation>이 창의 요청 숨기기</translation>
    </message>
    <message>
        <source>Leaves out the requests by which this window reads and changes the lists of the service.</source>
        <translation>이 창이 서비스의 목록을 읽고 변경할 때 보내는 요청을 제외합니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ResetDialog</name>
    <message>
        <source>Reset the Emulator</source>
        <translation>에뮬레이터 초기화</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The emulated service forgets all devices.</source>
        <translation>에뮬레이트된 서비스가 모든 디바이스를 잊습니다.</translation>
    </message>
    <message>
        <source>Stays: the ID scope, the connection string, the certificates, the address and the list of requests. The TPM is not touched.</source>
        <translation>남는 것: ID 범위, 연결 문자열, 인증서, 주소, 요청 목록. TPM은 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>Lost for good: enrollments, enrollment groups, registrations, open challenges, and the devices of the hubs with their keys. A device that is provisioned now must be enrolled and registered again.</source>
        <translation>영구히 사라지는 것: 등록, 등록 그룹, 등록 레코드, 열린 챌린지, 그리고 허브의 디바이스와 그 키. 지금 프로비저닝되어 있는 디바이스는 등록 목록에 다시 올리고 다시 등록해야 합니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ResultsDialog</name>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Result of each entry</source>
        <translation>각 항목의 결과</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RunToolbar</name>
    <message>
        <source>Controls of the run</source>
        <translation>실행 제어</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RunsDialog</name>
    <message>
        <source>No run has ended yet. Every run that ends is kept here.</source>
        <translation>아직 끝난 실행이 없습니다. 끝난 실행은 모두 여기에 보관됩니다.</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>필터에 맞는 실행이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the history cannot be read and are left out. The first is &quot;%1&quot;.</source>
        <extracomment>%n damaged files are left out; %1 is the path of the first one.</extracomment>
        <translation>
            <numerusform>실행 기록의 파일 %n개를 읽을 수 없어 제외했습니다. 첫 파일은 &quot;%1&quot;입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes the chosen run into a file.</source>
        <translation>선택한 실행을 파일에 씁니다.</translation>
    </message>
    <message>
        <source>Choose one run to export it.</source>
        <translation>내보낼 실행을 하나 선택하십시오.</translation>
    </message>
    <message>
        <source>Takes the chosen runs out of the list.</source>
        <translation>선택한 실행을 목록에서 뺍니다.</translation>
    </message>
    <message>
        <source>Choose the runs to delete.</source>
        <translation>삭제할 실행을 선택하십시오.</translation>
    </message>
    <message>
        <source>Undo Delete (%1)</source>
        <translation>삭제 실행 취소(%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <extracomment>Note in a header: in how many facts two runs differ.</extracomment>
        <translation>
            <numerusform>차이 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>The two runs do not differ.</source>
        <translation>두 실행은 다르지 않습니다.</translation>
    </message>
    <message>
        <source>Choose two runs to compare them. With the Ctrl key a second run is chosen beside the first.</source>
        <translation>비교할 실행을 두 개 선택하십시오. Ctrl 키를 누르면 첫 실행에 더해 두 번째 실행을 선택할 수 있습니다.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>실행 필터</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>다른 것만</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>Button with a menu: writes the chosen run into a file.</extracomment>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete All</source>
        <translation>모두 삭제</translation>
    </message>
    <message>
        <source>Takes all runs out of the list. This can be undone until other runs are deleted or the program ends.</source>
        <translation>모든 실행을 목록에서 뺍니다. 다른 실행을 삭제하거나 프로그램이 끝나기 전까지는 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Brings back the runs that were deleted last.</source>
        <translation>마지막으로 삭제한 실행을 되돌립니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A run and what it says of a fact: %1 is its time.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy Value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Copy Row</source>
        <translation>행 복사</translation>
    </message>
    <message numerus="yes">
        <source>Show also %Ln facts that differ in every run, such as times and ports</source>
        <translation>
            <numerusform>시간과 포트처럼 실행마다 다른 항목 %Ln개도 표시</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ServicePage</name>
    <message>
        <source>The emulated service has forgotten all devices.</source>
        <translation>에뮬레이트된 서비스가 모든 디바이스를 잊었습니다.</translation>
    </message>
    <message>
        <source>Save Requests</source>
        <translation>요청 저장</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON lines(*.jsonl);;모든 파일(*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests are saved in %1.</source>
        <extracomment>%1 is a file; the number is that of the requests.</extracomment>
        <translation>
            <numerusform>요청 %Ln개를 %1에 저장했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ServiceTab</name>
    <message>
        <source>The service&apos;s copy of the hub key</source>
        <translation>서비스가 가진 허브 키의 복사본</translation>
    </message>
    <message>
        <source>The service&apos;s copy of the nonce</source>
        <translation>서비스가 가진 nonce의 복사본</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>가림</translation>
    </message>
    <message>
        <source>The service has forgotten it.</source>
        <translation>서비스가 이미 잊었습니다.</translation>
    </message>
    <message>
        <source>This step does not talk to the service.</source>
        <translation>이 단계는 서비스와 통신하지 않습니다.</translation>
    </message>
    <message>
        <source>A real service does not tell how it decides. With the emulator this tab shows each check and its own copy of the nonce.</source>
        <translation>실제 서비스는 어떻게 결정하는지 알려 주지 않습니다. 에뮬레이터에서는 이 탭에 각 확인과 에뮬레이터가 가진 nonce의 복사본이 표시됩니다.</translation>
    </message>
    <message>
        <source>The emulator of this program did not serve this request. A real service does not tell how it decides.</source>
        <translation>이 요청은 이 프로그램의 에뮬레이터가 처리하지 않았습니다. 실제 서비스는 어떻게 결정하는지 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>Requests to the service</source>
        <translation>서비스에 보낸 요청</translation>
    </message>
    <message>
        <source>How the service decided</source>
        <translation>서비스의 결정 과정</translation>
    </message>
    <message>
        <source>The service&apos;s copy of the key</source>
        <translation>서비스가 가진 키의 복사본</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Hide the service&apos;s copy</source>
        <translation>서비스의 복사본 숨기기</translation>
    </message>
    <message>
        <source>Show the service&apos;s copy</source>
        <translation>서비스의 복사본 표시</translation>
    </message>
    <message>
        <source>Shows the secret that the emulator keeps, for 30 seconds. A real service never gives it away.</source>
        <translation>에뮬레이터가 보관하는 비밀을 30초 동안 표시합니다. 실제 서비스는 이것을 결코 내주지 않습니다.</translation>
    </message>
    <message>
        <source>A real service does not tell how it decides. With the emulator this tab shows each check.</source>
        <translation>실제 서비스는 어떻게 결정하는지 알려 주지 않습니다. 에뮬레이터에서는 이 탭에 각 확인이 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ServiceToolbar</name>
    <message>
        <source>Controls of the service</source>
        <translation>서비스 제어</translation>
    </message>
    <message>
        <source>Controls of the requests</source>
        <translation>요청 제어</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>에뮬레이터</translation>
    </message>
    <message>
        <source>Real service</source>
        <extracomment>The service of the cloud, in contrast to the emulator.</extracomment>
        <translation>실제 서비스</translation>
    </message>
    <message>
        <source>Service that the page shows</source>
        <translation>페이지에 표시할 서비스</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>요청 필터</translation>
    </message>
    <message>
        <source>Shows requests that hold this text in method, path, status, registration ID or what happened (Ctrl+F).</source>
        <translation>메서드, 경로, 상태, 등록 ID 또는 일어난 일에 이 텍스트가 들어 있는 요청을 표시합니다(Ctrl+F).</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>Button: new requests do not move the list.</extracomment>
        <translation>고정</translation>
    </message>
    <message>
        <source>Keeps the list where it is while new requests come in.</source>
        <translation>새 요청이 들어와도 목록을 지금 자리에 둡니다.</translation>
    </message>
    <message>
        <source>Hold the list</source>
        <translation>목록 고정</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Button: starts the emulated service.</extracomment>
        <translation>시작</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: stops the emulated service.</extracomment>
        <translation>중지</translation>
    </message>
    <message>
        <source>Reset...</source>
        <extracomment>Button: the emulated service forgets its devices.</extracomment>
        <translation>초기화...</translation>
    </message>
    <message>
        <source>Lend the TPM...</source>
        <extracomment>Button: other programs use the TPM now. It opens the dialog that ends this.</extracomment>
        <translation>TPM 빌려주기...</translation>
    </message>
    <message>
        <source>Save...</source>
        <extracomment>Button: writes the list of requests into a file.</extracomment>
        <translation>저장...</translation>
    </message>
    <message>
        <source>The TPM is lent at %1.</source>
        <extracomment>%1 is an address: &quot;127.0.0.1:2321&quot;.</extracomment>
        <translation>TPM을 %1에서 빌려주고 있습니다.</translation>
    </message>
    <message>
        <source>TPM Lent...</source>
        <translation>TPM 빌려주는 중...</translation>
    </message>
    <message>
        <source>Chooses what this page shows. Which service attestation uses is chosen with Connect a Service in the File menu.</source>
        <translation>이 페이지에 표시할 것을 선택합니다. 증명에 쓰는 서비스는 [파일] 메뉴의 [서비스 연결]에서 선택합니다.</translation>
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
    <name>endorse::ui::SpeedControl</name>
    <message>
        <source>%1 ×</source>
        <extracomment>A speed: %1 times as fast.</extracomment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>How fast the drawing shows what happened. The run itself does not wait for it. At 8 × nothing moves.</source>
        <translation>그림이 일어난 일을 보여 주는 속도입니다. 실행 자체는 그림을 기다리지 않습니다. 8 ×에서는 아무것도 움직이지 않습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::StepsPane</name>
    <message>
        <source>known after step 2</source>
        <translation>2단계 뒤에 표시</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Choosing a step shows what it sent and received.</source>
        <translation>단계를 고르면 보내고 받은 내용을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Keys in the TPM</source>
        <translation>TPM의 키</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>Copy the registration ID</source>
        <translation>등록 ID 복사</translation>
    </message>
    <message>
        <source>Copies the registration ID.</source>
        <translation>등록 ID를 복사합니다.</translation>
    </message>
    <message>
        <source>known after step 1</source>
        <translation>1단계 뒤에 표시</translation>
    </message>
    <message>
        <source>Key of the device</source>
        <translation>디바이스의 키</translation>
    </message>
</context>
<context>
    <name>endorse::ui::SymmetricKeyPart</name>
    <message>
        <source>&amp;Primary key</source>
        <translation>기본 키(&amp;P)</translation>
    </message>
    <message>
        <source>Make the primary key</source>
        <translation>기본 키 만들기</translation>
    </message>
    <message>
        <source>Show the primary key</source>
        <translation>기본 키 표시</translation>
    </message>
    <message>
        <source>Copy the primary key</source>
        <translation>기본 키 복사</translation>
    </message>
    <message>
        <source>Secondar&amp;y key</source>
        <translation>보조 키(&amp;Y)</translation>
    </message>
    <message>
        <source>Make the secondary key</source>
        <translation>보조 키 만들기</translation>
    </message>
    <message>
        <source>Show the secondary key</source>
        <translation>보조 키 표시</translation>
    </message>
    <message>
        <source>Copy the secondary key</source>
        <translation>보조 키 복사</translation>
    </message>
</context>
<context>
    <name>endorse::ui::SyncConfirmation</name>
    <message numerus="yes">
        <source>%Ln enrollments are created on the service.</source>
        <translation>
            <numerusform>서비스에 개별 등록 %Ln개를 만듭니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are added to the list.</source>
        <translation>
            <numerusform>목록에 개별 등록 %Ln개를 추가합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are updated on the service: what it has is replaced.</source>
        <translation>
            <numerusform>서비스에서 개별 등록 %Ln개를 업데이트합니다. 서비스에 있던 내용은 바뀝니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are updated in the list: what it has is replaced.</source>
        <translation>
            <numerusform>목록에서 개별 등록 %Ln개를 업데이트합니다. 목록에 있던 내용은 바뀝니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are deleted from the service: their devices can register no more.</source>
        <translation>
            <numerusform>서비스에서 개별 등록 %Ln개를 삭제합니다. 그 디바이스는 더 이상 등록할 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are removed from the list.</source>
        <translation>
            <numerusform>목록에서 개별 등록 %Ln개를 제거합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is what will be sent to %1.</source>
        <translation>%1에 보낼 내용입니다.</translation>
    </message>
    <message>
        <source>This is what will be taken from %1.</source>
        <translation>%1에서 끌어올 내용입니다.</translation>
    </message>
    <message>
        <source>What somebody changes before its turn comes is left alone and reported.</source>
        <translation>처리할 차례가 오기 전에 다른 사람이 변경한 것은 그대로 두고 결과에 알립니다.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts are not settled and stay as they are.</source>
        <translation>
            <numerusform>충돌 %Ln개는 해결되지 않아 그대로 둡니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln Enrollments</source>
        <translation>
            <numerusform>개별 등록 %Ln개 푸시</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pull %Ln Enrollments</source>
        <translation>
            <numerusform>개별 등록 %Ln개 끌어오기</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
</context>
<context>
    <name>endorse::ui::TpmKeyDialog</name>
    <message>
        <source>Write the Request</source>
        <translation>요청 쓰기</translation>
    </message>
    <message>
        <source>Create and Use</source>
        <translation>만들어서 사용</translation>
    </message>
    <message>
        <source>The file for the request is missing.</source>
        <translation>요청을 쓸 파일을 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>The request is written. When it is signed, choose the certificate and the key &quot;tpm:%1&quot;.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>요청을 썼습니다. 요청이 서명되면 그 인증서와 키 &quot;tpm:%1&quot;을(를) 선택하십시오.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>The TPM makes the key and signs.</source>
        <translation>TPM이 키를 만들고 서명합니다.</translation>
    </message>
    <message>
        <source>Create a Key in the TPM</source>
        <translation>TPM에 키 만들기</translation>
    </message>
    <message>
        <source>The connected TPM makes a P-256 key that never leaves it. A key of this name that is there already is used again.</source>
        <translation>연결된 TPM이 TPM을 벗어나지 않는 P-256 키를 만듭니다. 같은 이름의 키가 이미 있으면 그 키를 다시 사용합니다.</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>등록 ID</translation>
    </message>
    <message>
        <source>With a certificate that the key signs itself</source>
        <translation>키 자체로 서명한 인증서 사용</translation>
    </message>
    <message>
        <source>Enroll this certificate first</source>
        <translation>먼저 이 인증서로 개별 등록 추가</translation>
    </message>
    <message>
        <source>Attest at once</source>
        <translation>바로 증명</translation>
    </message>
    <message>
        <source>With a request for a certificate that somebody else signs</source>
        <translation>다른 곳에서 서명할 인증서 요청 사용</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>file to write, PEM</source>
        <translation>쓸 파일, PEM</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>endorse::ui::TpmPart</name>
    <message>
        <source>Endorsement Key</source>
        <translation>인증 키(EK)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>Paste it, drop a file, or open one: base64, hex, PEM, DER, a certificate, or a file of tpm2-tools.</source>
        <translation>붙여 넣거나 파일을 끌어다 놓거나 파일을 여십시오: base64, 16진수, PEM, DER, 인증서 또는 tpm2-tools의 파일.</translation>
    </message>
    <message>
        <source>Given: %1. Enrolled: %2.</source>
        <translation>입력: %1. 등록되는 형태: %2.</translation>
    </message>
    <message>
        <source>Name of the EK</source>
        <translation>EK의 Name</translation>
    </message>
    <message>
        <source>Endorsement &amp;key (EK)</source>
        <translation>인증 키(EK)(&amp;K)</translation>
    </message>
    <message>
        <source>Endorsement key (EK)</source>
        <translation>인증 키(EK)</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>열기...</translation>
    </message>
    <message>
        <source>Open a file with the EK</source>
        <translation>EK가 든 파일 열기</translation>
    </message>
</context>
<context>
    <name>endorse::ui::TpmTab</name>
    <message>
        <source>Command, %1</source>
        <extracomment>Tab over bytes: %1 is their size in words.</extracomment>
        <translation>명령, %1</translation>
    </message>
    <message>
        <source>Response, %1</source>
        <extracomment>Tab over bytes: %1 is their size in words.</extracomment>
        <translation>응답, %1</translation>
    </message>
    <message>
        <source>The TPM gave no answer.</source>
        <translation>TPM이 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>TPM commands</source>
        <translation>TPM 명령</translation>
    </message>
    <message>
        <source>Command or response</source>
        <translation>명령 또는 응답</translation>
    </message>
</context>
<context>
    <name>endorse::ui::TrustDialog</name>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>인증서(*.pem *.crt *.cer *.der);;모든 파일(*)</translation>
    </message>
    <message>
        <source>A certificate that came with the program stays.</source>
        <translation>프로그램에 포함된 인증서는 제거할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the name of a file, %2 what is wrong with it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificates are trusted now.</source>
        <translation>
            <numerusform>이제 인증서 %Ln개를 신뢰합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trusted Certificates</source>
        <translation>신뢰할 수 있는 인증서</translation>
    </message>
    <message>
        <source>Manifest signers</source>
        <translation>매니페스트 서명자</translation>
    </message>
    <message>
        <source>Device roots</source>
        <translation>디바이스 루트</translation>
    </message>
    <message>
        <source>The certificates of devices have to lead to one of them. A device root has to be a CA; one that is not self-signed only completes a chain. It signs no manifest.</source>
        <translation>디바이스의 인증서는 이 가운데 하나로 이어져야 합니다. 디바이스 루트는 CA여야 하며, 자체 서명되지 않은 것은 체인을 완성하는 데만 쓰입니다. 디바이스 루트는 매니페스트에 서명하지 않습니다.</translation>
    </message>
    <message>
        <source>Add...</source>
        <translation>추가...</translation>
    </message>
    <message>
        <source>Copy Fingerprint</source>
        <translation>지문 복사</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Add a manifest signer</source>
        <translation>매니페스트 서명자 추가</translation>
    </message>
    <message>
        <source>Add a device root</source>
        <translation>디바이스 루트 추가</translation>
    </message>
    <message>
        <source>Copy the fingerprint of the manifest signer</source>
        <translation>매니페스트 서명자의 지문 복사</translation>
    </message>
    <message>
        <source>Copy the fingerprint of the device root</source>
        <translation>디바이스 루트의 지문 복사</translation>
    </message>
    <message>
        <source>Remove the manifest signer</source>
        <translation>매니페스트 서명자 제거</translation>
    </message>
    <message>
        <source>Remove the device root</source>
        <translation>디바이스 루트 제거</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>They sign the entries of manifests. A manifest signer has to be a CA or self-signed, with a P-256 key. It says nothing about the certificates of devices.</source>
        <translation>매니페스트의 항목에 서명하는 인증서입니다. 매니페스트 서명자는 CA이거나 자체 서명된 것이어야 하며 P-256 키를 써야 합니다. 디바이스의 인증서에 대해서는 아무것도 보증하지 않습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>The manifest signer &quot;%1&quot; is not trusted any more.</source>
        <translation>매니페스트 서명자 &quot;%1&quot;을(를) 이제 신뢰하지 않습니다.</translation>
    </message>
    <message>
        <source>The device root &quot;%1&quot; is not trusted any more.</source>
        <extracomment>%1 the name of a certificate.</extracomment>
        <translation>디바이스 루트 &quot;%1&quot;을(를) 이제 신뢰하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::TwinSection</name>
    <message>
        <source>Initial Device Twin</source>
        <translation>초기 디바이스 쌍</translation>
    </message>
    <message>
        <source>Tag&amp;s</source>
        <translation>태그(&amp;S)</translation>
    </message>
    <message>
        <source>D&amp;esired properties</source>
        <translation>원하는 속성(&amp;E)</translation>
    </message>
</context>
<context>
    <name>endorse::ui::VerifyRow</name>
    <message>
        <source>The file is being read.</source>
        <translation>파일을 읽는 중입니다.</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <extracomment>Entries of a manifest: %1 of about %2.</extracomment>
        <translation>약 %2개 중 %1개</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln초 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln분 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of about %2 · %3 a second · %4</source>
        <extracomment>Entries of a manifest: %1 of about %2, %3 a second, %4 the time that is left.</extracomment>
        <translation>약 %2개 중 %1개 · 초당 %3개 · %4</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
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
    <name>endorse::ui::WhatIfButton</name>
    <message>
        <source>What If: %1</source>
        <extracomment>%1 is a fault: &quot;What If: TPM Cleared Before Activation&quot;.</extracomment>
        <translation>만약에: %1</translation>
    </message>
    <message>
        <source>No Fault</source>
        <translation>장애 없음</translation>
    </message>
    <message>
        <source>Runs the attestation as it is.</source>
        <translation>증명을 있는 그대로 실행합니다.</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
    </message>
</context>
<context>
    <name>endorse::ui::WhatIfNotice</name>
    <message>
        <source>This run used a certificate, a key and a service of its own. Nothing of yours has changed: not the device, not the service, not the enrollments.</source>
        <translation>이 실행에는 별도의 인증서, 키, 서비스를 썼습니다. 사용자의 디바이스, 서비스, 등록은 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>This run uses a certificate, a key and a service of its own. Nothing of yours changes: not the device, not the service, not the enrollments.</source>
        <translation>이 실행에는 별도의 인증서, 키, 서비스를 씁니다. 사용자의 디바이스, 서비스, 등록은 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>This run used a software TPM and a service of its own. Nothing of yours has changed: not the TPM, not the service, not the enrollments.</source>
        <translation>이 실행에는 별도의 소프트웨어 TPM과 서비스를 썼습니다. 사용자의 TPM, 서비스, 등록은 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>This run uses a software TPM and a service of its own. Nothing of yours changes: not the TPM, not the service, not the enrollments.</source>
        <translation>이 실행에는 별도의 소프트웨어 TPM과 서비스를 씁니다. 사용자의 TPM, 서비스, 등록은 아무것도 바뀌지 않습니다.</translation>
    </message>
</context>
<context>
    <name>endorse::ui::WrapLabel</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
</context>
<context>
    <name>endorse::ui::X509Part</name>
    <message>
        <source>The service holds these CA certificates already.</source>
        <translation>서비스에 이미 있는 CA 인증서입니다.</translation>
    </message>
    <message>
        <source>Of the device itself.</source>
        <translation>디바이스 자신의 인증서입니다.</translation>
    </message>
    <message>
        <source>Of the CA that signs for the devices.</source>
        <translation>디바이스의 인증서에 서명하는 CA의 인증서입니다.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Client certificates</source>
        <translation>클라이언트 인증서</translation>
    </message>
    <message>
        <source>Signing certificates</source>
        <translation>서명 인증서</translation>
    </message>
    <message>
        <source>CA references by name</source>
        <translation>이름으로 지정하는 CA 참조</translation>
    </message>
    <message>
        <source>&amp;Primary certificate</source>
        <translation>기본 인증서(&amp;P)</translation>
    </message>
    <message>
        <source>Open a file with the primary certificate</source>
        <translation>기본 인증서 파일 열기</translation>
    </message>
    <message>
        <source>Remove the primary certificate</source>
        <translation>기본 인증서 제거</translation>
    </message>
    <message>
        <source>Secondar&amp;y certificate</source>
        <translation>보조 인증서(&amp;Y)</translation>
    </message>
    <message>
        <source>Open a file with the secondary certificate</source>
        <translation>보조 인증서 파일 열기</translation>
    </message>
    <message>
        <source>Remove the secondary certificate</source>
        <translation>보조 인증서 제거</translation>
    </message>
    <message>
        <source>&amp;Primary CA certificate</source>
        <translation>기본 CA 인증서(&amp;P)</translation>
    </message>
    <message>
        <source>Secondar&amp;y CA certificate</source>
        <translation>보조 CA 인증서(&amp;Y)</translation>
    </message>
</context>
</TS>
