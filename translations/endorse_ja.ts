<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>endorse::app</name>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>ファイル「%1」を読み取れません。</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>名前とアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>&quot;%1 prompt&quot; needs a terminal, and there is none.</source>
        <translation>&quot;%1 prompt&quot; にはターミナルが必要ですが、ここにはありません。</translation>
    </message>
    <message>
        <source>Give the value as @FILE or on standard input with &quot;-&quot;.</source>
        <translation>値は @FILE で指定するか、&quot;-&quot; を使って標準入力から渡してください。</translation>
    </message>
    <message>
        <source>An auth value is not taken from the command line, where every user of this computer can read it.</source>
        <translation>認証値はコマンド ラインからは受け取りません。コマンド ラインは、このコンピューターのすべてのユーザーが読み取れるためです。</translation>
    </message>
    <message>
        <source>Use &quot;%1 @FILE&quot;, &quot;%1 -&quot; for standard input, or &quot;%1 prompt&quot;.</source>
        <translation>&quot;%1 @FILE&quot;、標準入力の &quot;%1 -&quot;、または &quot;%1 prompt&quot; を使ってください。</translation>
    </message>
    <message>
        <source>Use &quot;--service @FILE&quot;, &quot;--service -&quot; for standard input, or the environment variable ENDORSE_SERVICE.</source>
        <translation>&quot;--service @FILE&quot;、標準入力の &quot;--service -&quot;、または環境変数 ENDORSE_SERVICE を使ってください。</translation>
    </message>
    <message>
        <source>A connection string is taken from the command line for a service on this computer alone: every user can read it there.</source>
        <translation>接続文字列をコマンド ラインで受け取るのは、このコンピューターのサービスの場合だけです。コマンド ラインは、すべてのユーザーが読み取れるためです。</translation>
    </message>
    <message>
        <source>The service is not named.</source>
        <translation>サービスが指定されていません。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written.</source>
        <translation>ファイル「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the free space of the disk.</source>
        <translation>フォルダーのアクセス許可とディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The data folder &quot;%1&quot; cannot be made.</source>
        <translation>データ フォルダー「%1」を作成できません。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder above it, or name another one in ENDORSE_DATA_DIR.</source>
        <translation>上位フォルダーのアクセス許可を確認するか、ENDORSE_DATA_DIR で別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address for %2.</source>
        <translation>「%1」は %2 のアドレスとして使えません。</translation>
    </message>
    <message>
        <source>Give it as https://HOST or https://HOST:PORT, with nothing behind it.</source>
        <translation>https://HOST または https://HOST:PORT の形で指定し、その後ろには何も付けないでください。</translation>
    </message>
    <message>
        <source>Attest a device to a provisioning service</source>
        <translation>プロビジョニング サービスに対するデバイスの構成証明</translation>
    </message>
    <message>
        <source>With the keys of a TPM</source>
        <translation>TPM のキーを使用</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>サービスのアドレス</translation>
    </message>
    <message>
        <source>ID scope of the service</source>
        <translation>サービスの ID スコープ</translation>
    </message>
    <message>
        <source>Registration ID; left out: derived from the EK</source>
        <translation>登録 ID。省略時: EK から導出</translation>
    </message>
    <message>
        <source>Where the hub is reached; left out: the service&apos;s address on this computer, else the assigned hub</source>
        <translation>ハブの接続先。省略時: サービスがこのコンピューターにあればそのアドレス、それ以外は割り当てられたハブ</translation>
    </message>
    <message>
        <source>CA certificates to trust, PEM; left out: the system&apos;s</source>
        <translation>信頼する CA 証明書 (PEM)。省略時: システムの証明書</translation>
    </message>
    <message>
        <source>Write all that was sent and received to this file</source>
        <translation>送受信した内容をすべて書き込むファイル</translation>
    </message>
    <message>
        <source>Attest this many times and report medians</source>
        <translation>構成証明をこの回数だけ行い、中央値を報告</translation>
    </message>
    <message>
        <source>One JSON document on standard output</source>
        <translation>標準出力に JSON ドキュメントを一つ出力</translation>
    </message>
    <message>
        <source>Deadline of one TPM command or one request</source>
        <translation>TPM コマンドまたは要求の一つあたりの制限時間</translation>
    </message>
    <message>
        <source>Data folder; else ENDORSE_DATA_DIR, else the user&apos;s</source>
        <translation>データ フォルダー。省略時: ENDORSE_DATA_DIR、なければユーザーのフォルダー</translation>
    </message>
    <message>
        <source>Language of the output for people</source>
        <translation>人が読む出力の言語</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>バージョンを表示</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>この説明を表示</translation>
    </message>
    <message>
        <source>The command line is wrong: %1</source>
        <translation>コマンド ラインが正しくありません: %1</translation>
    </message>
    <message>
        <source>&quot;endorsectl --help&quot; and &quot;endorsectl VERB --help&quot; list what there is.</source>
        <translation>使い方の一覧は &quot;endorsectl --help&quot; と &quot;endorsectl VERB --help&quot; で表示されます。</translation>
    </message>
    <message>
        <source>Walk through a TPM attestation on the embedded TPM and service, step by step</source>
        <translation>内蔵の TPM とサービスを使い、TPM 構成証明を手順ごとに実行</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>デバイス ID</translation>
    </message>
    <message>
        <source>Provisioning status</source>
        <translation>プロビジョニングの状態</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>構成証明</translation>
    </message>
    <message>
        <source>Endorsement key</source>
        <translation>保証キー (EK)</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT ハブ</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>The enrollment &quot;%1&quot; was removed.</source>
        <translation>個別登録「%1」を削除しました。</translation>
    </message>
    <message>
        <source>The service&apos;s connection string: @FILE, - for standard input; left out: ENDORSE_SERVICE</source>
        <translation>サービスの接続文字列: @FILE、標準入力は -。省略時: ENDORSE_SERVICE</translation>
    </message>
    <message>
        <source>Registration ID of the enrollment</source>
        <translation>個別登録の登録 ID</translation>
    </message>
    <message>
        <source>Device ID at the hub; left out: the registration ID</source>
        <translation>ハブでのデバイス ID。省略時: 登録 ID</translation>
    </message>
    <message>
        <source>Show an enrollment</source>
        <translation>個別登録を表示</translation>
    </message>
    <message>
        <source>Remove an enrollment</source>
        <translation>個別登録を削除</translation>
    </message>
    <message>
        <source>The device cannot be added to the list &quot;%1&quot;.</source>
        <translation>デバイスをリスト「%1」に追加できません。</translation>
    </message>
    <message>
        <source>Check that it is a CSV file whose first line names the columns registrationId and endorsementKey, and that you may write to it.</source>
        <translation>最初の行に列名 registrationId と endorsementKey がある CSV ファイルであること、書き込みが許可されていることを確認してください。</translation>
    </message>
    <message>
        <source>The provisioning service answers.</source>
        <translation>プロビジョニング サービスが応答しています。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID スコープ</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA ファイル</translation>
    </message>
    <message>
        <source>Service connection string</source>
        <translation>サービスの接続文字列</translation>
    </message>
    <message>
        <source>Ctrl+C ends it.</source>
        <translation>Ctrl+C で終了します。</translation>
    </message>
    <message>
        <source>WARNING: the service is reachable from other computers, at %1. It is made for tests: do not leave it open.</source>
        <translation>警告: ほかのコンピューターから %1 でサービスに接続できます。テスト用のサービスです。このまま公開しておかないでください。</translation>
    </message>
    <message>
        <source>The CA was made anew: clients must load %1 again.</source>
        <translation>CA を作り直しました。クライアントは %1 を読み込み直す必要があります。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IP address.</source>
        <translation>「%1」は IP アドレスではありません。</translation>
    </message>
    <message>
        <source>Name an address of this computer; 0.0.0.0 means all of them.</source>
        <translation>このコンピューターのアドレスを指定してください。0.0.0.0 はすべてのアドレスを表します。</translation>
    </message>
    <message>
        <source>Run the embedded provisioning service until it is stopped</source>
        <translation>内蔵のプロビジョニング サービスを停止されるまで実行</translation>
    </message>
    <message>
        <source>Port; 0 takes a free one</source>
        <translation>ポート。0 は空いているポート</translation>
    </message>
    <message>
        <source>IP address to listen on; left out: this computer alone</source>
        <translation>待ち受ける IP アドレス。省略時: このコンピューターのみ</translation>
    </message>
    <message>
        <source>A further name for the server certificate; may be repeated</source>
        <translation>サーバー証明書に加える名前。複数回指定可</translation>
    </message>
    <message>
        <source>What devices are asked to wait</source>
        <translation>デバイスに求める待ち時間</translation>
    </message>
    <message>
        <source>With --json: one more line for each request</source>
        <translation>--json と併用: 要求ごとに 1 行追加</translation>
    </message>
    <message>
        <source>Add --yes, or type the word on a terminal when asked.</source>
        <translation>--yes を付けるか、ターミナルでたずねられたときに指定の語を入力してください。</translation>
    </message>
    <message>
        <source>Clearing the TPM must be confirmed.</source>
        <translation>TPM のクリアには確認が必要です。</translation>
    </message>
    <message>
        <source>This clears the embedded software TPM. The SRK, the DPS key and everything under the SRK are lost for ever; the EK stays, so the device is still recognised. Type &quot;%1&quot; to go on:</source>
        <translation>内蔵のソフトウェア TPM をクリアします。SRK、DPS キー、SRK の下にあるすべてのものが完全に失われます。EK は残るため、デバイスは引き続き認識されます。続けるには &quot;%1&quot; と入力してください:</translation>
    </message>
    <message>
        <source>The embedded TPM was cleared. Its EK is the same; the next attestation creates a new SRK.</source>
        <translation>内蔵 TPM をクリアしました。EK は同じです。次の構成証明で新しい SRK が作成されます。</translation>
    </message>
    <message>
        <source>Clear the embedded TPM: its SRK is lost, its EK stays</source>
        <translation>内蔵 TPM のクリア: SRK は失われ、EK は残る</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>確認を省略</translation>
    </message>
    <message>
        <source>set</source>
        <translation>設定済み</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Software TPM: not for production.</source>
        <translation>ソフトウェア TPM: 本番では使用できません。</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>製造元</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>ファームウェア</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>仕様</translation>
    </message>
    <message>
        <source>Owner auth value</source>
        <translation>所有者の認証値</translation>
    </message>
    <message>
        <source>Endorsement auth value</source>
        <translation>保証の認証値</translation>
    </message>
    <message>
        <source>Persistent handles</source>
        <translation>永続ハンドル</translation>
    </message>
    <message>
        <source>Transient handles</source>
        <translation>一時ハンドル</translation>
    </message>
    <message>
        <source>NV indices</source>
        <translation>NV インデックス</translation>
    </message>
    <message>
        <source>The device was added to &quot;%1&quot;.</source>
        <translation>デバイスを「%1」に追加しました。</translation>
    </message>
    <message>
        <source>The device is in &quot;%1&quot; already.</source>
        <translation>デバイスはすでに「%1」にあります。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>ハンドル</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Storage root key</source>
        <translation>ストレージ ルート キー (SRK)</translation>
    </message>
    <message>
        <source>The TPM holds no EK certificate.</source>
        <translation>TPM に EK 証明書がありません。</translation>
    </message>
    <message>
        <source>Some makers offer it on their web site instead: look for it there by the EK.</source>
        <translation>Web サイトで証明書を公開している製造元もあります。EK を使って、そこで探してください。</translation>
    </message>
    <message>
        <source>Look at a TPM</source>
        <translation>TPM の情報を表示</translation>
    </message>
    <message>
        <source>What the TPM tells about itself</source>
        <translation>TPM 自身が示す情報</translation>
    </message>
    <message>
        <source>The endorsement key and its registration ID</source>
        <translation>保証キー (EK) とその登録 ID</translation>
    </message>
    <message>
        <source>Add the device to this list in CSV form</source>
        <translation>デバイスを CSV 形式のこのリストに追加</translation>
    </message>
    <message>
        <source>The storage root key</source>
        <translation>ストレージ ルート キー (SRK)</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The TPM: device:/dev/tpmrm0, swtpm:path=SOCKET, swtpm:host=…,port=…, mssim:…; left out: the embedded software TPM</source>
        <translation>TPM: device:/dev/tpmrm0、swtpm:path=SOCKET、swtpm:host=…,port=…、mssim:…。省略時: 内蔵のソフトウェア TPM</translation>
    </message>
    <message>
        <source>Auth value of the owner hierarchy: @FILE, - for standard input, or prompt</source>
        <translation>所有者階層の認証値: @FILE、標準入力は -、または prompt</translation>
    </message>
    <message>
        <source>Auth value of the endorsement hierarchy: @FILE, - for standard input, or prompt</source>
        <translation>保証階層の認証値: @FILE、標準入力は -、または prompt</translation>
    </message>
    <message>
        <source>Only one value can come from standard input.</source>
        <translation>標準入力から渡せる値は一つだけです。</translation>
    </message>
    <message>
        <source>Transcript: %1</source>
        <translation>通信記録: %1</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>A device with a TPM proves itself to a provisioning service. TPM and service run on this computer; every key, nonce and signature is real.</source>
        <translation>TPM を持つデバイスが、プロビジョニング サービスに身元を証明します。TPM とサービスはこのコンピューターで動作し、キー、nonce、署名はすべて本物です。</translation>
    </message>
    <message>
        <source>The attestation was cancelled.</source>
        <translation>構成証明はキャンセルされました。</translation>
    </message>
    <message>
        <source>The attestation failed.</source>
        <translation>構成証明は失敗しました。</translation>
    </message>
    <message>
        <source>The device is provisioned.</source>
        <translation>デバイスはプロビジョニングされました。</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>%1 (TPM %2, HTTP %3, waiting as asked %4)</source>
        <translation>%1 (TPM %2、HTTP %3、求められた待ち時間 %4)</translation>
    </message>
    <message>
        <source>Name a file with CA certificates in PEM form that you may read.</source>
        <translation>読み取りが許可されている、PEM 形式の CA 証明書のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The CA file &quot;%1&quot; holds no certificate.</source>
        <translation>CA ファイル「%1」に証明書がありません。</translation>
    </message>
    <message>
        <source>it needs a number of seconds from 0.001 to 86400</source>
        <translation>0.001 から 86400 までの秒数を指定してください</translation>
    </message>
    <message>
        <source>its value is empty</source>
        <translation>値が空です</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot; in &quot;%2&quot;.</source>
        <translation>「%2」に「%1」という動詞はありません。</translation>
    </message>
    <message>
        <source>The verbs are: %1.</source>
        <translation>動詞: %1。</translation>
    </message>
    <message>
        <source>The output was lost: standard output could not be written.</source>
        <translation>出力が失われました。標準出力に書き込めませんでした。</translation>
    </message>
    <message>
        <source>Check where it goes: the disk may be full, or the reader has gone.</source>
        <translation>出力先を確認してください。ディスクがいっぱいか、読み取り側が終了した可能性があります。</translation>
    </message>
    <message>
        <source>Give the EK as base64, or a file with it, as &quot;endorsectl tpm ek&quot; prints it.</source>
        <translation>EK は、&quot;endorsectl tpm ek&quot; が出力する base64、またはそれを含むファイルで指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder and holds no EK.</source>
        <translation>「%1」はフォルダーで、EK ではありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither base64 nor a file that exists.</source>
        <translation>「%1」は base64 でも、存在するファイルでもありません。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read: its permissions do not let you.</source>
        <translation>ファイル「%1」を読み取れません。アクセス許可がありません。</translation>
    </message>
    <message>
        <source>No file is named behind the &quot;@&quot;.</source>
        <translation>&quot;@&quot; の後にファイル名がありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file and no connection string.</source>
        <translation>「%1」はファイルで、接続文字列ではありません。</translation>
    </message>
    <message>
        <source>Did you mean &quot;@%1&quot;?</source>
        <translation>「@%1」のことですか?</translation>
    </message>
    <message>
        <source>Another &quot;endorsectl serve&quot; uses the folder &quot;%1&quot;, or the folder cannot be written.</source>
        <translation>別の &quot;endorsectl serve&quot; がフォルダー「%1」を使用しているか、フォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>Stop the other one, or name another data folder with --data.</source>
        <translation>もう一方を停止するか、--data で別のデータ フォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The template of the EK is not known: finding it out needs the endorsement auth value (--endorsement-auth).</source>
        <translation>EK のテンプレートは不明です。調べるには保証の認証値 (--endorsement-auth) が必要です。</translation>
    </message>
    <message>
        <source>Write the traffic of the TPM to this file, for Wireshark</source>
        <translation>TPM の通信を Wireshark 用に書き込むファイル</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a fault.</source>
        <translation>「%1」は障害の名前ではありません。</translation>
    </message>
    <message>
        <source>Give one of these: %1.</source>
        <translation>次のいずれかを指定してください: %1。</translation>
    </message>
    <message>
        <source>The part of this program that writes PDF cannot be loaded.</source>
        <translation>このプログラムの PDF を書き出す部分を読み込めません。</translation>
    </message>
    <message>
        <source>Name a file that ends in .html: a browser prints it, also to PDF. To get the missing part, install Endorse anew.</source>
        <translation>末尾が .html のファイルを指定してください。HTML はブラウザーで印刷でき、PDF にもできます。足りない部分を補うには、Endorse をインストールし直してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says nothing of the form that the transcript is to have.</source>
        <translation>「%1」からは、通信記録の形式が分かりません。</translation>
    </message>
    <message>
        <source>Name a file that ends in .json, .html or .pdf.</source>
        <translation>末尾が .json、.html、.pdf のいずれかのファイルを指定してください。</translation>
    </message>
    <message>
        <source>Transcript and TPM traffic cannot both be written to &quot;%1&quot;.</source>
        <translation>通信記録と TPM の通信の両方を「%1」に書き込むことはできません。</translation>
    </message>
    <message>
        <source>TPM traffic: %1</source>
        <translation>TPM の通信: %1</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>もしも: %1</translation>
    </message>
    <message>
        <source>The device is provisioned all the same: it rode the fault out.</source>
        <translation>それでもデバイスはプロビジョニングされました。障害を乗り切りました。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>At the foot of a printed page.</extracomment>
        <translation>%1/%2 ページ</translation>
    </message>
    <message>
        <source>No folder for the copy of the software TPM can be made in &quot;%1&quot;.</source>
        <translation>ソフトウェア TPM のコピーを置くフォルダーを「%1」に作成できません。</translation>
    </message>
    <message>
        <source>Here the device is left off the enrollment list of the service.</source>
        <translation>ここでは、デバイスをサービスの登録リストに載せません。</translation>
    </message>
    <message>
        <source>Here the EK of another software TPM is enrolled under the registration ID of this device.</source>
        <translation>ここでは、このデバイスの登録 ID に、別のソフトウェア TPM の EK を登録します。</translation>
    </message>
    <message>
        <source>Here the enrollment of the device is disabled.</source>
        <translation>ここでは、デバイスの個別登録を無効にします。</translation>
    </message>
    <message>
        <source>Here one byte of part 1 of the challenge, the credential blob, is changed between the service and the device.</source>
        <translation>ここでは、サービスとデバイスの間で、チャレンジの部分 1 (credentialBlob) の 1 バイトを変更します。</translation>
    </message>
    <message>
        <source>Here one byte of part 2 of the challenge, the secret for the EK, is changed between the service and the device.</source>
        <translation>ここでは、サービスとデバイスの間で、チャレンジの部分 2 (EK 用のシークレット) の 1 バイトを変更します。</translation>
    </message>
    <message>
        <source>Here one byte of part 3 of the challenge, the wrapped nonce, is changed between the service and the device.</source>
        <translation>ここでは、サービスとデバイスの間で、チャレンジの部分 3 (ラップされた nonce) の 1 バイトを変更します。</translation>
    </message>
    <message>
        <source>Here one byte of part 4 of the challenge, the seed for the SRK, is changed between the service and the device.</source>
        <translation>ここでは、サービスとデバイスの間で、チャレンジの部分 4 (SRK 用のシード) の 1 バイトを変更します。</translation>
    </message>
    <message>
        <source>Here one byte of part 5 of the challenge, the public area of the nonce, is changed between the service and the device.</source>
        <translation>ここでは、サービスとデバイスの間で、チャレンジの部分 5 (nonce の公開領域) の 1 バイトを変更します。</translation>
    </message>
    <message>
        <source>Here the SRK of another software TPM takes the place of the one that the device sends.</source>
        <translation>ここでは、デバイスが送る SRK を、別のソフトウェア TPM の SRK に置き換えます。</translation>
    </message>
    <message>
        <source>Here the TPM is cleared, and EK and SRK are made again (on a copy of the TPM).</source>
        <translation>ここでは、TPM をクリアし、EK と SRK を作り直します (TPM のコピーで実行)。</translation>
    </message>
    <message>
        <source>Here someone takes ownership: the SRK is removed and the owner hierarchy gets an auth value (on a copy of the TPM).</source>
        <translation>ここでは、誰かが所有権を取得します。SRK を削除し、所有者階層に認証値を設定します (TPM のコピーで実行)。</translation>
    </message>
    <message>
        <source>Here someone takes ownership: the SRK is removed and the owner hierarchy gets another auth value than the device gives (on a copy of the TPM).</source>
        <translation>ここでは、誰かが所有権を取得します。SRK を削除し、デバイスが渡すものとは別の認証値を所有者階層に設定します (TPM のコピーで実行)。</translation>
    </message>
    <message>
        <source>Here wrong passwords are given for the SRK until the TPM locks itself (on a copy of the TPM).</source>
        <translation>ここでは、TPM がロックされるまで、SRK に間違ったパスワードを渡します (TPM のコピーで実行)。</translation>
    </message>
    <message>
        <source>Here the clock of the service goes forward by an hour and a minute before the signed request arrives.</source>
        <translation>ここでは、署名付きの要求が届く前に、サービスの時計を 1 時間 1 分進めます。</translation>
    </message>
    <message>
        <source>Here the clock of the device is three hours behind.</source>
        <translation>ここでは、デバイスの時計を 3 時間遅らせます。</translation>
    </message>
    <message>
        <source>Here the first two requests are answered with 429 and the demand to wait a second.</source>
        <translation>ここでは、最初の二つの要求に 429 で答え、1 秒待つように求めます。</translation>
    </message>
    <message>
        <source>Here the service ends.</source>
        <translation>ここでは、サービスを終了します。</translation>
    </message>
    <message>
        <source>Here the device trusts another CA than the one of the service.</source>
        <translation>ここでは、デバイスが信頼する CA を、サービスのものとは別の CA にします。</translation>
    </message>
    <message>
        <source>Here the process of the software TPM is killed (that of a copy of the TPM).</source>
        <translation>ここでは、ソフトウェア TPM のプロセスを強制終了します (TPM のコピーのプロセス)。</translation>
    </message>
    <message>
        <source>Here the connection is cut in the middle of the answer.</source>
        <translation>ここでは、応答の途中で接続を切ります。</translation>
    </message>
    <message>
        <source>Here an SRK without the attribute noDA takes the place of the SRK (on a copy of the TPM).</source>
        <translation>ここでは、SRK を、noDA 属性のない SRK に置き換えます (TPM のコピーで実行)。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: it exists and is not a regular file.</source>
        <translation>&quot;%1&quot; に書き込めません。すでに存在し、通常のファイルではありません。</translation>
    </message>
    <message>
        <source>Names for --what-if:</source>
        <translation>--what-if に指定する名前:</translation>
    </message>
    <message>
        <source>Make it fail on purpose, on a copy of the embedded TPM and a service of its own; the names are listed below</source>
        <translation>内蔵 TPM のコピーと専用のサービスで、意図的に失敗させます。名前は下の一覧にあります</translation>
    </message>
    <message>
        <source>With a symmetric key</source>
        <translation>対称キーを使用</translation>
    </message>
    <message>
        <source>Registration ID of the device</source>
        <translation>デバイスの登録 ID</translation>
    </message>
    <message>
        <source>File with the key as base64, - for standard input</source>
        <translation>キーを base64 で記したファイル。標準入力は -</translation>
    </message>
    <message>
        <source>The file holds the key of the enrollment group: the key of the device is derived from it</source>
        <translation>ファイルのキーは登録グループのもので、デバイスのキーはそこから導出</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 から %2 まで</translation>
    </message>
    <message>
        <source>NV index</source>
        <translation>NV インデックス</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>フィンガープリント (SHA-256)</translation>
    </message>
    <message>
        <source>Is for the EK</source>
        <translation>EK との一致</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>上位の発行者</translation>
    </message>
    <message>
        <source>Missing issuer</source>
        <translation>不足している発行者</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>仕様との相違</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>チェーン</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>NV indices with a nonce</source>
        <translation>nonce のある NV インデックス</translation>
    </message>
    <message>
        <source>NV indices with a template</source>
        <translation>テンプレートのある NV インデックス</translation>
    </message>
    <message>
        <source>root</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>中間</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was added.</source>
        <translation>「%1」を追加しました。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is among the roots already.</source>
        <translation>「%1」は、すでにルート証明書にあります。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was refused.</source>
        <translation>「%1」は追加できませんでした。</translation>
    </message>
    <message>
        <source>No root is trusted yet. The embedded TPM is known by its own CA.</source>
        <translation>信頼するルート証明書はまだありません。内蔵 TPM は、自身の CA で確認できます。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no longer trusted.</source>
        <translation>「%1」の信頼を解除しました。</translation>
    </message>
    <message>
        <source>The roots of EK certificates that you trust</source>
        <translation>信頼する EK 証明書のルート証明書</translation>
    </message>
    <message>
        <source>Trust the CA certificates of a file, PEM or DER</source>
        <translation>ファイルの CA 証明書 (PEM または DER) を信頼</translation>
    </message>
    <message>
        <source>The file with the certificates</source>
        <translation>証明書のファイル</translation>
    </message>
    <message>
        <source>Show what is trusted</source>
        <translation>信頼する証明書を表示</translation>
    </message>
    <message>
        <source>Trust a certificate no longer</source>
        <translation>証明書の信頼を解除</translation>
    </message>
    <message>
        <source>Its fingerprint, or enough of the beginning</source>
        <translation>証明書のフィンガープリント。区別できれば先頭の一部でも可</translation>
    </message>
    <message>
        <source>List the enrollments</source>
        <translation>個別登録の一覧を表示</translation>
    </message>
    <message>
        <source>Enroll a device by its EK, certificates or symmetric keys</source>
        <translation>EK、証明書、対称キーのいずれかでデバイスの個別登録を作成</translation>
    </message>
    <message>
        <source>Change what is given of an enrollment; the rest stays</source>
        <translation>個別登録のうち、指定した項目だけを変更</translation>
    </message>
    <message>
        <source>ID of the enrollment group</source>
        <translation>登録グループの ID</translation>
    </message>
    <message>
        <source>Enrollment groups of a service</source>
        <translation>サービスの登録グループ</translation>
    </message>
    <message>
        <source>List the enrollment groups</source>
        <translation>登録グループの一覧を表示</translation>
    </message>
    <message>
        <source>Show an enrollment group</source>
        <translation>登録グループを表示</translation>
    </message>
    <message>
        <source>Add an enrollment group by certificates or symmetric keys</source>
        <translation>証明書または対称キーによる登録グループを追加</translation>
    </message>
    <message>
        <source>Change what is given of an enrollment group; the rest stays</source>
        <translation>登録グループのうち、指定した項目だけを変更</translation>
    </message>
    <message>
        <source>Remove an enrollment group and the registrations of its devices</source>
        <translation>登録グループと、そのデバイスの登録レコードを削除</translation>
    </message>
    <message>
        <source>List the devices that registered by the group</source>
        <translation>グループで登録したデバイスの一覧を表示</translation>
    </message>
    <message>
        <source>A record has one attestation: certificates or symmetric keys, not both.</source>
        <translation>一つのレコードに指定できる構成証明は、証明書か対称キーのどちらか一方だけです。</translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation>どちらか一方を省いてください。</translation>
    </message>
    <message>
        <source>X.509: a CA certificate that the service holds</source>
        <translation>X.509: サービスに保存されている CA 証明書</translation>
    </message>
    <message>
        <source>X.509: a second CA certificate that the service holds</source>
        <translation>X.509: サービスに保存されている二つ目の CA 証明書</translation>
    </message>
    <message>
        <source>Symmetric keys; without key files the service makes them</source>
        <translation>対称キー。キーのファイルを省略すると、サービスがキーを作成</translation>
    </message>
    <message>
        <source>File with the primary key as base64</source>
        <translation>プライマリ キーを base64 で記したファイル</translation>
    </message>
    <message>
        <source>File with the secondary key as base64</source>
        <translation>セカンダリ キーを base64 で記したファイル</translation>
    </message>
    <message>
        <source>Whether devices may register</source>
        <translation>デバイスの登録を許可するかどうか</translation>
    </message>
    <message>
        <source>Enroll without letting devices in</source>
        <translation>デバイスを受け入れない状態で登録を作成</translation>
    </message>
    <message>
        <source>hashed, geoLatency, static or custom</source>
        <translation>hashed、geoLatency、static、custom のいずれか</translation>
    </message>
    <message>
        <source>The hub to assign to, whatever the policy</source>
        <translation>ポリシーに関係なく割り当てるハブ</translation>
    </message>
    <message>
        <source>Hubs among which the policy chooses</source>
        <translation>ポリシーによる選択の対象となるハブ</translation>
    </message>
    <message>
        <source>Custom allocation: the function to ask</source>
        <translation>カスタム割り当て: 問い合わせる関数</translation>
    </message>
    <message>
        <source>Custom allocation: api-version of the function</source>
        <translation>カスタム割り当て: 関数の api-version</translation>
    </message>
    <message>
        <source>reprovisionandmigratedata, reprovisionandresetdata or never</source>
        <translation>reprovisionandmigratedata、reprovisionandresetdata、never のいずれか</translation>
    </message>
    <message>
        <source>Whether the devices are IoT Edge devices</source>
        <translation>デバイスが IoT Edge デバイスかどうか</translation>
    </message>
    <message>
        <source>Tags of the initial device twin</source>
        <translation>初期デバイス ツインのタグ</translation>
    </message>
    <message>
        <source>Desired properties of the initial device twin</source>
        <translation>初期デバイス ツインの必要なプロパティ</translation>
    </message>
    <message>
        <source>The EK: base64, or a file with it in any form that &quot;tpm ek --from&quot; knows</source>
        <translation>EK: base64、または &quot;tpm ek --from&quot; が読み取れる形式のファイル</translation>
    </message>
    <message>
        <source>X.509: the device&apos;s certificate, PEM or DER</source>
        <translation>X.509: デバイスの証明書 (PEM または DER)</translation>
    </message>
    <message>
        <source>X.509: the device&apos;s second certificate</source>
        <translation>X.509: デバイスの二つ目の証明書</translation>
    </message>
    <message>
        <source>What else is to be known of the device</source>
        <translation>デバイスについて残しておく追加情報</translation>
    </message>
    <message>
        <source>X.509: the certificate that signs those of the devices, PEM or DER</source>
        <translation>X.509: デバイスの証明書に署名する証明書 (PEM または DER)</translation>
    </message>
    <message>
        <source>X.509: the second one that does</source>
        <translation>X.509: デバイスの証明書に署名する二つ目の証明書</translation>
    </message>
    <message>
        <source>A record has one attestation: an EK, certificates or symmetric keys.</source>
        <translation>一つのレコードに指定できる構成証明は、EK、証明書、対称キーのいずれか一つだけです。</translation>
    </message>
    <message>
        <source>Leave the others out.</source>
        <translation>ほかのものを省いてください。</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <extracomment>%1 the subject of a certificate, %2 its SHA-256 thumbprint.</extracomment>
        <translation>%1、SHA-256 %2</translation>
    </message>
    <message>
        <source>Primary certificate</source>
        <translation>プライマリ証明書</translation>
    </message>
    <message>
        <source>Secondary certificate</source>
        <translation>セカンダリ証明書</translation>
    </message>
    <message>
        <source>Primary CA reference</source>
        <translation>プライマリ CA 参照</translation>
    </message>
    <message>
        <source>Secondary CA reference</source>
        <translation>セカンダリ CA 参照</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>プライマリ キー</translation>
    </message>
    <message>
        <source>Secondary key</source>
        <translation>セカンダリ キー</translation>
    </message>
    <message>
        <source>Allocation policy</source>
        <translation>割り当てポリシー</translation>
    </message>
    <message>
        <source>IoT hubs</source>
        <translation>IoT ハブ</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最終変更</translation>
    </message>
    <message>
        <source>EK verdict</source>
        <translation>EK の判定</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Enrollment group ID</source>
        <translation>登録グループ ID</translation>
    </message>
    <message>
        <source>The enrollment group &quot;%1&quot; was removed.</source>
        <translation>登録グループ「%1」を削除しました。</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>リストは空です。</translation>
    </message>
    <message>
        <source>Show this many at most</source>
        <translation>表示する最大件数</translation>
    </message>
    <message>
        <source>Show symmetric keys too: whoever sees them can pass for the device</source>
        <translation>対称キーも表示。見た人はデバイスになりすませるため注意</translation>
    </message>
    <message>
        <source>Replace one of the same ID</source>
        <translation>同じ ID のものがあれば置き換え</translation>
    </message>
    <message>
        <source>Only if the record still has this ETag; * for any</source>
        <translation>レコードの ETag がこの値のままの場合のみ実行。* は値を問わない</translation>
    </message>
    <message>
        <source>A further IoT hub to which devices are assigned; may be repeated</source>
        <translation>デバイスの割り当て先に加える IoT ハブ。複数回指定可</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>前提</translation>
    </message>
    <message>
        <source>The EK comes either from a TPM (--tcti) or from a file (--from), not from both.</source>
        <translation>EK は、TPM (--tcti) とファイル (--from) のどちらか一方から取得します。</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>どちらか一方を省いてください。</translation>
    </message>
    <message>
        <source>Take the EK from a file (-: standard input) instead of a TPM: base64, hex, PEM, DER, a certificate, or what a tool printed</source>
        <translation>EK を TPM ではなくファイル (標準入力は -) から取得: base64、16 進、PEM、DER、証明書、またはツールの出力</translation>
    </message>
    <message>
        <source>The certificates of the endorsement key, and whether they lead to a root that you trust</source>
        <translation>保証キー (EK) の証明書と、それが信頼するルート証明書につながるかどうか</translation>
    </message>
    <message>
        <source>%1 (HTTP %2, waiting as asked %3)</source>
        <translation>%1 (HTTP %2、求められた待ち時間 %3)</translation>
    </message>
    <message>
        <source>The audit log &quot;%1&quot; has no line yet, so there is nothing to sign.</source>
        <translation>監査ログ「%1」にはまだ行がないため、署名の対象がありません。</translation>
    </message>
    <message>
        <source>The audit log is empty.</source>
        <translation>監査ログは空です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the head of an audit log.</source>
        <translation>「%1」は、監査ログの最終行を示す値ではありません。</translation>
    </message>
    <message>
        <source>Give it as SEQ:HASH: the number of the line and its SHA-256 in hex.</source>
        <translation>SEQ:HASH の形で指定してください。行番号と、その行の SHA-256 (16 進数) です。</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>ファイル「%1」がありません。</translation>
    </message>
    <message>
        <source>Lines: %1, anchors: %2, last line: %3</source>
        <translation>行: %1、アンカー: %2、最後の行: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>Nothing is wrong with the log.</source>
        <translation>ログに問題はありません。</translation>
    </message>
    <message>
        <source>The TPM got a key for this log: %1</source>
        <translation>このログ用のキーを TPM に作成しました: %1</translation>
    </message>
    <message>
        <source>The TPM signed the last line, %1:%2</source>
        <extracomment>%1 the number of a line, %2 its hash</extracomment>
        <translation>TPM が最後の行に署名しました: %1:%2</translation>
    </message>
    <message>
        <source>Keep a copy of &quot;%1&quot; elsewhere.</source>
        <translation>「%1」のコピーを別の場所に保管してください。</translation>
    </message>
    <message>
        <source>The audit log of this station</source>
        <translation>このステーションの監査ログ</translation>
    </message>
    <message>
        <source>Show its last lines</source>
        <translation>最後の数行を表示</translation>
    </message>
    <message>
        <source>Look for lines that were changed, removed, moved or rewritten</source>
        <translation>変更、削除、移動、書き換えのあった行を調べる</translation>
    </message>
    <message>
        <source>The log; left out: that of this station</source>
        <translation>ログ。省略時: このステーションのログ</translation>
    </message>
    <message>
        <source>Anchors that were kept elsewhere; left out: those beside the log</source>
        <translation>別の場所に保管したアンカー。省略時: ログと同じ場所のアンカー</translation>
    </message>
    <message>
        <source>A last line that was noted elsewhere</source>
        <translation>別の場所に控えておいた最後の行</translation>
    </message>
    <message>
        <source>Have a TPM sign the last line, to keep that elsewhere</source>
        <translation>最後の行に TPM で署名し、別の場所に保管できるようにする</translation>
    </message>
    <message>
        <source>Only rows with this text in the registration ID, the device ID, the hub or the status, or with this EK</source>
        <translation>登録 ID、デバイス ID、ハブ、状態のいずれかにこの文字列を含む行、またはこの EK の行のみ</translation>
    </message>
    <message>
        <source>Sort by this member</source>
        <translation>このメンバーで並べ替え</translation>
    </message>
    <message>
        <source>Sort from the last to the first</source>
        <translation>逆順に並べ替え</translation>
    </message>
    <message>
        <source>Individual enrollments, of a service or in a list of your own</source>
        <translation>サービスまたは自分のリストの個別登録</translation>
    </message>
    <message>
        <source>CSV never holds symmetric keys.</source>
        <translation>CSV に対称キーは含まれません。</translation>
    </message>
    <message>
        <source>Export JSON or the az script to write them.</source>
        <translation>対称キーを書き出すには、JSON または az スクリプトでエクスポートしてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds symmetric keys: whoever reads it can pass for the devices.</source>
        <translation>「%1」には対称キーが含まれます。これを読める人は、デバイスになりすませます。</translation>
    </message>
    <message>
        <source>Rows written to &quot;%1&quot;: %2</source>
        <translation>「%1」に書き出した行: %2</translation>
    </message>
    <message>
        <source>Rows that the format cannot hold whole: %1</source>
        <translation>この形式では完全に書き出せない行: %1</translation>
    </message>
    <message>
        <source>Taken back: %1, rows: %2</source>
        <extracomment>%1 &quot;add&quot;, &quot;edit&quot;, &quot;remove&quot; or &quot;import&quot;, %2 a number of rows</extracomment>
        <translation>元に戻した操作: %1、行: %2</translation>
    </message>
    <message>
        <source>Add the rows of a CSV or JSON file to your list</source>
        <translation>CSV または JSON ファイルの行をリストに追加</translation>
    </message>
    <message>
        <source>The file with the rows</source>
        <translation>追加する行のファイル</translation>
    </message>
    <message>
        <source>Write your list into a file</source>
        <translation>リストをファイルに書き出し</translation>
    </message>
    <message>
        <source>The file to be written</source>
        <translation>書き出し先のファイル</translation>
    </message>
    <message>
        <source>csv, json, or az for a script of the Azure CLI</source>
        <translation>csv、json、または az (Azure CLI のスクリプト)</translation>
    </message>
    <message>
        <source>Write symmetric keys too: whoever reads them can pass for the device</source>
        <translation>対称キーも書き出す。読んだ人はデバイスになりすませるため注意</translation>
    </message>
    <message>
        <source>Take back the last change that this station made to its list</source>
        <translation>このステーションがリストに加えた最後の変更を元に戻す</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未割り当て</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>割り当て済み</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only here: it was removed there.</source>
        <translation>「%1」はリストだけにあります。サービスでは削除されています。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only here.</source>
        <translation>「%1」はリストだけにあります。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only there: it was removed here.</source>
        <translation>「%1」はサービスだけにあります。リストでは削除されています。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only there.</source>
        <translation>「%1」はサービスだけにあります。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed here: %2</source>
        <translation>「%1」はリストで変更されました: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed there: %2</source>
        <translation>「%1」はサービスで変更されました: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed on both sides: %2</source>
        <translation>「%1」は両方で変更されました: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; differs: %2</source>
        <translation>「%1」は異なります: %2</translation>
    </message>
    <message>
        <source>Shown: %1, matching: %2, in all: %3</source>
        <translation>表示: %1、一致: %2、全体: %3</translation>
    </message>
    <message>
        <source>Changed in the list</source>
        <translation>リストでの更新</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 a time, %2 the name of a computer</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It differs from what was last in step with a service.</source>
        <translation>サービスと最後に一致したときの内容と異なります。</translation>
    </message>
    <message>
        <source>Another row with its EK</source>
        <translation>同じ EK の別の行</translation>
    </message>
    <message>
        <source>Read: %1, imported: %2, in the list already: %3, rejected: %4</source>
        <translation>読み取り: %1、インポート: %2、リストに既存: %3、拒否: %4</translation>
    </message>
    <message>
        <source>The rejected rows are in &quot;%1&quot;, to be mended and imported again.</source>
        <translation>拒否された行は「%1」にあります。修正して、もう一度インポートしてください。</translation>
    </message>
    <message>
        <source>More differences: %1</source>
        <translation>ほかの相違: %1</translation>
    </message>
    <message>
        <source>Only here: %1, only there: %2, different: %3, equal: %4</source>
        <translation>リストのみ: %1、サービスのみ: %2、相違: %3、一致: %4</translation>
    </message>
    <message>
        <source>The service was changed while it was read. Compare again to see what came meanwhile.</source>
        <translation>読み取りの間にサービスが変更されました。もう一度比較すると、その間の変更が分かります。</translation>
    </message>
    <message>
        <source>There is no enrollment list &quot;%1&quot;.</source>
        <translation>登録リスト「%1」がありません。</translation>
    </message>
    <message>
        <source>&quot;enrollment add&quot;, &quot;import&quot; and &quot;pull&quot; make a list.</source>
        <translation>&quot;enrollment add&quot;、&quot;import&quot;、&quot;pull&quot; のいずれかでリストが作成されます。</translation>
    </message>
    <message>
        <source>An enrollment list of your own: a file, or postgresql://[USER@]HOST[:PORT]/DATABASE</source>
        <translation>自分の登録リスト: ファイル、または postgresql://[USER@]HOST[:PORT]/DATABASE</translation>
    </message>
    <message>
        <source>Done: %1 of %2</source>
        <translation>完了: %2 件中 %1 件</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完了: %1</translation>
    </message>
    <message>
        <source>The audit log was not signed: %1</source>
        <translation>監査ログに署名しませんでした: %1</translation>
    </message>
    <message>
        <source>Conflicts: %1. --conflict here or there says which side is to be had on both.</source>
        <translation>競合: %1。どちらの内容を両方で使うかを、--conflict here (リスト) または there (サービス) で指定してください。</translation>
    </message>
    <message>
        <source>Removals that are left out without --delete: %1</source>
        <translation>--delete がないため行わない削除: %1</translation>
    </message>
    <message>
        <source>What is to be changed must be confirmed.</source>
        <translation>変更には確認が必要です。</translation>
    </message>
    <message>
        <source>Add --yes, or answer on a terminal when asked. &quot;enrollment diff&quot; shows what would be changed.</source>
        <translation>--yes を付けるか、ターミナルでたずねられたときに答えてください。&quot;enrollment diff&quot; で変更内容を確認できます。</translation>
    </message>
    <message>
        <source>Records to be changed at the service: %1. Type &quot;%2&quot; to go on:</source>
        <translation>サービスで変更するレコード: %1。続行するには「%2」と入力してください:</translation>
    </message>
    <message>
        <source>Rows to be changed in the list: %1. Type &quot;%2&quot; to go on:</source>
        <translation>リストで変更する行: %1。続行するには「%2」と入力してください:</translation>
    </message>
    <message>
        <source>Add --yes, or answer on a terminal when asked.</source>
        <translation>--yes を付けるか、ターミナルでたずねられたときに答えてください。</translation>
    </message>
    <message>
        <source>Done: %1, refused: %2, not sent: %3, unknown: %4, left alone: %5</source>
        <translation>完了: %1、拒否: %2、未送信: %3、不明: %4、変更なし: %5</translation>
    </message>
    <message>
        <source>Registration states that are new: %1</source>
        <translation>新しくなった登録状態: %1</translation>
    </message>
    <message>
        <source>Whose version counts of what was changed on both sides: here, there, or skip to leave it alone</source>
        <translation>両方で変更されたときに採用する側: here (リスト)、there (サービス)、skip (変更しない)</translation>
    </message>
    <message>
        <source>Remove too what was removed on the other side</source>
        <translation>相手側で削除されたものも削除</translation>
    </message>
    <message>
        <source>Compare your list with a service</source>
        <translation>リストをサービスと比較</translation>
    </message>
    <message>
        <source>Take what was changed in your list to a service</source>
        <translation>リストでの変更をサービスに反映</translation>
    </message>
    <message>
        <source>Take what was changed at a service into your list</source>
        <translation>サービスでの変更をリストに取り込み</translation>
    </message>
    <message>
        <source>Ask a service what became of the devices of your list: of these, or of all that are not assigned</source>
        <translation>リストのデバイスの登録状態をサービスに問い合わせ。対象は指定したデバイス、または割り当て済みでないすべてのデバイス</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;.</source>
        <translation>列「%1」がありません。</translation>
    </message>
    <message>
        <source>The columns are: %1.</source>
        <translation>使える列: %1。</translation>
    </message>
    <message>
        <source>There is no enrollment &quot;%1&quot; in the list.</source>
        <translation>個別登録「%1」はリストにありません。</translation>
    </message>
    <message>
        <source>The signing key &quot;%1&quot; cannot be kept.</source>
        <translation>署名キー「%1」を保存できません。</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder and the free space of the disk.</source>
        <translation>データ フォルダーのアクセス許可とディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>Findings in the audit log: %1</source>
        <translation>監査ログで見つかった問題: %1</translation>
    </message>
    <message>
        <source>Rows that were not taken back: %1</source>
        <translation>元に戻せなかった行: %1</translation>
    </message>
    <message>
        <source>Rows that were not imported: %1</source>
        <translation>インポートされなかった行: %1</translation>
    </message>
    <message>
        <source>Records that were not brought in step: %1</source>
        <translation>同期できなかったレコード: %1</translation>
    </message>
    <message>
        <source>The change is done. Its line in the audit log could not be written now. It is written with the next change.</source>
        <translation>変更は完了しましたが、監査ログの行を今は書き込めませんでした。次の変更のときに書き込まれます。</translation>
    </message>
    <message>
        <source>Address of the service; left out: the embedded emulator</source>
        <translation>サービスのアドレス。省略時: 内蔵のエミュレーター</translation>
    </message>
    <message>
        <source>%1 is given without --endpoint.</source>
        <translation>%1 が指定されていますが、--endpoint が指定されていません。</translation>
    </message>
    <message>
        <source>Name the service with --endpoint, or leave both out to use the embedded emulator.</source>
        <translation>--endpoint でサービスを指定してください。内蔵のエミュレーターを使う場合は、両方とも省いてください。</translation>
    </message>
    <message>
        <source>--endpoint is given without --id-scope.</source>
        <translation>--endpoint が指定されていますが、--id-scope が指定されていません。</translation>
    </message>
    <message>
        <source>Copy the ID scope from the overview page of the provisioning service.</source>
        <translation>プロビジョニング サービスの概要ページから ID スコープをコピーしてください。</translation>
    </message>
    <message>
        <source>Certificate of the device, PEM or DER; more certificates in it are its chain</source>
        <translation>デバイスの証明書 (PEM または DER)。2 件目以降の証明書は、そのチェーンとして扱う</translation>
    </message>
    <message>
        <source>Certificates above that of the device, in order</source>
        <translation>デバイスの証明書より上位の証明書。順番どおりに指定</translation>
    </message>
    <message>
        <source>Enroll the certificate first, unless its registration ID is enrolled</source>
        <translation>登録 ID が未登録なら、先に証明書の個別登録を作成</translation>
    </message>
    <message>
        <source>With --enroll and --endpoint: connection string of the service, as for &quot;enrollment&quot;</source>
        <translation>--enroll、--endpoint と併用: サービスの接続文字列。指定方法は &quot;enrollment&quot; と同じ</translation>
    </message>
    <message>
        <source>With a certificate and its key</source>
        <translation>証明書とそのキーを使用</translation>
    </message>
    <message>
        <source>Registration ID; left out: the common name of the certificate</source>
        <translation>登録 ID。省略時: 証明書の共通名</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未検証</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 証明書</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-1)</source>
        <translation>拇印 (SHA-1)</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Possession of its key</source>
        <translation>キーの所有</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>検証コード</translation>
    </message>
    <message>
        <source>Nobody has proved to hold its key yet: &quot;ca challenge&quot; begins that.</source>
        <translation>このキーの所有はまだ証明されていません。証明は &quot;ca challenge&quot; で始めます。</translation>
    </message>
    <message>
        <source>Make a certificate whose common name is the verification code, sign it with the key of the CA, and give it to &quot;ca verify&quot;.</source>
        <translation>共通名が検証コードの証明書を作り、CA のキーで署名して、&quot;ca verify&quot; に渡してください。</translation>
    </message>
    <message>
        <source>The CA certificate &quot;%1&quot; was removed.</source>
        <translation>CA 証明書「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Name of the CA certificate at the service</source>
        <translation>サービスでの CA 証明書の名前</translation>
    </message>
    <message>
        <source>CA certificates that a service holds for enrollments that refer to them</source>
        <translation>登録から参照するためにサービスに保存された CA 証明書</translation>
    </message>
    <message>
        <source>List the CA certificates</source>
        <translation>CA 証明書の一覧を表示</translation>
    </message>
    <message>
        <source>Show a CA certificate</source>
        <translation>CA 証明書を表示</translation>
    </message>
    <message>
        <source>Add a CA certificate</source>
        <translation>CA 証明書を追加</translation>
    </message>
    <message>
        <source>The CA certificate, PEM or DER</source>
        <translation>CA 証明書 (PEM または DER)</translation>
    </message>
    <message>
        <source>Replace one of the same name</source>
        <translation>同じ名前のものがあれば置き換え</translation>
    </message>
    <message>
        <source>Ask for a verification code, which the key of the CA is to sign</source>
        <translation>CA のキーで署名するための検証コードを要求</translation>
    </message>
    <message>
        <source>Prove to hold the key of the CA</source>
        <translation>CA のキーの所有を証明</translation>
    </message>
    <message>
        <source>A certificate signed by the CA whose common name is the verification code, PEM or DER</source>
        <translation>共通名が検証コードで、CA が署名した証明書 (PEM または DER)</translation>
    </message>
    <message>
        <source>Remove a CA certificate</source>
        <translation>CA 証明書を削除</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>共通名</translation>
    </message>
    <message>
        <source>This CA is for tests: it keeps no list of what it signs, and revokes nothing.</source>
        <translation>この CA はテスト用です。署名した証明書の一覧を保存せず、失効もさせません。</translation>
    </message>
    <message>
        <source>The file to write, PEM</source>
        <translation>書き出し先のファイル (PEM)</translation>
    </message>
    <message>
        <source>Common name (CN): the registration ID of the device</source>
        <translation>共通名 (CN): デバイスの登録 ID</translation>
    </message>
    <message>
        <source>How long the certificate is valid, from 1 to 36500; else 365</source>
        <translation>証明書の有効日数。1～36500、省略時は 365</translation>
    </message>
    <message>
        <source>Certificates for keys of devices</source>
        <translation>デバイスのキーの証明書</translation>
    </message>
    <message>
        <source>Make a certificate request (PKCS#10)</source>
        <translation>証明書の要求 (PKCS#10) を作成</translation>
    </message>
    <message>
        <source>Make a certificate that the key itself signs</source>
        <translation>キー自身が署名する証明書を作成</translation>
    </message>
    <message>
        <source>For a CA instead of a device (for tests)</source>
        <translation>デバイスではなく CA 用に作成 (テスト用)</translation>
    </message>
    <message>
        <source>Answer a certificate request as a CA (for tests)</source>
        <translation>CA として証明書の要求に応答 (テスト用)</translation>
    </message>
    <message>
        <source>Certificate of the CA, PEM or DER</source>
        <translation>CA の証明書 (PEM または DER)</translation>
    </message>
    <message>
        <source>The certificate request, PEM</source>
        <translation>証明書の要求 (PEM)</translation>
    </message>
    <message>
        <source>For an intermediate CA instead of a device</source>
        <translation>デバイスではなく中間 CA 用に作成</translation>
    </message>
    <message>
        <source>Private key: a PEM file, pkcs11:…, tpm:HANDLE or tpm:FILE</source>
        <translation>秘密キー: PEM ファイル、pkcs11:…、tpm:HANDLE、tpm:FILE のいずれか</translation>
    </message>
    <message>
        <source>PKCS#11 module of the token</source>
        <translation>トークンの PKCS#11 モジュール</translation>
    </message>
    <message>
        <source>File with the PIN of the token or the passphrase of the key, - for standard input</source>
        <translation>トークンの PIN またはキーのパスフレーズを記したファイル。標準入力は -</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>アルゴリズム</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公開キー</translation>
    </message>
    <message>
        <source>Private keys of devices</source>
        <translation>デバイスの秘密キー</translation>
    </message>
    <message>
        <source>Make a P-256 key</source>
        <translation>P-256 キーを作成</translation>
    </message>
    <message>
        <source>file: a PEM file that is not encrypted; tpm: a key that only the TPM can use</source>
        <translation>file: 暗号化されていない PEM ファイル、tpm: その TPM だけが使えるキー</translation>
    </message>
    <message>
        <source>The new file; it must not exist</source>
        <translation>新しいファイル。既存のファイルは指定不可</translation>
    </message>
    <message>
        <source>Where a key is, and its public half</source>
        <translation>キーの場所とその公開部分</translation>
    </message>
    <message>
        <source>&quot;endorsectl manifest export --help&quot; tells more.</source>
        <translation>詳細は &quot;endorsectl manifest export --help&quot; で表示されます。</translation>
    </message>
    <message>
        <source>A bundle of certificates is always PEM.</source>
        <translation>証明書のバンドルは常に PEM です。</translation>
    </message>
    <message>
        <source>Verdicts written to &quot;%1&quot;: %2</source>
        <translation>「%1」に書き出した判定: %2</translation>
    </message>
    <message>
        <source>Certificates written to &quot;%1&quot;: %2</source>
        <translation>「%1」に書き出した証明書: %2</translation>
    </message>
    <message>
        <source>Enroll what is genuine: in a list of your own, or at a service</source>
        <translation>本物のデバイスを、自分のリストまたはサービスに登録</translation>
    </message>
    <message>
        <source>The manifest</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>Only say what would be imported into the list</source>
        <translation>リストにインポートされる内容の表示のみ</translation>
    </message>
    <message>
        <source>Write device certificates, or the verdicts</source>
        <translation>デバイス証明書または判定を書き出し</translation>
    </message>
    <message>
        <source>A folder that does not exist yet; with --bundle or --verdicts a file</source>
        <translation>まだ存在しないフォルダー。--bundle または --verdicts を指定した場合はファイル</translation>
    </message>
    <message>
        <source>pem or der: a file for each device</source>
        <translation>pem または der: デバイスごとに 1 ファイル</translation>
    </message>
    <message>
        <source>All certificates in one PEM file</source>
        <translation>すべての証明書を一つの PEM ファイルに出力</translation>
    </message>
    <message>
        <source>csv, json or html: the verdicts instead of certificates</source>
        <translation>csv、json、または html: 証明書ではなく判定を出力</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <translation>エントリ %1: %2</translation>
    </message>
    <message>
        <source>The file is refused: %1 (%2)</source>
        <translation>ファイルを拒否しました: %1 (%2)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Entries: %1, to be enrolled: %2, verified without certificate: %3, rejected: %4</source>
        <translation>エントリ: %1、登録対象: %2、検証済みで証明書なし: %3、拒否: %4</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>一意の ID</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>部品番号</translation>
    </message>
    <message>
        <source>Provisioner</source>
        <translation>プロビジョニング元</translation>
    </message>
    <message>
        <source>Distributor</source>
        <translation>販売元</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>ロット</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>プロビジョニング日時</translation>
    </message>
    <message>
        <source>Slot %1: %2</source>
        <translation>スロット %1: %2</translation>
    </message>
    <message>
        <source>Entries that were not imported: %1</source>
        <translation>インポートされなかったエントリ: %1</translation>
    </message>
    <message>
        <source>Imported: %1, already there: %2, ID taken: %3, failed: %4, not sent: %5</source>
        <translation>インポート: %1、既存: %2、ID の重複: %3、失敗: %4、未送信: %5</translation>
    </message>
    <message>
        <source>Trust this manifest signer too, PEM or DER; may be repeated</source>
        <translation>このマニフェスト署名者も信頼 (PEM または DER)。複数回指定可</translation>
    </message>
    <message>
        <source>Trust this CA of device certificates too, PEM or DER; may be repeated</source>
        <translation>デバイス証明書のこの CA も信頼 (PEM または DER)。複数回指定可</translation>
    </message>
    <message>
        <source>Do not trust the certificates that come with the program</source>
        <translation>プログラムに付属する証明書を信頼しない</translation>
    </message>
    <message>
        <source>%1 (built in)</source>
        <translation>%1 (組み込み)</translation>
    </message>
    <message>
        <source>Manifest signers:</source>
        <translation>マニフェスト署名者:</translation>
    </message>
    <message>
        <source>CAs of device certificates:</source>
        <translation>デバイス証明書の CA:</translation>
    </message>
    <message>
        <source>All of them are trusted already.</source>
        <translation>すべて、すでに信頼されています。</translation>
    </message>
    <message>
        <source>signer for a signer of manifests, root for a CA of device certificates</source>
        <translation>signer はマニフェスト署名者、root はデバイス証明書の CA</translation>
    </message>
    <message>
        <source>Whose manifests and device certificates are trusted</source>
        <translation>信頼するマニフェスト署名者とデバイス証明書の CA</translation>
    </message>
    <message>
        <source>Trust the certificates of a file</source>
        <translation>ファイルの証明書を信頼</translation>
    </message>
    <message>
        <source>Its fingerprint, SHA-256 in hex</source>
        <translation>証明書のフィンガープリント (SHA-256、16 進)</translation>
    </message>
    <message>
        <source>There is no entry %1 in the file.</source>
        <translation>ファイルにエントリ %1 はありません。</translation>
    </message>
    <message>
        <source>Entries are counted from 0.</source>
        <translation>エントリの番号は 0 から始まります。</translation>
    </message>
    <message>
        <source>Verify every entry; done only when all are genuine</source>
        <translation>すべてのエントリを検証。すべて本物の場合だけ成功</translation>
    </message>
    <message>
        <source>The manifests</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>Show an entry with its certificates</source>
        <translation>エントリを証明書とともに表示</translation>
    </message>
    <message>
        <source>Which entry, counted from 0</source>
        <translation>表示するエントリ。番号は 0 から</translation>
    </message>
    <message>
        <source>Manifests of secure elements</source>
        <translation>セキュア エレメントのマニフェスト</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already, and is not replaced.</source>
        <translation>「%1」はすでに存在し、置き換えられません。</translation>
    </message>
    <message>
        <source>Here another certificate of the same name is enrolled under the registration ID of this device.</source>
        <translation>ここでは、このデバイスの登録 ID に、同じ名前の別の証明書を登録します。</translation>
    </message>
    <message>
        <source>Here the certificate that the device shows expired a day ago.</source>
        <translation>ここでは、デバイスが提示する証明書を、1 日前に期限が切れたものにします。</translation>
    </message>
    <message>
        <source>Here the certificate that the device shows bears the name of another device.</source>
        <translation>ここでは、デバイスが提示する証明書を、別のデバイスの名前のものにします。</translation>
    </message>
    <message>
        <source>Here the enrollment group to which the certificate belongs is disabled.</source>
        <translation>ここでは、証明書が属する登録グループを無効にします。</translation>
    </message>
    <message>
        <source>Here the certificate comes from an authority that is not in the service.</source>
        <translation>ここでは、証明書を、サービスにない証明機関が発行したものにします。</translation>
    </message>
    <message>
        <source>Here the file of the private key is removed before the device opens it (the file of a key that was made for this).</source>
        <translation>ここでは、デバイスが開く前に、秘密キーのファイルを削除します (このために作ったキーのファイル)。</translation>
    </message>
    <message>
        <source>The certificate cannot be enrolled: the connection string of the service is not known.</source>
        <translation>証明書を登録できません。サービスの接続文字列が分かりません。</translation>
    </message>
    <message>
        <source>Open the service&apos;s enrollments first, or enroll the certificate another way.</source>
        <translation>先にサービスの登録リストを開くか、別の方法で証明書を登録してください。</translation>
    </message>
    <message>
        <source>The certificate cannot be read from &quot;%1&quot;.</source>
        <translation>証明書を「%1」から読み取れません。</translation>
    </message>
    <message>
        <source>Name a file that this user may read and that holds the certificate of the device as PEM or DER.</source>
        <translation>このユーザーが読み取れる、デバイスの証明書が PEM または DER で入ったファイルを指定してください。</translation>
    </message>
    <message>
        <source>Unsigned: nobody confirms what the file says.</source>
        <translation>署名なし: ファイルの内容を保証するものがありません。</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>署名なし</translation>
    </message>
    <message>
        <source>Of a bundle of Infineon: whose certificates (the first that there are)</source>
        <translation>Infineon のバンドルの場合: どのオブジェクトの証明書を使うか (省略時: バンドルにある最初のもの)</translation>
    </message>
    <message>
        <source>Provisions devices with a TPM or a certificate at the Azure IoT Hub Device Provisioning Service.</source>
        <translation>TPM または証明書を使うデバイスを、Azure IoT Hub Device Provisioning Service でプロビジョニングします。</translation>
    </message>
    <message>
        <source>Not known, look at the service: %1</source>
        <translation>不明 (サービスで要確認): %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read by this command, and is not written to.</source>
        <translation>「%1」はこのコマンドが読み取るファイルなので、書き込みません。</translation>
    </message>
    <message>
        <source>%1, entries: %2 (%3)</source>
        <translation>%1、エントリ: %2 (%3)</translation>
    </message>
    <message>
        <source>Accepted and not to be enrolled, the same again: %1, no registration ID: %2</source>
        <translation>受け入れ済みだが登録対象外。同じ内容の重複: %1、登録 ID なし: %2</translation>
    </message>
    <message>
        <source>--pcap is given, and the key is not in a TPM: there is no traffic to write.</source>
        <translation>--pcap が指定されていますが、キーが TPM の中にないため、書き込む通信がありません。</translation>
    </message>
    <message>
        <source>Leave out --pcap. With --transcript the requests to the service are written.</source>
        <translation>--pcap を省いてください。--transcript を指定すると、サービスへの要求が書き込まれます。</translation>
    </message>
    <message>
        <source>The key in &quot;%1&quot; does not belong to this TPM, and its file cannot be renamed to make room for a new key.</source>
        <translation>「%1」のキーはこの TPM のものではありません。新しいキーを作成するにはこのファイルの名前を変更する必要がありますが、変更できません。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder.</source>
        <translation>フォルダーのアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>The key in &quot;%1&quot; belongs to another TPM, or to this one before it was cleared. Its file is now &quot;%2&quot;, and a new key was made, to which an enrollment of the old one does not fit.</source>
        <translation>「%1」のキーは別の TPM のものか、クリアされる前のこの TPM のものです。そのファイルの名前を「%2」に変更し、新しいキーを作成しました。以前のキーの登録は、新しいキーには対応しません。</translation>
    </message>
    <message>
        <source>The service has a CA certificate &quot;%1&quot; already.</source>
        <translation>サービスにはすでに CA 証明書「%1」があります。</translation>
    </message>
    <message>
        <source>Replace it with --replace, or choose another name.</source>
        <translation>--replace で置き換えるか、別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The common name &quot;%1&quot; cannot be the registration ID of a device: it contains the character %2. Letters, digits and the characters - . _ : are allowed.</source>
        <translation>共通名「%1」はデバイスの登録 ID に使えません。文字 %2 が含まれています。使えるのは英数字と - . _ : です。</translation>
    </message>
    <message>
        <source>The common name &quot;%1&quot; cannot be the registration ID of a device: the last character must be a letter, a digit or -.</source>
        <translation>共通名「%1」はデバイスの登録 ID に使えません。末尾の文字は英字、数字、または - でなければなりません。</translation>
    </message>
    <message>
        <source>One of --format, --bundle and --verdicts is needed.</source>
        <translation>--format、--bundle、--verdicts のいずれかが必要です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: the folder &quot;%2&quot; is not writable.</source>
        <translation>「%1」を書き込めません。フォルダー「%2」に書き込みができません。</translation>
    </message>
</context>
<context>
    <name>endorse::app::gui::Arguments</name>
    <message>
        <source>The window of Endorse: how a device with a TPM proves itself.</source>
        <translation>Endorse のウィンドウ: TPM を持つデバイスが身元を証明する流れを表示します。</translation>
    </message>
    <message>
        <source>Prints this and exits.</source>
        <translation>この説明を表示して終了します。</translation>
    </message>
    <message>
        <source>Prints the version and exits.</source>
        <translation>バージョンを表示して終了します。</translation>
    </message>
    <message>
        <source>Folder of the software TPM, the emulator and the audit log.</source>
        <translation>ソフトウェア TPM、エミュレーター、監査ログのフォルダー。</translation>
    </message>
    <message>
        <source>endorse --help lists the options.</source>
        <translation>オプションの一覧は endorse --help で表示されます。</translation>
    </message>
    <message>
        <source>There is no display here, so the window cannot be shown. The command &quot;endorsectl demo&quot; runs the same walk in a terminal.</source>
        <translation>ここには画面がないため、ウィンドウを表示できません。コマンド &quot;endorsectl demo&quot; を使うと、同じ流れをターミナルで実行できます。</translation>
    </message>
    <message>
        <source>Language of this run.</source>
        <translation>この実行で使う言語。</translation>
    </message>
    <message>
        <source>Theme of this run.</source>
        <translation>この実行で使うテーマ。</translation>
    </message>
    <message>
        <source>Ends by itself at this moment, to measure the start.</source>
        <translation>起動を計測するために、この時点で自動的に終了します。</translation>
    </message>
    <message>
        <source>A manifest of secure elements to open and verify.</source>
        <translation>開いて検証するセキュア エレメントのマニフェスト。</translation>
    </message>
</context>
<context>
    <name>endorse::attestation</name>
    <message>
        <source>Lab TPM (embedded)</source>
        <translation>ラボ TPM (内蔵)</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID スコープ</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Endorsement key</source>
        <translation>保証キー (EK)</translation>
    </message>
    <message>
        <source>Storage root key</source>
        <translation>ストレージ ルート キー (SRK)</translation>
    </message>
    <message>
        <source>SAS token</source>
        <translation>SAS トークン</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT ハブ</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>デバイス ID</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>サブ状態</translation>
    </message>
    <message>
        <source>Sealed hub key</source>
        <translation>封印されたハブ キー</translation>
    </message>
    <message>
        <source>The device belongs to the hub &quot;%1&quot; as &quot;%2&quot;.</source>
        <translation>デバイスはハブ「%1」に「%2」として所属しています。</translation>
    </message>
    <message>
        <source>The answer carries the hub key, sealed to EK and SRK as the nonce was: the network sees nothing of it.</source>
        <translation>応答には、nonce と同じように EK と SRK で封印されたハブ キーが入っています。ネットワークからは読み取れません。</translation>
    </message>
    <message>
        <source>The service assigned the device but sent no key for its hub.</source>
        <translation>サービスはデバイスを割り当てましたが、ハブのキーを送りませんでした。</translation>
    </message>
    <message>
        <source>Check that the enrollment uses TPM attestation.</source>
        <translation>個別登録が TPM 構成証明を使っていることを確認してください。</translation>
    </message>
    <message>
        <source>Nonce challenge</source>
        <translation>nonce チャレンジ</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>キー名</translation>
    </message>
    <message>
        <source>The service sent a nonce in two sealed envelopes.</source>
        <translation>サービスは、封印された二つの封筒に入れて nonce を送りました。</translation>
    </message>
    <message>
        <source>The outer one opens only with this EK, and only beside this SRK; the inner one only with the SRK and the inner key that lies in the outer. Whoever listens learns nothing.</source>
        <translation>外側の封筒は、この EK があり、しかも同じ TPM にこの SRK がある場合にだけ開きます。内側の封筒を開くには、SRK と、外側の封筒に入っている内側のキーが必要です。通信を傍受しても何も分かりません。</translation>
    </message>
    <message>
        <source>Operation ID</source>
        <translation>操作 ID</translation>
    </message>
    <message>
        <source>Ask again after</source>
        <translation>次に問い合わせるまでの時間</translation>
    </message>
    <message>
        <source>The service accepted the signature.</source>
        <translation>サービスは署名を受け入れました。</translation>
    </message>
    <message>
        <source>The signature fits the nonce, so the device holds the enrolled EK: it has proved who it is without a password. The service now chooses a hub for it.</source>
        <translation>署名が nonce と一致するため、デバイスは登録リストにある EK を持っています。パスワードなしで身元を証明できました。次に、サービスがデバイスのハブを選びます。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>The hub took the device&apos;s first message.</source>
        <translation>ハブはデバイスの最初のメッセージを受け取りました。</translation>
    </message>
    <message>
        <source>The TPM signed the hub&apos;s token with the hub key. From now on the device reaches its hub with its TPM: no password lies on its disk to be copied.</source>
        <translation>TPM がハブ キーでハブ用のトークンに署名しました。今後、デバイスは TPM を使ってハブに接続します。盗まれるようなパスワードはディスクに残りません。</translation>
    </message>
    <message>
        <source>It was only asked what it is. The next step reads the EK, by which the service knows it.</source>
        <translation>TPM にたずねたのは、それが何であるかだけです。次の手順では、サービスがデバイスを見分けるための EK を読み取ります。</translation>
    </message>
    <message>
        <source>A software TPM by &quot;%1&quot; answers.</source>
        <translation>「%1」のソフトウェア TPM が応答しました。</translation>
    </message>
    <message>
        <source>It computes as a chip does, but its keys lie in files, so it is not for production. %1</source>
        <translation>チップと同じ計算をしますが、キーがファイルにあるため本番では使用できません。%1</translation>
    </message>
    <message>
        <source>A TPM %1 by &quot;%2&quot; answers.</source>
        <translation>「%2」の TPM %1 が応答しました。</translation>
    </message>
    <message>
        <source>The private half never leaves the TPM. The service knows the device by this key; its registration ID is &quot;%1&quot;.</source>
        <translation>秘密部分が TPM の外に出ることはありません。サービスはこのキーでデバイスを見分けます。登録 ID は「%1」です。</translation>
    </message>
    <message>
        <source>The TPM derived its EK and stored it at %1.</source>
        <translation>TPM が EK を導出し、%1 に保存しました。</translation>
    </message>
    <message>
        <source>The same seed gives the same EK every time, also after the TPM is cleared. %1</source>
        <translation>同じシードからは、TPM をクリアした後も、いつも同じ EK が得られます。%1</translation>
    </message>
    <message>
        <source>The TPM gave the public half of its EK.</source>
        <translation>TPM が EK の公開部分を渡しました。</translation>
    </message>
    <message>
        <source>SRK differs from the last registration.</source>
        <translation>SRK が前回の登録時と異なります。</translation>
    </message>
    <message>
        <source>The service will seal the nonce to both keys, so that only a TPM that holds the two can use it.</source>
        <translation>サービスは nonce を両方のキーで封印します。両方を持つ TPM だけが nonce を使えます。</translation>
    </message>
    <message>
        <source>The TPM created an SRK at %1.</source>
        <translation>TPM が %1 に SRK を作成しました。</translation>
    </message>
    <message>
        <source>It lasts until the TPM is cleared. Its private half never leaves the TPM. %1</source>
        <translation>TPM をクリアするまで残ります。秘密部分が TPM の外に出ることはありません。%1</translation>
    </message>
    <message>
        <source>The SRK is the one of the last registration.</source>
        <translation>SRK は前回の登録時と同じです。</translation>
    </message>
    <message>
        <source>The TPM gave the public half of its SRK.</source>
        <translation>TPM が SRK の公開部分を渡しました。</translation>
    </message>
    <message>
        <source>Inner key</source>
        <translation>内側のキー</translation>
    </message>
    <message>
        <source>Sealed key</source>
        <translation>封印されたキー</translation>
    </message>
    <message>
        <source>Seed for the SRK</source>
        <translation>SRK 用のシード</translation>
    </message>
    <message>
        <source>Public area</source>
        <translation>公開領域</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>ハンドル</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>The Name of a key, a term of the TPM specification.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>製造元</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>ファームウェア</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>仕様</translation>
    </message>
    <message>
        <source>Auth value is set for</source>
        <translation>認証値の設定先</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Name at the last registration</source>
        <translation>前回の登録時の Name</translation>
    </message>
    <message>
        <source>Sealed inner key</source>
        <translation>封印された内側のキー</translation>
    </message>
    <message>
        <source>Seed for the EK</source>
        <translation>EK 用のシード</translation>
    </message>
    <message>
        <source>The EK lock is open: the TPM gave back the inner key.</source>
        <translation>EK の錠が開きました。TPM が内側のキーを返しました。</translation>
    </message>
    <message>
        <source>Only this TPM holds the EK, and it checked that the same SRK is present. The nonce is still sealed: the next step opens it inside the TPM.</source>
        <translation>EK を持つのはこの TPM だけです。TPM は、同じ SRK があることも確認しました。nonce はまだ封印されています。次の手順で、TPM の中で開きます。</translation>
    </message>
    <message>
        <source>The nonce is inside the TPM, at %1.</source>
        <translation>nonce は TPM の中の %1 にあります。</translation>
    </message>
    <message>
        <source>The TPM opened the second envelope itself, with its SRK and the inner key. No program has seen the nonce, this one included: from now on it can be used, but not read.</source>
        <translation>TPM が自分の SRK と内側のキーを使い、二つ目の封筒を自分で開けました。このプログラムも含め、nonce を見たプログラムはありません。今後は使えますが、読み取れません。</translation>
    </message>
    <message>
        <source>Text to sign</source>
        <translation>署名する文字列</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>The TPM signed the token with the nonce.</source>
        <translation>TPM が nonce でトークンに署名しました。</translation>
    </message>
    <message>
        <source>Only a TPM that opened both envelopes can make this signature. The token names this registration alone and expires at %1.</source>
        <translation>この署名ができるのは、両方の封筒を開けた TPM だけです。トークンはこの登録にだけ使え、%1 に期限が切れます。</translation>
    </message>
    <message>
        <source>The hub key has taken the place of the nonce, at %1.</source>
        <translation>%1 で、nonce がハブ キーに置き換わりました。</translation>
    </message>
    <message>
        <source>It came in two envelopes like the nonce, and only this TPM could open them. The nonce is gone: it has done its work. The device signs for its hub with this key until it registers again.</source>
        <translation>ハブ キーも nonce と同じように二つの封筒で届き、この TPM だけが開けられました。nonce は役目を終えて消えました。デバイスは次に登録するまで、このキーでハブ用の署名をします。</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>present</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>created</source>
        <translation>作成済み</translation>
    </message>
    <message>
        <source>received</source>
        <translation>受信済み</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>読み込み済み</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>永続</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>used and wiped</source>
        <translation>使用後に消去済み</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>No nonce has been received.</source>
        <translation>nonce はまだ届いていません。</translation>
    </message>
    <message>
        <source>The nonce is in two sealed envelopes, outside the TPM.</source>
        <translation>nonce は封印された二つの封筒に入り、TPM の外にあります。</translation>
    </message>
    <message>
        <source>The EK envelope is open. The nonce is still sealed.</source>
        <translation>EK の封筒は開いています。nonce はまだ封印されています。</translation>
    </message>
    <message>
        <source>The SRK envelope is open, inside the TPM.</source>
        <translation>SRK の封筒は TPM の中で開いています。</translation>
    </message>
    <message>
        <source>The nonce is inside the TPM, at 0x81000100.</source>
        <translation>nonce は TPM の中の 0x81000100 にあります。</translation>
    </message>
    <message>
        <source>The nonce has signed the token and is still inside the TPM.</source>
        <translation>nonce はトークンに署名しました。まだ TPM の中にあります。</translation>
    </message>
    <message>
        <source>The hub key has taken the place of the nonce.</source>
        <translation>nonce はハブ キーに置き換わりました。</translation>
    </message>
    <message>
        <source>The TPM refused to open an envelope.</source>
        <translation>TPM が封筒を開けることを拒否しました。</translation>
    </message>
    <message>
        <source>Connect to the TPM</source>
        <translation>TPM に接続</translation>
    </message>
    <message>
        <source>Opens the connection to the TPM and asks the TPM what it is. Nothing in it changes.</source>
        <translation>TPM への接続を開き、それが何であるかを TPM にたずねます。TPM の中は何も変わりません。</translation>
    </message>
    <message>
        <source>The TPM cannot be reached.</source>
        <translation>TPM に接続できません。</translation>
    </message>
    <message>
        <source>Nothing was read or changed, and the service does not know of this attempt.</source>
        <translation>何も読み取らず、何も変更していません。サービスはこの試行を知りません。</translation>
    </message>
    <message>
        <source>Read the EK</source>
        <translation>EK を読み取り</translation>
    </message>
    <message>
        <source>Reads the endorsement key (EK): the identity that the TPM keeps for life. Only its public half leaves the TPM.</source>
        <translation>保証キー (EK) を読み取ります。TPM がずっと持ち続ける身元です。TPM の外に出るのは公開部分だけです。</translation>
    </message>
    <message>
        <source>The EK cannot be read.</source>
        <translation>EK を読み取れません。</translation>
    </message>
    <message>
        <source>Without its EK the device has no identity to show, and nothing was sent to the service.</source>
        <translation>EK がないと、デバイスは身元を示せません。サービスには何も送っていません。</translation>
    </message>
    <message>
        <source>Read the SRK</source>
        <translation>SRK を読み取り</translation>
    </message>
    <message>
        <source>Reads the storage root key (SRK), under which the TPM will keep the nonce. A TPM that has none creates it.</source>
        <translation>TPM が nonce を保管するためのストレージ ルート キー (SRK) を読み取ります。TPM に SRK がない場合は作成します。</translation>
    </message>
    <message>
        <source>The SRK cannot be read or created.</source>
        <translation>SRK の読み取りも作成もできません。</translation>
    </message>
    <message>
        <source>Without an SRK the TPM has no place to keep the nonce. Nothing was sent to the service.</source>
        <translation>SRK がないと、TPM には nonce の保管場所がありません。サービスには何も送っていません。</translation>
    </message>
    <message>
        <source>Register: challenge</source>
        <translation>登録: チャレンジ</translation>
    </message>
    <message>
        <source>Sends the public halves of EK and SRK to the service, which answers with a challenge that only this TPM can open.</source>
        <translation>EK と SRK の公開部分をサービスに送ります。サービスは、この TPM だけが開けられるチャレンジで答えます。</translation>
    </message>
    <message>
        <source>The service gave no challenge.</source>
        <translation>サービスがチャレンジを返しませんでした。</translation>
    </message>
    <message>
        <source>Only public keys were sent. The TPM holds no nonce, and the device stays as it was.</source>
        <translation>送ったのは公開キーだけです。TPM に nonce はなく、デバイスは元のままです。</translation>
    </message>
    <message>
        <source>Open the EK lock</source>
        <translation>EK の錠を開錠</translation>
    </message>
    <message>
        <source>Asks the TPM to open the outer envelope with its EK. It gives the inner key back only when its SRK is the one that the service saw.</source>
        <translation>EK で外側の封筒を開けるよう TPM に求めます。TPM が内側のキーを返すのは、TPM の SRK がサービスの受け取ったものと同じ場合だけです。</translation>
    </message>
    <message>
        <source>The EK lock stays shut.</source>
        <translation>EK の錠は閉じたままです。</translation>
    </message>
    <message>
        <source>The TPM gave nothing away: the inner key and the nonce are still sealed. A challenge opens only in the TPM that it was made for, and only beside the same SRK.</source>
        <translation>TPM は何も渡していません。内側のキーと nonce は封印されたままです。チャレンジは、対象の TPM で、しかも同じ SRK がある場合にだけ開きます。</translation>
    </message>
    <message>
        <source>Import the nonce</source>
        <translation>nonce をインポート</translation>
    </message>
    <message>
        <source>Hands the inner envelope and the inner key to the TPM, which opens it with its SRK and keeps the nonce inside.</source>
        <translation>内側の封筒と内側のキーを TPM に渡します。TPM は SRK で封筒を開け、nonce を中に保管します。</translation>
    </message>
    <message>
        <source>The TPM did not take the nonce.</source>
        <translation>TPM が nonce を受け取りませんでした。</translation>
    </message>
    <message>
        <source>The inner envelope was not opened, or its content was not stored. No one has seen the nonce.</source>
        <translation>内側の封筒が開かなかったか、中身が保存されませんでした。nonce は誰にも見られていません。</translation>
    </message>
    <message>
        <source>Sign with the nonce</source>
        <translation>nonce で署名</translation>
    </message>
    <message>
        <source>Lets the TPM sign a SAS token with the nonce. The signature leaves the TPM, the nonce does not.</source>
        <translation>TPM が nonce で SAS トークンに署名します。署名は TPM の外に出ますが、nonce は出ません。</translation>
    </message>
    <message>
        <source>The TPM did not sign.</source>
        <translation>TPM が署名しませんでした。</translation>
    </message>
    <message>
        <source>Without a signature there is no proof, and nothing further was sent to the service.</source>
        <translation>署名がないと証明になりません。サービスにはこれ以上何も送っていません。</translation>
    </message>
    <message>
        <source>Register, signed</source>
        <translation>登録: 署名付き</translation>
    </message>
    <message>
        <source>Registers again, with the signed token. Whoever can sign with the nonce holds the EK and the SRK.</source>
        <translation>署名したトークンを付けて、もう一度登録します。nonce で署名できれば、EK と SRK を持っていることになります。</translation>
    </message>
    <message>
        <source>The service did not accept the registration.</source>
        <translation>サービスが登録を受け入れませんでした。</translation>
    </message>
    <message>
        <source>The token is worth nothing elsewhere: it names this registration and expires within an hour.</source>
        <translation>トークンはほかでは使えません。この登録だけを対象とし、1 時間以内に期限が切れます。</translation>
    </message>
    <message>
        <source>Wait for assignment</source>
        <translation>割り当てを待機</translation>
    </message>
    <message>
        <source>Asks the service how far it is, as often as the service allows, until the device belongs to an IoT hub.</source>
        <translation>デバイスが IoT ハブに所属するまで、サービスが許す間隔で進み具合を問い合わせます。</translation>
    </message>
    <message>
        <source>The service did not assign the device.</source>
        <translation>サービスがデバイスを割り当てませんでした。</translation>
    </message>
    <message>
        <source>The device has proved who it is, but has no hub. It may register again at any time.</source>
        <translation>デバイスは身元を証明しましたが、ハブがありません。いつでも登録し直せます。</translation>
    </message>
    <message>
        <source>Import the hub key</source>
        <translation>ハブ キーをインポート</translation>
    </message>
    <message>
        <source>Opens a second pair of envelopes, inside the TPM: they hold the key with which the device signs for its hub.</source>
        <translation>二組目の封筒を TPM の中で開けます。中には、デバイスがハブ用の署名に使うキーが入っています。</translation>
    </message>
    <message>
        <source>The TPM did not take the hub key.</source>
        <translation>TPM がハブ キーを受け取りませんでした。</translation>
    </message>
    <message>
        <source>The device is assigned to its hub, but cannot sign for it. Registering again brings a new pair of envelopes.</source>
        <translation>デバイスはハブに割り当てられましたが、ハブ用の署名ができません。登録し直すと、新しい封筒の組が届きます。</translation>
    </message>
    <message>
        <source>Connect to the hub</source>
        <translation>ハブに接続</translation>
    </message>
    <message>
        <source>Lets the TPM sign a token for the hub with the hub key, and sends a first message.</source>
        <translation>TPM がハブ キーでハブ用のトークンに署名し、デバイスが最初のメッセージを送ります。</translation>
    </message>
    <message>
        <source>The hub did not take the first message.</source>
        <translation>ハブが最初のメッセージを受け取りませんでした。</translation>
    </message>
    <message>
        <source>The device is provisioned and its hub key is in the TPM: connecting can be tried again without a new registration.</source>
        <translation>デバイスはプロビジョニングされ、ハブ キーは TPM の中にあります。登録し直さなくても、もう一度接続できます。</translation>
    </message>
    <message>
        <source>The step was cancelled.</source>
        <translation>手順はキャンセルされました。</translation>
    </message>
    <message>
        <source>What the TPM was doing for it has been given up, and temporary keys are removed. Starting again is safe.</source>
        <translation>この手順のために TPM が行っていた処理を中止し、一時キーを削除しました。最初から始めても安全です。</translation>
    </message>
    <message>
        <source>The step did not run.</source>
        <translation>手順は実行されませんでした。</translation>
    </message>
    <message>
        <source>An earlier step did not succeed, so there was nothing to do it with.</source>
        <translation>前の手順が成功しなかったため、実行に必要なものがありませんでした。</translation>
    </message>
    <message>
        <source>The service recognised the device by its EK. The answer carries a new hub key, sealed to EK and SRK as the nonce was: the network sees nothing of it.</source>
        <translation>サービスは EK でデバイスを認識しました。応答には新しいハブ キーが入っています。nonce と同じく EK と SRK に対して封印されているため、ネットワークからは何も見えません。</translation>
    </message>
    <message>
        <source>Warning: the EK is a key of type %1, while the Device Provisioning Service expects RSA 2048, so it may refuse the device. If the TPM holds this key at 0x81010001, remove it with the program that stored it: the next attestation creates an EK of type RSA 2048 there.</source>
        <translation>警告: EK の種類は %1 ですが、Device Provisioning Service は RSA 2048 を想定しているため、デバイスを拒否することがあります。TPM がこのキーを 0x81010001 に保持している場合は、保存したプログラムで削除してください。次の構成証明で、種類が RSA 2048 の EK がそこに作成されます。</translation>
    </message>
    <message>
        <source>Warning: the key at 0x81000001 (%1) is not an SRK of type RSA 2048 with AES 128, which the Device Provisioning Service expects, so it may refuse the device. If no program needs this key, remove it with the program that stored it: the next attestation creates the expected SRK there.</source>
        <translation>警告: 0x81000001 のキー (%1) は、Device Provisioning Service が想定する、AES 128 を使う RSA 2048 の SRK ではないため、デバイスが拒否されることがあります。このキーを必要とするプログラムがない場合は、保存したプログラムで削除してください。次の構成証明で、想定どおりの SRK がそこに作成されます。</translation>
    </message>
    <message>
        <source>Faults on purpose are not offered here.</source>
        <translation>ここでは、わざと障害を起こすことはできません。</translation>
    </message>
    <message>
        <source>Choose the ordinary attestation and start again.</source>
        <translation>通常の構成証明を選び、もう一度始めてください。</translation>
    </message>
    <message>
        <source>Device Not Enrolled</source>
        <translation>登録リストにないデバイス</translation>
    </message>
    <message>
        <source>The device registers with a service whose enrollment list does not name it.</source>
        <translation>登録リストにこのデバイスが載っていないサービスに、デバイスが登録します。</translation>
    </message>
    <message>
        <source>EK of Another Device Enrolled</source>
        <translation>別のデバイスの EK の登録</translation>
    </message>
    <message>
        <source>The registration ID is enrolled with the EK of another TPM, as after a mix-up of two devices.</source>
        <translation>2 台のデバイスを取り違えたときのように、登録 ID に別の TPM の EK が登録されています。</translation>
    </message>
    <message>
        <source>Enrollment Disabled</source>
        <translation>無効な個別登録</translation>
    </message>
    <message>
        <source>The device is on the enrollment list, but its enrollment is disabled.</source>
        <translation>デバイスは登録リストにありますが、その個別登録は無効です。</translation>
    </message>
    <message>
        <source>Challenge Tampered: Credential (Part 1)</source>
        <translation>改ざんされたチャレンジ: 資格情報 (部分 1)</translation>
    </message>
    <message>
        <source>One byte of the credential blob, which holds the inner key, is changed on the way from the service to the device.</source>
        <translation>内側のキーが入っている credentialBlob の 1 バイトが、サービスからデバイスへの途中で変更されます。</translation>
    </message>
    <message>
        <source>Challenge Tampered: Secret for the EK (Part 2)</source>
        <translation>改ざんされたチャレンジ: EK 用のシークレット (部分 2)</translation>
    </message>
    <message>
        <source>One byte of the secret that is encrypted to the EK is changed on the way from the service to the device.</source>
        <translation>EK で暗号化されたシークレットの 1 バイトが、サービスからデバイスへの途中で変更されます。</translation>
    </message>
    <message>
        <source>Challenge Tampered: Wrapped Nonce (Part 3)</source>
        <translation>改ざんされたチャレンジ: ラップされた nonce (部分 3)</translation>
    </message>
    <message>
        <source>One byte of the wrapped nonce is changed on the way from the service to the device.</source>
        <translation>ラップされた nonce の 1 バイトが、サービスからデバイスへの途中で変更されます。</translation>
    </message>
    <message>
        <source>Challenge Tampered: Seed for the SRK (Part 4)</source>
        <translation>改ざんされたチャレンジ: SRK 用のシード (部分 4)</translation>
    </message>
    <message>
        <source>One byte of the seed that is encrypted to the SRK is changed on the way from the service to the device.</source>
        <translation>SRK で暗号化されたシードの 1 バイトが、サービスからデバイスへの途中で変更されます。</translation>
    </message>
    <message>
        <source>Challenge Tampered: Public Area (Part 5)</source>
        <translation>改ざんされたチャレンジ: 公開領域 (部分 5)</translation>
    </message>
    <message>
        <source>One byte of the public area of the nonce is changed on the way from the service to the device. It can still be read.</source>
        <translation>nonce の公開領域の 1 バイトが、サービスからデバイスへの途中で変更されます。変更後も、公開領域として読み取ることはできます。</translation>
    </message>
    <message>
        <source>Challenge for Another SRK</source>
        <translation>別の SRK に宛てたチャレンジ</translation>
    </message>
    <message>
        <source>The SRK of another TPM takes the place of the one that the device sends, so the service makes its challenge for that one.</source>
        <translation>デバイスが送る SRK が別の TPM の SRK に置き換わるため、サービスはその SRK に対するチャレンジを作ります。</translation>
    </message>
    <message>
        <source>TPM Cleared Before Activation</source>
        <translation>開錠前の TPM のクリア</translation>
    </message>
    <message>
        <source>The TPM is cleared after the challenge has arrived, and EK and SRK are made again: the EK is the same, the SRK is not.</source>
        <translation>チャレンジが届いた後に TPM がクリアされ、EK と SRK が作り直されます。EK は同じですが、SRK は異なります。</translation>
    </message>
    <message>
        <source>Ownership Taken, No Auth Value Given</source>
        <translation>所有権の取得、認証値の指定なし</translation>
    </message>
    <message>
        <source>Someone has taken ownership of the TPM: its owner hierarchy has an auth value, its SRK is gone, and the device does not know the value.</source>
        <translation>誰かが TPM の所有権を取得しています。所有者階層に認証値が設定され、SRK はなくなり、デバイスはその値を知りません。</translation>
    </message>
    <message>
        <source>Wrong Owner Auth Value</source>
        <translation>間違った所有者の認証値</translation>
    </message>
    <message>
        <source>The owner hierarchy of the TPM has an auth value, its SRK is gone, and the device gives another value.</source>
        <translation>TPM の所有者階層に認証値が設定され、SRK はなくなっています。デバイスは別の値を渡します。</translation>
    </message>
    <message>
        <source>TPM Locked After Wrong Passwords</source>
        <translation>パスワードの間違いによる TPM のロックアウト</translation>
    </message>
    <message>
        <source>The SRK was made without the attribute noDA, and wrong passwords have locked the TPM.</source>
        <translation>SRK が noDA 属性なしで作られており、間違ったパスワードのために TPM がロックアウトされています。</translation>
    </message>
    <message>
        <source>Token Expired</source>
        <translation>トークンの期限切れ</translation>
    </message>
    <message>
        <source>When the signed request arrives, the clock of the service has passed the expiry of the token.</source>
        <translation>署名付きの要求が届いたとき、サービスの時計はトークンの期限を過ぎています。</translation>
    </message>
    <message>
        <source>Clock of the Device Off</source>
        <translation>デバイスの時計のずれ</translation>
    </message>
    <message>
        <source>The clock of the device is three hours behind, so its token has expired before it is signed.</source>
        <translation>デバイスの時計が 3 時間遅れているため、トークンは署名する前に期限が切れています。</translation>
    </message>
    <message>
        <source>Service Throttles (429)</source>
        <translation>サービスのスロットリング (429)</translation>
    </message>
    <message>
        <source>The service answers the first requests with 429, too many requests, and asks to wait a second. The device waits and goes on.</source>
        <translation>サービスが最初のいくつかの要求に 429 (要求が多すぎる) で答え、1 秒待つように求めます。デバイスは待ってから続行します。</translation>
    </message>
    <message>
        <source>Service Gone</source>
        <translation>サービスの消失</translation>
    </message>
    <message>
        <source>The service ends before the signed request is sent.</source>
        <translation>署名付きの要求を送る前に、サービスがなくなります。</translation>
    </message>
    <message>
        <source>TLS Certificate Unknown</source>
        <translation>不明な TLS 証明書</translation>
    </message>
    <message>
        <source>The device trusts another CA than the one that issued the certificate of the service.</source>
        <translation>デバイスが信頼する CA が、サービスの証明書を発行した CA と異なります。</translation>
    </message>
    <message>
        <source>TPM Gone</source>
        <translation>TPM の消失</translation>
    </message>
    <message>
        <source>The process of the software TPM is killed after the challenge has arrived, and nobody starts it again.</source>
        <translation>チャレンジが届いた後にソフトウェア TPM のプロセスが強制終了され、起動し直されません。</translation>
    </message>
    <message>
        <source>Answer Cut</source>
        <translation>途中で切れた応答</translation>
    </message>
    <message>
        <source>The connection breaks in the middle of the answer to the signed request.</source>
        <translation>署名付きの要求に対する応答の途中で、接続が切れます。</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>登録リスト</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>チャレンジ</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>The EK in the TPM is not the one that was sent to the service, so the challenge cannot be opened.</source>
        <translation>TPM の EK がサービスに送ったものと異なるため、チャレンジを開けられません。</translation>
    </message>
    <message>
        <source>Look whether another TPM answers now, or another program stored its EK at 0x81010001. Start again, and compare the EK with the one in the enrollment.</source>
        <translation>今は別の TPM が応答していないか、別のプログラムが 0x81010001 に EK を保存していないかを調べてください。最初からやり直し、EK を個別登録の EK と比べてください。</translation>
    </message>
    <message>
        <source>The SRK in the TPM is not the one that was sent to the service: the TPM was cleared since, or got a new SRK. The challenge was made for the old one.</source>
        <translation>TPM の SRK がサービスに送ったものと異なります。その後に TPM がクリアされたか、新しい SRK が作られました。チャレンジは以前の SRK に対するものです。</translation>
    </message>
    <message>
        <source>Register again: the service knows the device by its EK, which is the same, and makes a challenge for the new SRK. Nothing has to be enrolled anew.</source>
        <translation>もう一度登録してください。サービスはデバイスを EK で見分けます。EK は同じなので、サービスは新しい SRK に対するチャレンジを作ります。個別登録を作り直す必要はありません。</translation>
    </message>
    <message>
        <source>EK and SRK in the TPM are the ones that the device sent, so something on the way changed the request or the challenge. Register again. When it happens again, look for a proxy or gateway between device and service.</source>
        <translation>TPM の EK と SRK はデバイスが送ったものと同じです。途中にあるものが、要求またはチャレンジを変更しています。もう一度登録してください。繰り返す場合は、デバイスとサービスの間のプロキシやゲートウェイを調べてください。</translation>
    </message>
    <message>
        <source>The record of this run is damaged and cannot be shown.</source>
        <translation>この実行の記録が壊れているため、表示できません。</translation>
    </message>
    <message>
        <source>Delete the file, or bring it back from a copy.</source>
        <translation>ファイルを削除するか、コピーから復元してください。</translation>
    </message>
    <message>
        <source>The run cannot be kept in the history: &quot;%1&quot; cannot be written.</source>
        <translation>実行を履歴に保存できません。「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the free space of the disk.</source>
        <translation>フォルダーのアクセス許可とディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>ファイル「%1」を読み取れません。</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>ファイルのアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>The record of this run is gone: the file &quot;%1&quot; does not exist.</source>
        <translation>この実行の記録がありません。ファイル「%1」が存在しません。</translation>
    </message>
    <message>
        <source>Take the run out of the list. Another program has removed its file.</source>
        <translation>この実行を一覧から外してください。別のプログラムがファイルを削除しています。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is damaged.</source>
        <translation>ファイル「%1」が壊れています。</translation>
    </message>
    <message>
        <source>Nothing was sent, because no secure connection to the service came about. The TPM holds no nonce, and the device stays as it was.</source>
        <translation>サービスとの安全な接続を確立できなかったため、何も送っていません。TPM に nonce はなく、デバイスは元のままです。</translation>
    </message>
    <message>
        <source>The signed token was not sent, because no secure connection to the service came about. The nonce stays in the TPM until the next registration replaces it.</source>
        <translation>サービスとの安全な接続を確立できなかったため、署名したトークンを送っていません。nonce は、次の登録で置き換わるまで TPM に残ります。</translation>
    </message>
    <message>
        <source>✓ The device is provisioned.</source>
        <translation>✓ デバイスはプロビジョニングされました。</translation>
    </message>
    <message>
        <source>– The run was cancelled.</source>
        <translation>– 実行はキャンセルされました。</translation>
    </message>
    <message>
        <source>✗ The device was not provisioned.</source>
        <translation>✗ デバイスはプロビジョニングされませんでした。</translation>
    </message>
    <message>
        <source>… The run has not ended.</source>
        <translation>… 実行は終わっていません。</translation>
    </message>
    <message>
        <source>The run was disturbed on purpose and came to its end all the same.</source>
        <translation>わざと障害を起こしましたが、実行は最後まで進みました。</translation>
    </message>
    <message>
        <source>The device proved with its TPM that it is the one on the enrollment list: only a TPM that holds both keys, the EK and the SRK, can open the challenge. The nonce was opened inside the TPM and never left it.</source>
        <translation>デバイスは、登録リストにあるデバイスであることを TPM で証明しました。チャレンジを開けられるのは、EK と SRK の両方のキーを持つ TPM だけです。nonce は TPM の中で取り出され、外に出ていません。</translation>
    </message>
    <message>
        <source>The run stopped at step %1, &quot;%2&quot;. What comes after it did not happen.</source>
        <translation>実行は手順 %1「%2」で止まりました。その後の手順は行われていません。</translation>
    </message>
    <message>
        <source>%1 of %2 steps are done.</source>
        <translation>%2 手順中 %1 手順が完了しました。</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <extracomment>%1 is the name of a fault: &quot;TPM Cleared Before Activation&quot;.</extracomment>
        <translation>もしも: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>開始日時 (UTC)</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Address of the TPM</source>
        <translation>TPM のアドレス</translation>
    </message>
    <message>
        <source>Kind of TPM</source>
        <translation>TPM の種類</translation>
    </message>
    <message>
        <source>Software TPM: not for production</source>
        <translation>ソフトウェア TPM: 本番では使用不可</translation>
    </message>
    <message>
        <source>Name of the EK</source>
        <translation>EK の Name</translation>
    </message>
    <message>
        <source>Name of the SRK</source>
        <translation>SRK の Name</translation>
    </message>
    <message>
        <source>SRK changed since last registration</source>
        <translation>SRK が前回の登録時と異なる</translation>
    </message>
    <message>
        <source>Service is the emulator</source>
        <translation>サービスはエミュレーター</translation>
    </message>
    <message>
        <source>Kind of assignment</source>
        <translation>割り当ての種類</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>手順の一覧</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>TPM commands</source>
        <translation>TPM コマンド</translation>
    </message>
    <message>
        <source>HTTP exchanges</source>
        <translation>HTTP の要求と応答</translation>
    </message>
    <message>
        <source>TPM commands of the fault</source>
        <translation>障害を起こすための TPM コマンド</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>This document holds no secret. Bytes that are secret are shown as •• or as *, as many as there were.</source>
        <translation>このドキュメントにシークレットは含まれません。シークレットのバイトは、同じ数の •• または * で表示されます。</translation>
    </message>
    <message>
        <source>Written by Endorse %1.</source>
        <extracomment>%1 is the version of the program.</extracomment>
        <translation>Endorse %1 で作成しました。</translation>
    </message>
    <message>
        <source>Attestation of a device</source>
        <translation>デバイスの構成証明</translation>
    </message>
    <message>
        <source>Attestation of %1</source>
        <extracomment>%1 is a registration ID.</extracomment>
        <translation>%1 の構成証明</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is what the bytes are: &quot;Endorsement key&quot;, &quot;Command&quot;; %2 is their number: &quot;316 bytes&quot;.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>inner key</source>
        <translation>内側のキー</translation>
    </message>
    <message>
        <source>hub key</source>
        <translation>ハブ キー</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>No response came.</source>
        <translation>応答がありませんでした。</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A duration in milliseconds.</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds.</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>… waiting</source>
        <extracomment>State of a step. The sign before it stays.</extracomment>
        <translation>… 待機中</translation>
    </message>
    <message>
        <source>… running</source>
        <translation>… 実行中</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 完了</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失敗</translation>
    </message>
    <message>
        <source>– not run</source>
        <translation>– 未実行</translation>
    </message>
    <message>
        <source>– cancelled</source>
        <translation>– キャンセル済み</translation>
    </message>
    <message>
        <source>Keys after this step</source>
        <translation>この手順の後のキー</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What to do next:</source>
        <translation>次にすること:</translation>
    </message>
    <message>
        <source>The TPM was cleared, or its SRK was made anew. The EK is the same, so the service still knows the device; what was kept under the old SRK is gone. The service seals its challenge to the new one.</source>
        <translation>TPM がクリアされたか、SRK が作り直されました。EK は同じなので、サービスは引き続きデバイスを認識します。以前の SRK の下にあったものは失われました。サービスは新しい SRK に合わせてチャレンジを封印します。</translation>
    </message>
    <message>
        <source>No usable answer to the registration arrived.</source>
        <translation>登録に対する使える応答が届きませんでした。</translation>
    </message>
    <message>
        <source>The signed token was sent, but the answer did not arrive whole or cannot be read. The service may have accepted the registration. Registering again is safe.</source>
        <translation>署名付きトークンは送信されましたが、応答が最後まで届かないか、読み取れません。サービスは登録を受け付けたかもしれません。もう一度登録しても安全です。</translation>
    </message>
    <message>
        <source>Load the symmetric key</source>
        <translation>対称キーを読み込み</translation>
    </message>
    <message>
        <source>The symmetric key cannot be used.</source>
        <translation>対称キーを使えません。</translation>
    </message>
    <message>
        <source>Nothing was sent, and the service does not know of this attempt.</source>
        <translation>何も送っていません。サービスはこの試行を知りません。</translation>
    </message>
    <message>
        <source>The key itself was not sent. The token names this registration alone and expires within an hour.</source>
        <translation>キー自体は送っていません。トークンはこの登録だけを対象とし、1 時間以内に期限が切れます。</translation>
    </message>
    <message>
        <source>The device is provisioned: connecting can be tried again without a new registration.</source>
        <translation>デバイスはプロビジョニングされています。登録し直さなくても、もう一度接続できます。</translation>
    </message>
    <message>
        <source>Nothing was sent, because no secure connection to the service came about.</source>
        <translation>サービスとの安全な接続を確立できなかったため、何も送っていません。</translation>
    </message>
    <message>
        <source>Genuine: certificate of this software TPM&apos;s own CA.</source>
        <translation>本物: このソフトウェア TPM 自身の CA の証明書です。</translation>
    </message>
    <message>
        <source>Genuine: certificate of a software TPM, from &quot;%1&quot;, which you trust.</source>
        <translation>本物: 信頼する「%1」が発行した、ソフトウェア TPM の証明書です。</translation>
    </message>
    <message>
        <source>Genuine: the certificate leads to &quot;%1&quot;, which you trust.</source>
        <translation>本物: 証明書は、信頼する「%1」につながります。</translation>
    </message>
    <message>
        <source>Unknown issuer: nobody whom you trust vouches for the certificate.</source>
        <translation>発行者不明: 証明書を保証する、信頼できる発行者がありません。</translation>
    </message>
    <message>
        <source>Not yet valid: the certificate or one of its issuers begins later.</source>
        <translation>有効期間前: 証明書またはその発行者の証明書の有効期間が、まだ始まっていません。</translation>
    </message>
    <message>
        <source>Expired: the certificate or one of its issuers is past its end.</source>
        <translation>期限切れ: 証明書またはその発行者の証明書の有効期間が終わっています。</translation>
    </message>
    <message>
        <source>Mismatch: the certificate is for another key than the EK.</source>
        <translation>不一致: 証明書が、この EK ではなく別のキーのものです。</translation>
    </message>
    <message>
        <source>No certificate: there is none for an EK of this kind.</source>
        <translation>証明書なし: この種類の EK の証明書がありません。</translation>
    </message>
    <message>
        <source>The certificate says that its issuer&apos;s can be had at %1. Endorse fetches nothing from there.</source>
        <translation>証明書によると、発行者の証明書は %1 から入手できます。Endorse がそこから取得することはありません。</translation>
    </message>
    <message>
        <source>If you trust the maker, get the certificates of its issuers and add them (endorsectl tpm ek-root add FILE).</source>
        <translation>製造元を信頼する場合は、発行者の証明書を入手して追加してください (endorsectl tpm ek-root add FILE)。</translation>
    </message>
    <message>
        <source>The certificates that are there are for keys of other kinds (NV index %1).</source>
        <translation>TPM にある証明書は、別の種類のキーのものです (NV インデックス %1)。</translation>
    </message>
    <message>
        <source>The EK may be made from another template than the one that the maker certified, as the Azure SDKs for C, Node.js and Java do, or the certificate belongs to another TPM.</source>
        <translation>C、Node.js、Java 用の Azure SDK のように、製造元が証明したものとは異なるテンプレートで EK が作られたか、証明書が別の TPM のものである可能性があります。</translation>
    </message>
    <message>
        <source>It is a software TPM: whoever runs it can copy its keys.</source>
        <translation>これはソフトウェア TPM です。実行している人は、そのキーをコピーできます。</translation>
    </message>
    <message>
        <source>The registration was not sent.</source>
        <translation>登録要求は送っていません。</translation>
    </message>
    <message>
        <source>Symmetric key</source>
        <translation>対称キー</translation>
    </message>
    <message>
        <source>The symmetric key is loaded.</source>
        <translation>対称キーを読み込みました。</translation>
    </message>
    <message>
        <source>It stays on this computer: only what it signs is sent. Whoever copies the key can pass for the device, which is what a TPM prevents.</source>
        <translation>キーはこのコンピューターの外に出ません。送るのは、キーで作った署名だけです。ただし、キーをコピーした人はデバイスになりすませます。TPM なら、これを防げます。</translation>
    </message>
    <message>
        <source>The signature fits the key of the enrollment, or the one that is derived for this device from the key of its enrollment group. The service now chooses a hub for it.</source>
        <translation>署名が、個別登録のキー、または登録グループのキーからこのデバイス用に導出されたキーと一致します。次に、サービスがデバイスのハブを選びます。</translation>
    </message>
    <message>
        <source>The hub knows the device by the same key: no other key was sent.</source>
        <translation>ハブは同じキーでデバイスを見分けます。別のキーは送られていません。</translation>
    </message>
    <message>
        <source>The token for the hub was signed with the symmetric key. From now on the device reaches its hub with it.</source>
        <translation>ハブ用のトークンに対称キーで署名しました。今後、デバイスはこのキーを使ってハブに接続します。</translation>
    </message>
    <message>
        <source>Reads the symmetric key of the device. It is not sent.</source>
        <translation>デバイスの対称キーを読み取ります。キーは送りません。</translation>
    </message>
    <message>
        <source>Registers with a token that is signed with the symmetric key.</source>
        <translation>対称キーで署名したトークンを使って登録します。</translation>
    </message>
    <message>
        <source>Signs a token for the hub with the symmetric key, and sends a first message.</source>
        <translation>対称キーでハブ用のトークンに署名し、最初のメッセージを送ります。</translation>
    </message>
    <message>
        <source>Load certificate and key</source>
        <translation>証明書とキーを読み込み</translation>
    </message>
    <message>
        <source>Reads the certificate of the device and the chain above it, opens its key and checks that the two belong together. Nothing is sent.</source>
        <translation>デバイスの証明書とその上のチェーンを読み取り、デバイスのキーを開いて、証明書とキーが対応することを確認します。何も送りません。</translation>
    </message>
    <message>
        <source>Certificate and key cannot be used.</source>
        <translation>証明書とキーを使えません。</translation>
    </message>
    <message>
        <source>Register with the certificate</source>
        <translation>証明書で登録</translation>
    </message>
    <message>
        <source>Shows the certificate in the TLS handshake, where the key signs, and registers over this connection.</source>
        <translation>TLS ハンドシェイクで証明書を提示し、キーで署名して、この接続で登録します。</translation>
    </message>
    <message>
        <source>Only the certificate, which is public, and a signature that is good for one handshake left this computer. The private key stayed where it is.</source>
        <translation>このコンピューターの外に出たのは、公開してもよい証明書と、1 回のハンドシェイクだけに使える署名だけです。秘密キーは元の場所から動いていません。</translation>
    </message>
    <message>
        <source>The device has shown its certificate, but has no hub. It may register again at any time.</source>
        <translation>デバイスは証明書を提示しましたが、ハブがありません。いつでも登録し直せます。</translation>
    </message>
    <message>
        <source>Connects to the hub with the same certificate, and sends a first message.</source>
        <translation>同じ証明書でハブに接続し、最初のメッセージを送ります。</translation>
    </message>
    <message>
        <source>The request was sent, but the answer did not arrive whole or cannot be read. The service may have accepted the registration. Registering again is safe.</source>
        <translation>要求は送信されましたが、応答が最後まで届かないか、読み取れません。サービスは登録を受け付けたかもしれません。もう一度登録しても安全です。</translation>
    </message>
    <message>
        <source>Another Certificate Enrolled</source>
        <translation>別の証明書の登録</translation>
    </message>
    <message>
        <source>The registration ID is enrolled with another certificate of the same name, as after one that was renewed and not enrolled again.</source>
        <translation>証明書を更新した後に登録し直していない場合のように、登録 ID に同じ名前の別の証明書が登録されています。</translation>
    </message>
    <message>
        <source>Certificate Expired</source>
        <translation>証明書の期限切れ</translation>
    </message>
    <message>
        <source>The certificate of the device is the enrolled one, but it has expired.</source>
        <translation>デバイスの証明書は登録されたものですが、期限が切れています。</translation>
    </message>
    <message>
        <source>Common Name Is Not the Registration ID</source>
        <translation>登録 ID と異なる共通名</translation>
    </message>
    <message>
        <source>The certificate is the enrolled one, but its common name (CN) is not the registration ID.</source>
        <translation>証明書は登録されたものですが、その共通名 (CN) が登録 ID と異なります。</translation>
    </message>
    <message>
        <source>Enrollment Group Disabled</source>
        <translation>無効な登録グループ</translation>
    </message>
    <message>
        <source>The authority of the certificate is that of an enrollment group, but the group is disabled.</source>
        <translation>証明書の発行元の証明機関は登録グループのものですが、そのグループは無効です。</translation>
    </message>
    <message>
        <source>Authority Unknown to the Service</source>
        <translation>サービスにとって不明な証明機関</translation>
    </message>
    <message>
        <source>The certificate was issued by an authority that no enrollment group names.</source>
        <translation>証明書を発行した証明機関が、どの登録グループにも指定されていません。</translation>
    </message>
    <message>
        <source>Private Key Missing</source>
        <translation>秘密キーの消失</translation>
    </message>
    <message>
        <source>The file that held the private key of the certificate is gone.</source>
        <translation>証明書の秘密キーが入っていたファイルがなくなっています。</translation>
    </message>
    <message>
        <source>The service ends before the device asks for its assignment.</source>
        <translation>デバイスが割り当てを問い合わせる前に、サービスがなくなります。</translation>
    </message>
    <message>
        <source>The connection breaks in the middle of the answer to the registration.</source>
        <translation>登録に対する応答の途中で、接続が切れます。</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>The enrollment group to which the certificate of &quot;%1&quot; belongs is disabled.</source>
        <translation>「%1」の証明書が属する登録グループは無効です。</translation>
    </message>
    <message>
        <source>Enable the enrollment group at the service if its devices may register.</source>
        <translation>グループのデバイスの登録を許可する場合は、サービスで登録グループを有効にしてください。</translation>
    </message>
    <message>
        <source>Check the clocks of this computer and of the service. If they are right, issue a new certificate for the device, and enroll it unless its authority is that of an enrollment group.</source>
        <translation>このコンピューターとサービスの時計を確認してください。正しい場合は、デバイスの新しい証明書を発行し、登録してください。登録グループの証明機関が発行する場合は、登録は不要です。</translation>
    </message>
    <message>
        <source>The service refuses the certificate of &quot;%1&quot;: it expired on %2.</source>
        <translation>サービスが「%1」の証明書を拒否しました。%2 に期限が切れています。</translation>
    </message>
    <message>
        <source>The service refuses the certificate of &quot;%1&quot;: it is not valid before %2.</source>
        <translation>サービスが「%1」の証明書を拒否しました。%2 より前には有効ではありません。</translation>
    </message>
    <message>
        <source>The service refuses the certificate: its common name (CN) is &quot;%1&quot;, and the device registers as &quot;%2&quot;.</source>
        <translation>サービスが証明書を拒否しました。共通名 (CN) は「%1」ですが、デバイスは「%2」として登録しています。</translation>
    </message>
    <message>
        <source>Register under the common name of the certificate, or choose the certificate of this device.</source>
        <translation>証明書の共通名で登録するか、このデバイスの証明書を選んでください。</translation>
    </message>
    <message>
        <source>The device proved with its certificate that it is the one on the enrollment list, or that it belongs to an enrollment group: only who holds the private key can finish the TLS handshake. The private key was not sent.</source>
        <translation>デバイスは、登録リストにあるデバイスであること、または登録グループに属することを証明書で証明しました。TLS ハンドシェイクを完了できるのは、秘密キーの所有者だけです。秘密キーは送っていません。</translation>
    </message>
    <message>
        <source>The device proved with its symmetric key that it is the one on the enrollment list. The key was not sent.</source>
        <translation>デバイスは、登録リストにあるデバイスであることを対称キーで証明しました。キーは送っていません。</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-256)</source>
        <translation>拇印 (SHA-256)</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>秘密キー</translation>
    </message>
    <message>
        <source>key of the device</source>
        <translation>デバイスのキー</translation>
    </message>
    <message>
        <source>Certificates of the client</source>
        <translation>クライアントの証明書</translation>
    </message>
    <message>
        <source>Certificates of the server</source>
        <translation>サーバーの証明書</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>ファイル内</translation>
    </message>
    <message>
        <source>in a PKCS#11 token</source>
        <translation>PKCS#11 トークン内</translation>
    </message>
    <message>
        <source>in the TPM</source>
        <translation>TPM 内</translation>
    </message>
    <message>
        <source>The key does not belong to the certificate of &quot;%1&quot;.</source>
        <translation>キーが「%1」の証明書に対応していません。</translation>
    </message>
    <message>
        <source>Choose the key for which the certificate was issued, or issue a certificate for this key.</source>
        <translation>証明書の発行対象となったキーを選ぶか、このキーの証明書を発行してください。</translation>
    </message>
    <message>
        <source>There is no key to the certificate.</source>
        <translation>証明書に対応するキーがありません。</translation>
    </message>
    <message>
        <source>Choose the key for which the certificate was issued.</source>
        <translation>証明書の発行対象となったキーを選んでください。</translation>
    </message>
    <message>
        <source>The certificate has no common name (CN) that is a registration ID.</source>
        <translation>証明書に、登録 ID として使える共通名 (CN) がありません。</translation>
    </message>
    <message>
        <source>Issue a certificate whose subject has the registration ID as its one common name.</source>
        <translation>サブジェクトの共通名が登録 ID 一つだけである証明書を発行してください。</translation>
    </message>
    <message>
        <source>Device certificate</source>
        <translation>デバイス証明書</translation>
    </message>
    <message>
        <source>Certificate %1 above it</source>
        <translation>上位の証明書 %1</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Common name (CN)</source>
        <translation>共通名 (CN)</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有効期間の開始</translation>
    </message>
    <message>
        <source>Home of the key</source>
        <translation>キーの保管場所</translation>
    </message>
    <message>
        <source>Algorithm of the key</source>
        <translation>キーのアルゴリズム</translation>
    </message>
    <message>
        <source>Warning: the common name of the certificate, &quot;%1&quot;, is not the registration ID, so the service will refuse it.</source>
        <translation>警告: 証明書の共通名「%1」が登録 ID と異なるため、サービスに拒否されます。</translation>
    </message>
    <message>
        <source>Warning: the certificate expired on %1.</source>
        <translation>警告: 証明書は %1 に期限が切れました。</translation>
    </message>
    <message>
        <source>Warning: the certificate is not valid before %1.</source>
        <translation>警告: 証明書は %1 より前には有効ではありません。</translation>
    </message>
    <message>
        <source>Warning: not every certificate of the chain was issued by the next one, so the service may not find its way up.</source>
        <translation>警告: チェーンに、次の証明書によって発行されていない証明書があります。サービスが上位の証明書をたどれない可能性があります。</translation>
    </message>
    <message>
        <source>Its private key lies in the TPM and never leaves it: the TPM signs in the handshake.</source>
        <translation>秘密キーは TPM の中にあり、外に出ることはありません。ハンドシェイクでは TPM が署名します。</translation>
    </message>
    <message>
        <source>Its private key lies in a token and never leaves it: the token signs in the handshake.</source>
        <translation>秘密キーはトークンの中にあり、外に出ることはありません。ハンドシェイクではトークンが署名します。</translation>
    </message>
    <message>
        <source>Its private key lies in a file: whoever copies the file can pass for the device, which a TPM or a token prevents.</source>
        <translation>秘密キーはファイルにあります。ファイルをコピーした人はデバイスになりすませます。TPM またはトークンなら、これを防げます。</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS ハンドシェイク</translation>
    </message>
    <message>
        <source>Certificate of the service</source>
        <translation>サービスの証明書</translation>
    </message>
    <message>
        <source>The certificate of &quot;%1&quot; and its key belong together.</source>
        <translation>「%1」の証明書とそのキーは対応しています。</translation>
    </message>
    <message>
        <source>The service accepted the certificate.</source>
        <translation>サービスは証明書を受け入れました。</translation>
    </message>
    <message>
        <source>In the TLS handshake the device showed its certificate and signed with its key, which stayed where it is. The certificate is the enrolled one, or its authority is that of an enrollment group. The service now chooses a hub for the device.</source>
        <translation>TLS ハンドシェイクで、デバイスは証明書を提示し、キーで署名しました。キーは元の場所から動いていません。証明書は登録されたものか、その証明機関が登録グループのものです。次に、サービスがデバイスのハブを選びます。</translation>
    </message>
    <message>
        <source>The service told the hub by which certificate it will know the device: no key was sent.</source>
        <translation>サービスは、デバイスを見分けるための証明書をハブに伝えました。キーは送られていません。</translation>
    </message>
    <message>
        <source>The device showed the hub the same certificate. From now on it reaches its hub with it, until the certificate expires.</source>
        <translation>デバイスは同じ証明書をハブに提示しました。今後、証明書の期限が切れるまで、デバイスはこの証明書を使ってハブに接続します。</translation>
    </message>
    <message>
        <source>The service refuses the certificate of &quot;%1&quot;: &quot;%2&quot; in its chain expired on %3.</source>
        <extracomment>%1: common name of a device, %2: name of a certificate above it, %3: a date.</extracomment>
        <translation>サービスが「%1」の証明書を拒否しました。チェーンの証明書「%2」が %3 に期限切れになっています。</translation>
    </message>
    <message>
        <source>The service refuses the certificate of &quot;%1&quot;: &quot;%2&quot; in its chain is not valid before %3.</source>
        <translation>サービスが「%1」の証明書を拒否しました。チェーンの証明書「%2」は %3 より前には有効ではありません。</translation>
    </message>
    <message>
        <source>Check the clocks of this computer and of the service. If they are right, get the new certificate of that authority, and send it with that of the device.</source>
        <translation>このコンピューターとサービスの時計を確認してください。正しい場合は、その証明機関の新しい証明書を入手し、デバイスの証明書と一緒に送信してください。</translation>
    </message>
    <message>
        <source>The service refuses the certificate: it has no common name (CN), or more than one, and the device registers as &quot;%1&quot;.</source>
        <translation>サービスが証明書を拒否しました。証明書に共通名 (CN) がないか、複数あります。デバイスは「%1」として登録しています。</translation>
    </message>
    <message>
        <source>What was under way for it has been given up. Starting again is safe.</source>
        <translation>この手順で進行中だった処理を中止しました。最初から始めても安全です。</translation>
    </message>
    <message>
        <source>Warning: the certificate &quot;%1&quot; in the chain expired on %2.</source>
        <translation>警告: チェーンの証明書「%1」は %2 に期限が切れました。</translation>
    </message>
    <message>
        <source>Warning: the certificate &quot;%1&quot; in the chain is not valid before %2.</source>
        <translation>警告: チェーンの証明書「%1」は %2 より前には有効ではありません。</translation>
    </message>
    <message>
        <source>Warning: the certificate has no common name (CN), or more than one, so the service will refuse it.</source>
        <translation>警告: 証明書に共通名 (CN) がないか、複数あるため、サービスに拒否されます。</translation>
    </message>
    <message>
        <source>Dates and common name of this certificate are right. The certificate of this device has the SHA-256 thumbprint %1. Compare it with that of the enrollment. With an enrollment group, check that the chain leads to its certificate, and that this has not expired.</source>
        <translation>この証明書の日付と共通名は正しいものです。このデバイスの証明書の SHA-256 拇印は %1 です。登録の拇印と比べてください。登録グループの場合は、チェーンがグループの証明書につながっていることと、その証明書の期限が切れていないことを確認してください。</translation>
    </message>
</context>
<context>
    <name>endorse::audit</name>
    <message>
        <source>The audit log &quot;%1&quot; cannot be read or written.</source>
        <translation>監査ログ「%1」を読み書きできません。</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder and the free space of the disk.</source>
        <translation>ファイルとそのフォルダーのアクセス許可、およびディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>Another program keeps the audit log &quot;%1&quot; locked.</source>
        <translation>別のプログラムが監査ログ「%1」をロックしています。</translation>
    </message>
    <message>
        <source>End the other program and try again.</source>
        <translation>そのプログラムを終了して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The last line of the audit log &quot;%1&quot; was changed, so no line can follow it.</source>
        <translation>監査ログ「%1」の最後の行が変更されているため、後に行を追加できません。</translation>
    </message>
    <message>
        <source>Find out who changed it, keep the file aside under another name, and a new log is begun.</source>
        <translation>誰が変更したかを調べ、ファイルを別の名前で保管してください。その後、新しいログが始まります。</translation>
    </message>
    <message>
        <source>The last line was not written to its end. The next entry removes it and says so.</source>
        <translation>最後の行は途中までしか書かれていません。次の記録時に削除し、そのことを記録します。</translation>
    </message>
    <message>
        <source>This is not a line of the log.</source>
        <translation>これはログの行ではありません。</translation>
    </message>
    <message>
        <source>The line was changed: its hash is another.</source>
        <translation>行が変更されています。ハッシュが一致しません。</translation>
    </message>
    <message>
        <source>The line belongs to the log of another station.</source>
        <translation>この行は別のステーションのログのものです。</translation>
    </message>
    <message>
        <source>The line stands in the wrong place, or twice.</source>
        <translation>行の位置が誤っているか、行が重複しています。</translation>
    </message>
    <message>
        <source>Lines %1 to %2 are missing here.</source>
        <translation>ここで行 %1 から %2 までが失われています。</translation>
    </message>
    <message>
        <source>The line does not follow the one before it, which was replaced.</source>
        <translation>この行は前の行とつながりません。前の行が置き換えられています。</translation>
    </message>
    <message>
        <source>The log tells of an anchor for line %1, which is not there any more.</source>
        <translation>ログには %1 行目のアンカーの記録がありますが、そのアンカーがもうありません。</translation>
    </message>
    <message>
        <source>Line %1 of the anchors is none.</source>
        <translation>アンカーの %1 行目は、アンカーではありません。</translation>
    </message>
    <message>
        <source>The anchor for line %1 belongs to the log of another station: &quot;%2&quot;.</source>
        <translation>%1 行目のアンカーは、別のステーション「%2」のログのものです。</translation>
    </message>
    <message>
        <source>The signature of the anchor for line %1 is not that of its key &quot;%2&quot;: the anchor was changed.</source>
        <translation>%1 行目のアンカーの署名が、そのキー「%2」のものではありません。アンカーが変更されています。</translation>
    </message>
    <message>
        <source>The anchor for line %1 is signed by the key &quot;%2&quot;, which the log does not introduce.</source>
        <translation>%1 行目のアンカーは、ログに記載のないキー「%2」で署名されています。</translation>
    </message>
    <message>
        <source>Line %1 is another than the one that was noted: the log was rewritten somewhere after line %2, which is still the one that was noted.</source>
        <translation>%1 行目が、控えておいた行と異なります。%2 行目は控えのとおりなので、ログはその後のどこかで書き換えられています。</translation>
    </message>
    <message>
        <source>Line %1 is another than the one that was noted: the log was rewritten there or before.</source>
        <translation>%1 行目が、控えておいた行と異なります。ログは、その行かそれより前で書き換えられています。</translation>
    </message>
    <message>
        <source>The log ends at line %1, but it once had line %2: the end is missing.</source>
        <translation>ログは %1 行目で終わっていますが、以前は %2 行目がありました。末尾が失われています。</translation>
    </message>
    <message>
        <source>Line %1, which was noted, is missing.</source>
        <translation>控えておいた %1 行目がありません。</translation>
    </message>
</context>
<context>
    <name>endorse::core</name>
    <message>
        <source>The text is not base64.</source>
        <translation>テキストが base64 ではありません。</translation>
    </message>
    <message>
        <source>Copy the whole value again, with the = signs at its end and without line breaks.</source>
        <translation>値全体をコピーし直してください。末尾の = も含め、改行は入れないでください。</translation>
    </message>
    <message>
        <source>The data ends too early: %1 at byte %2 needs %3 bytes, %4 are left.</source>
        <translation>データが途中で終わっています。バイト位置 %2 の %1 には %3 バイト必要ですが、残りは %4 バイトです。</translation>
    </message>
    <message>
        <source>Check that the value was copied or received whole.</source>
        <translation>値の全体をコピーまたは受信したことを確認してください。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルされました。</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>準備ができたら、もう一度始めてください。</translation>
    </message>
    <message>
        <source>No answer came within %1 ms.</source>
        <translation>%1 ms 以内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>Check that the other end is running and reachable, or allow more time.</source>
        <translation>相手が実行中で接続できることを確認するか、制限時間を延ばしてください。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>ファイル「%1」を読み取れません。</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>ファイルがあることと、読み取りが許可されていることを確認してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file.</source>
        <translation>「%1」は通常のファイルではありません。</translation>
    </message>
    <message>
        <source>Name a file. Folders, pipes and devices are not read.</source>
        <translation>ファイルを指定してください。フォルダー、パイプ、デバイスは読み取れません。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is too large for what is asked for.</source>
        <translation>ファイル「%1」が、この用途には大きすぎます。</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an enrollment list or holds a private key, and is not replaced.</source>
        <translation>「%1」は登録リストであるか秘密キーを含むため、置き換えられません。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; does not exist.</source>
        <translation>フォルダー「%1」が存在しません。</translation>
    </message>
    <message>
        <source>Make the folder first, or name a place in another one.</source>
        <translation>先にフォルダーを作成するか、別のフォルダー内の場所を指定してください。</translation>
    </message>
</context>
<context>
    <name>endorse::dps</name>
    <message>
        <source>Register again. When it happens again, the service or something between it and this computer alters the answer.</source>
        <translation>もう一度登録してください。繰り返す場合は、サービス、またはサービスとこのコンピューターの間にあるものが応答を書き換えています。</translation>
    </message>
    <message>
        <source>The challenge of the service is incomplete: its part %1 at byte %2 is empty.</source>
        <translation>サービスのチャレンジが不完全です。バイト位置 %2 の部分 %1 が空です。</translation>
    </message>
    <message>
        <source>The challenge of the service holds no readable public area of a key at byte %1.</source>
        <translation>サービスのチャレンジのバイト位置 %1 に、読み取れるキーの公開領域がありません。</translation>
    </message>
    <message>
        <source>%1 bytes follow the last part of the challenge, from byte %2 on. They are not used.</source>
        <translation>チャレンジの最後の部分の後、バイト位置 %2 から %1 バイト続いています。この部分は使いません。</translation>
    </message>
    <message>
        <source>The service took the registration of %1 without a challenge, so nothing proves this TPM.</source>
        <translation>サービスは %1 の登録をチャレンジなしで受け付けました。そのため、この TPM は証明されていません。</translation>
    </message>
    <message>
        <source>Check that the enrollment uses TPM attestation and that the address is that of a provisioning service.</source>
        <translation>個別登録が TPM 構成証明を使っていること、アドレスがプロビジョニング サービスのものであることを確認してください。</translation>
    </message>
    <message>
        <source>The service has not assigned %1 within %2 s.</source>
        <translation>サービスは %2 秒以内に %1 を割り当てませんでした。</translation>
    </message>
    <message>
        <source>Register again later. A custom allocation function that hangs can be the reason.</source>
        <translation>後でもう一度登録してください。カスタム割り当ての関数が応答していないことが原因かもしれません。</translation>
    </message>
    <message>
        <source>Try again in a few minutes. When it stays so, look at the service&apos;s status page.</source>
        <translation>数分後にもう一度試してください。変わらない場合は、サービスの状態ページを確認してください。</translation>
    </message>
    <message>
        <source>The technical text holds what the service says. Give its tracking ID to the service&apos;s support.</source>
        <translation>サービスの回答は技術情報にあります。その追跡 ID をサービスのサポートに伝えてください。</translation>
    </message>
    <message>
        <source>Link an IoT hub to the provisioning service, or name a linked one in the enrollment.</source>
        <translation>プロビジョニング サービスに IoT ハブをリンクするか、リンク済みのハブを個別登録で指定してください。</translation>
    </message>
    <message>
        <source>%1 sends this request elsewhere.</source>
        <translation>%1 がこの要求を別の場所に転送しようとしています。</translation>
    </message>
    <message>
        <source>Check that the address is that of the service itself and that no proxy or sign-in page stands before it.</source>
        <translation>アドレスがサービス自体のものであること、手前にプロキシやサインイン ページがないことを確認してください。</translation>
    </message>
    <message>
        <source>%1 does not accept the request.</source>
        <translation>%1 が要求を受け入れません。</translation>
    </message>
    <message>
        <source>%1 refuses access.</source>
        <translation>%1 がアクセスを拒否しています。</translation>
    </message>
    <message>
        <source>%1 does not know what is asked for.</source>
        <translation>%1 には要求されたものがありません。</translation>
    </message>
    <message>
        <source>Check the address, the ID scope and the registration ID.</source>
        <translation>アドレス、ID スコープ、登録 ID を確認してください。</translation>
    </message>
    <message>
        <source>%1 does not offer this operation at this address.</source>
        <translation>%1 は、このアドレスではこの操作に対応していません。</translation>
    </message>
    <message>
        <source>Check that the address is that of a provisioning service.</source>
        <translation>アドレスがプロビジョニング サービスのものであることを確認してください。</translation>
    </message>
    <message>
        <source>The record was changed meanwhile: its ETag is another.</source>
        <translation>その間にレコードが変更されました。ETag が異なります。</translation>
    </message>
    <message>
        <source>Read the record again, look at what changed, and repeat the change.</source>
        <translation>レコードを読み取り直し、変更点を確認してから、変更をやり直してください。</translation>
    </message>
    <message>
        <source>The request is too large for %1.</source>
        <translation>要求が %1 の上限を超えています。</translation>
    </message>
    <message>
        <source>Send less at once.</source>
        <translation>一度に送る量を減らしてください。</translation>
    </message>
    <message>
        <source>%1 does not accept the content type of the request.</source>
        <translation>%1 は要求のコンテンツ タイプを受け入れません。</translation>
    </message>
    <message>
        <source>%1 is busy: too many requests come in at this time.</source>
        <translation>%1 は混み合っています。現在、要求が多すぎます。</translation>
    </message>
    <message>
        <source>Wait a minute and try again. Provision fewer devices at the same time.</source>
        <translation>1 分待ってから、もう一度試してください。同時にプロビジョニングするデバイスを減らしてください。</translation>
    </message>
    <message>
        <source>%1 has trouble of its own (HTTP %2).</source>
        <translation>%1 の側に問題があります (HTTP %2)。</translation>
    </message>
    <message>
        <source>%1 gives an unexpected answer (HTTP %2).</source>
        <translation>%1 の応答が想定と異なります (HTTP %2)。</translation>
    </message>
    <message>
        <source>Check that the address is that of a provisioning service or hub.</source>
        <translation>アドレスがプロビジョニング サービスまたはハブのものであることを確認してください。</translation>
    </message>
    <message>
        <source>%1 does not know the ID scope %2.</source>
        <translation>%1 には ID スコープ %2 がありません。</translation>
    </message>
    <message>
        <source>Copy the ID scope from the overview page of the provisioning service. It begins with 0ne.</source>
        <translation>プロビジョニング サービスの概要ページから ID スコープをコピーしてください。先頭は 0ne です。</translation>
    </message>
    <message>
        <source>The service refuses the token of %1: its signature, its resource or its expiry is not what it expects.</source>
        <translation>サービスが %1 のトークンを拒否しました。署名、リソース、期限のいずれかが想定と異なります。</translation>
    </message>
    <message>
        <source>Register again for a fresh challenge. Check that the clock of this computer is right and that the enrollment is not disabled.</source>
        <translation>もう一度登録して、新しいチャレンジを受け取ってください。このコンピューターの時計が正しいこと、個別登録が無効でないことを確認してください。</translation>
    </message>
    <message>
        <source>The service refuses the endorsement key: it is not valid, or it is not the one in the enrollment of %1.</source>
        <translation>サービスが保証キー (EK) を拒否しました。有効な EK でないか、%1 の個別登録にある EK と異なります。</translation>
    </message>
    <message>
        <source>Compare the EK of this TPM with the one in the enrollment. Tools make two different EKs on one TPM: enroll the one that this TPM holds now.</source>
        <translation>この TPM の EK と個別登録の EK を比べてください。ツールによっては、一つの TPM で異なる EK が作られます。この TPM に今ある EK を登録してください。</translation>
    </message>
    <message>
        <source>The service has no enrollment for the registration ID %1.</source>
        <translation>サービスに登録 ID %1 の個別登録がありません。</translation>
    </message>
    <message>
        <source>Enroll the device first, or check the spelling of the registration ID and that the ID scope is that of the right service.</source>
        <translation>先にデバイスの個別登録を作成してください。作成済みの場合は、登録 ID のつづりと、ID スコープが正しいサービスのものであることを確認してください。</translation>
    </message>
    <message>
        <source>The service has no registration of %1.</source>
        <translation>サービスに %1 の登録がありません。</translation>
    </message>
    <message>
        <source>Register the device again.</source>
        <translation>デバイスをもう一度登録してください。</translation>
    </message>
    <message>
        <source>Another registration of %1 runs at the same time.</source>
        <translation>%1 の別の登録が同時に実行されています。</translation>
    </message>
    <message>
        <source>Wait until it is finished, and register each device from one place only.</source>
        <translation>その登録が終わるまで待ってください。各デバイスは一か所からだけ登録してください。</translation>
    </message>
    <message>
        <source>The service refuses the device %1 and gives no challenge.</source>
        <translation>サービスがデバイス %1 を拒否し、チャレンジを返しませんでした。</translation>
    </message>
    <message>
        <source>Check that the enrollment of this device uses TPM attestation and is not disabled.</source>
        <translation>このデバイスの個別登録が TPM 構成証明を使っていて、無効でないことを確認してください。</translation>
    </message>
    <message>
        <source>%1 knows neither this ID scope nor this registration ID: %2, %3.</source>
        <translation>%1 には、この ID スコープもこの登録 ID もありません: %2、%3。</translation>
    </message>
    <message>
        <source>The service does not accept the enrollment of %1: a value in it is not valid.</source>
        <translation>サービスが %1 の個別登録を受け入れません。含まれる値が有効ではありません。</translation>
    </message>
    <message>
        <source>Check the endorsement key first, then hub names and the allocation policy. The technical text says more.</source>
        <translation>まず保証キー (EK) を、次にハブ名と割り当てポリシーを確認してください。詳細は技術情報にあります。</translation>
    </message>
    <message>
        <source>The device is enrolled but has not registered yet, or its registration was deleted.</source>
        <translation>デバイスの個別登録はありますが、デバイスがまだ登録していないか、その登録が削除されています。</translation>
    </message>
    <message>
        <source>%1 refuses the key of the connection string, or its policy does not allow this.</source>
        <translation>%1 が接続文字列のキーを拒否したか、そのポリシーではこの操作が許可されていません。</translation>
    </message>
    <message>
        <source>Copy the connection string again from the shared access policies of the service. The policy needs EnrollmentRead and EnrollmentWrite.</source>
        <translation>サービスの共有アクセス ポリシーから接続文字列をコピーし直してください。ポリシーには EnrollmentRead と EnrollmentWrite が必要です。</translation>
    </message>
    <message>
        <source>The service has no enrollment called %1.</source>
        <translation>サービスに %1 という個別登録がありません。</translation>
    </message>
    <message>
        <source>Check the spelling of the registration ID and that this is the right service.</source>
        <translation>登録 ID のつづりと、正しいサービスであることを確認してください。</translation>
    </message>
    <message>
        <source>The service has an enrollment called %1 already, or one with this key.</source>
        <translation>サービスには %1 という個別登録、またはこのキーの個別登録がすでにあります。</translation>
    </message>
    <message>
        <source>The hub %1 refuses the token of the device %2.</source>
        <translation>ハブ %1 がデバイス %2 のトークンを拒否しました。</translation>
    </message>
    <message>
        <source>Register again, so that the TPM gets the hub&apos;s present key, and check that the device is not disabled at the hub.</source>
        <translation>もう一度登録して、TPM にハブの現在のキーを受け取らせてください。また、デバイスがハブで無効になっていないことを確認してください。</translation>
    </message>
    <message>
        <source>The hub %1 does not know the device %2.</source>
        <translation>ハブ %1 にはデバイス %2 がありません。</translation>
    </message>
    <message>
        <source>Register again. The device was removed from the hub after it was assigned.</source>
        <translation>もう一度登録してください。デバイスは割り当ての後にハブから削除されています。</translation>
    </message>
    <message>
        <source>The hub %1 takes no more messages: its quota for today is used up.</source>
        <translation>ハブ %1 はこれ以上メッセージを受け取りません。今日のクォータを使い切りました。</translation>
    </message>
    <message>
        <source>Wait until midnight UTC, or add units to the hub.</source>
        <translation>UTC の午前 0 時まで待つか、ハブにユニットを追加してください。</translation>
    </message>
    <message>
        <source>The service&apos;s custom allocation function failed for %1.</source>
        <translation>サービスのカスタム割り当ての関数が %1 について失敗しました。</translation>
    </message>
    <message>
        <source>Look at the log of the function that the enrollment names, or choose another allocation policy.</source>
        <translation>個別登録で指定された関数のログを確認するか、別の割り当てポリシーを選んでください。</translation>
    </message>
    <message>
        <source>The service has no IoT hub to which it can assign %1.</source>
        <translation>サービスに %1 を割り当てられる IoT ハブがありません。</translation>
    </message>
    <message>
        <source>The IoT hub refuses the provisioning service, so %1 cannot be assigned.</source>
        <translation>IoT ハブがプロビジョニング サービスを拒否しているため、%1 を割り当てられません。</translation>
    </message>
    <message>
        <source>Renew the link of the hub in the provisioning service: its key or policy was changed.</source>
        <translation>プロビジョニング サービスでハブのリンクを更新してください。ハブのキーまたはポリシーが変更されています。</translation>
    </message>
    <message>
        <source>The enrollment of %1 is disabled.</source>
        <translation>%1 の個別登録は無効です。</translation>
    </message>
    <message>
        <source>Enable the enrollment at the service if this device may register.</source>
        <translation>このデバイスの登録を許可する場合は、サービスで個別登録を有効にしてください。</translation>
    </message>
    <message>
        <source>The registration of %1 ended without an IoT hub.</source>
        <translation>%1 の登録は、IoT ハブが決まらないまま終わりました。</translation>
    </message>
    <message>
        <source>“%1” is not an address of an HTTPS service.</source>
        <translation>「%1」は HTTPS サービスのアドレスではありません。</translation>
    </message>
    <message>
        <source>Give an address of the form https://name or https://name:port.</source>
        <translation>https://name または https://name:port の形のアドレスを指定してください。</translation>
    </message>
    <message>
        <source>The request cannot be sent: %1 holds characters that HTTP does not allow there.</source>
        <translation>要求を送信できません。%1 に、HTTP でそこには使えない文字があります。</translation>
    </message>
    <message>
        <source>Check the names and addresses that were given.</source>
        <translation>指定した名前とアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The answer of the server is not well-formed HTTP.</source>
        <translation>サーバーの応答が正しい HTTP の形ではありません。</translation>
    </message>
    <message>
        <source>Check that address and port are those of a provisioning service or hub.</source>
        <translation>アドレスとポートがプロビジョニング サービスまたはハブのものであることを確認してください。</translation>
    </message>
    <message>
        <source>The server closed the connection in the middle of its answer.</source>
        <translation>サーバーが応答の途中で接続を閉じました。</translation>
    </message>
    <message>
        <source>Try again. When it happens again, look for a proxy or firewall between this computer and the service.</source>
        <translation>もう一度試してください。繰り返す場合は、このコンピューターとサービスの間のプロキシやファイアウォールを調べてください。</translation>
    </message>
    <message>
        <source>The answer of the server is larger than any that is expected.</source>
        <translation>サーバーの応答が、想定される大きさを超えています。</translation>
    </message>
    <message>
        <source>“%1” is not a registration ID.</source>
        <translation>「%1」は登録 ID ではありません。</translation>
    </message>
    <message>
        <source>Use 1 to 128 letters, digits and the characters - . _ : with a letter, a digit or - at the end.</source>
        <translation>1～128 文字の英字、数字、記号 - . _ : を使ってください。末尾は英字、数字、または - にします。</translation>
    </message>
    <message>
        <source>“%1” is not an ID scope.</source>
        <translation>「%1」は ID スコープではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a device ID.</source>
        <translation>「%1」はデバイス ID ではありません。</translation>
    </message>
    <message>
        <source>Use 1 to 128 letters, digits and the characters - : . + % _ # * ? ! ( ) , = @ ; $ &apos;.</source>
        <translation>1～128 文字の英字、数字、記号 - : . + % _ # * ? ! ( ) , = @ ; $ &apos; を使ってください。</translation>
    </message>
    <message>
        <source>“%1” is not the host name of a hub.</source>
        <translation>「%1」はハブのホスト名ではありません。</translation>
    </message>
    <message>
        <source>Give the name alone, as in my-hub.azure-devices.net, without https:// and without a port.</source>
        <translation>my-hub.azure-devices.net のように名前だけを指定し、https:// やポートは付けないでください。</translation>
    </message>
    <message>
        <source>The text is not a JSON object of the expected form.</source>
        <translation>テキストが想定された形の JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>The JSON text has not the expected form at “%1”.</source>
        <translation>JSON テキストの「%1」が想定された形ではありません。</translation>
    </message>
    <message>
        <source>Check that the address is that of a provisioning service or hub and that no proxy answers for it.</source>
        <translation>アドレスがプロビジョニング サービスまたはハブのものであること、代わりにプロキシが応答していないことを確認してください。</translation>
    </message>
    <message>
        <source>The Authorization header holds no well-formed shared access signature token.</source>
        <translation>Authorization ヘッダーに、正しい形の Shared Access Signature トークンがありません。</translation>
    </message>
    <message>
        <source>A token has the form SharedAccessSignature sr=…&amp;sig=…&amp;se=…&amp;skn=….</source>
        <translation>トークンの形は SharedAccessSignature sr=…&amp;sig=…&amp;se=…&amp;skn=… です。</translation>
    </message>
    <message>
        <source>The text is not a connection string of a provisioning service.</source>
        <translation>テキストがプロビジョニング サービスの接続文字列ではありません。</translation>
    </message>
    <message>
        <source>Copy it whole from the shared access policies of the service. It has the form HostName=…;SharedAccessKeyName=…;SharedAccessKey=….</source>
        <translation>サービスの共有アクセス ポリシーから全体をコピーしてください。形は HostName=…;SharedAccessKeyName=…;SharedAccessKey=… です。</translation>
    </message>
    <message>
        <source>Check the network connection of this computer and try again.</source>
        <translation>このコンピューターのネットワーク接続を確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>Check the proxy in the network settings.</source>
        <translation>ネットワーク設定のプロキシを確認してください。</translation>
    </message>
    <message>
        <source>%1 refuses the connection: nothing listens there.</source>
        <translation>%1 が接続を拒否しました。そこで待ち受けているものがありません。</translation>
    </message>
    <message>
        <source>Check the address and the port, and that the service or emulator is running.</source>
        <translation>アドレスとポート、およびサービスまたはエミュレーターが実行中であることを確認してください。</translation>
    </message>
    <message>
        <source>There is no address for the name %1.</source>
        <translation>名前 %1 に対応するアドレスがありません。</translation>
    </message>
    <message>
        <source>Check the spelling of the name and that this computer can resolve names.</source>
        <translation>名前のつづりと、このコンピューターで名前を解決できることを確認してください。</translation>
    </message>
    <message>
        <source>%1 closed the connection before it answered.</source>
        <translation>%1 が応答する前に接続を閉じました。</translation>
    </message>
    <message>
        <source>Try again. When it happens again, check that an HTTPS service listens at this address.</source>
        <translation>もう一度試してください。繰り返す場合は、このアドレスで HTTPS サービスが待ち受けていることを確認してください。</translation>
    </message>
    <message>
        <source>The connection to %1 timed out.</source>
        <translation>%1 への接続がタイムアウトしました。</translation>
    </message>
    <message>
        <source>This computer does not allow the connection to %1.</source>
        <translation>このコンピューターが %1 への接続を許可していません。</translation>
    </message>
    <message>
        <source>Check its firewall and the rights of this program.</source>
        <translation>このコンピューターのファイアウォールと、このプログラムの権限を確認してください。</translation>
    </message>
    <message>
        <source>The proxy between this computer and %1 does not work.</source>
        <translation>このコンピューターと %1 の間のプロキシが機能していません。</translation>
    </message>
    <message>
        <source>The proxy between this computer and %1 asks for a user name and password.</source>
        <translation>このコンピューターと %1 の間のプロキシが、ユーザー名とパスワードを求めています。</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed: the two sides do not understand each other.</source>
        <translation>%1 との TLS ハンドシェイクが失敗しました。双方の通信方式が合いません。</translation>
    </message>
    <message>
        <source>Check that an HTTPS service with TLS 1.2 or later listens at this address and port.</source>
        <translation>このアドレスとポートで、TLS 1.2 以降の HTTPS サービスが待ち受けていることを確認してください。</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>%1 への接続が失敗しました。</translation>
    </message>
    <message>
        <source>Check the date and time of this computer first. If they are right, the server needs a new certificate.</source>
        <translation>まず、このコンピューターの日付と時刻を確認してください。正しい場合は、サーバーに新しい証明書が必要です。</translation>
    </message>
    <message>
        <source>The certificate of %1 comes from an authority that this computer does not know.</source>
        <translation>%1 の証明書の発行元は、このコンピューターが知らない証明機関です。</translation>
    </message>
    <message>
        <source>If the service has an authority of its own, as the emulator has, name its certificate with --ca FILE or in the connection. Otherwise do not trust this server.</source>
        <translation>エミュレーターのようにサービスに独自の証明機関がある場合は、その証明書を --ca FILE または接続の設定で指定してください。それ以外の場合は、このサーバーを信頼しないでください。</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>%1 の証明書は %2 に期限が切れました。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid before %2.</source>
        <translation>%1 の証明書は %2 より前には有効ではありません。</translation>
    </message>
    <message>
        <source>The certificate of the server is not for %1 but for: %2.</source>
        <translation>サーバーの証明書は %1 ではなく、次の名前のものです: %2。</translation>
    </message>
    <message>
        <source>Use one of these names in the address, or give the emulator this name with --host.</source>
        <translation>アドレスにこれらの名前のいずれかを使うか、--host でエミュレーターにこの名前を指定してください。</translation>
    </message>
    <message>
        <source>The certificate of %1 is refused: %2</source>
        <translation>%1 の証明書は拒否されました: %2</translation>
    </message>
    <message>
        <source>Ask who runs the server for a certificate that is made for TLS servers.</source>
        <translation>サーバーの管理者に、TLS サーバー用の証明書を依頼してください。</translation>
    </message>
    <message>
        <source>The certificate of the authority cannot be read from %1.</source>
        <translation>証明機関の証明書を %1 から読み取れません。</translation>
    </message>
    <message>
        <source>Name a file that this user may read and that holds the certificate as PEM text.</source>
        <translation>このユーザーが読み取れる、PEM テキストの証明書を含むファイルを指定してください。</translation>
    </message>
    <message>
        <source>Read the enrollment and change it, remove it first, or replace it (endorsectl: --replace).</source>
        <translation>登録を読み取って変更するか、先に削除するか、置き換えてください (endorsectl: --replace)。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1: it is behind that of the service. Set the clock and try again.</source>
        <translation>このコンピューターの時計が %1 ずれていて、サービスの時計より遅れています。時計を合わせて、もう一度試してください。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1: it is ahead of that of the service. Set the clock and try again.</source>
        <translation>このコンピューターの時計が %1 ずれていて、サービスの時計より進んでいます。時計を合わせて、もう一度試してください。</translation>
    </message>
    <message>
        <source>The token of %1 had expired when it arrived: it was valid until %2, and the clock of the service shows %3.</source>
        <translation>%1 のトークンは、届いたときには期限が切れていました。有効期限は %2 で、サービスの時計は %3 を示しています。</translation>
    </message>
    <message>
        <source>Register again: the TPM then signs a fresh token. The clocks agreed when the challenge came, so too much time passed since, or one of them was set.</source>
        <translation>もう一度登録してください。TPM が新しいトークンに署名します。チャレンジが届いたときには双方の時計が合っていました。その後に時間がかかりすぎたか、どちらかの時計が変更されています。</translation>
    </message>
    <message>
        <source>%1 answers, but not as a provisioning service does.</source>
        <translation>%1 は応答しますが、プロビジョニング サービスの応答ではありません。</translation>
    </message>
    <message>
        <source>Copy the connection string from the shared access policies of the provisioning service, not from those of an IoT hub.</source>
        <translation>接続文字列は、IoT ハブではなく、プロビジョニング サービスの共有アクセス ポリシーからコピーしてください。</translation>
    </message>
    <message>
        <source>The certificate is neither PEM text nor base64.</source>
        <translation>証明書が PEM テキストでも base64 でもありません。</translation>
    </message>
    <message>
        <source>Give the certificate as a PEM file with its BEGIN and END lines, or as base64 of DER.</source>
        <translation>証明書は、BEGIN 行と END 行を含む PEM ファイル、または DER の base64 で指定してください。</translation>
    </message>
    <message>
        <source>A value is required here, and none is given.</source>
        <translation>ここには値が必要ですが、指定されていません。</translation>
    </message>
    <message>
        <source>Give the certificate as PEM text, as base64 of PEM text or as base64 of DER.</source>
        <translation>証明書は、PEM テキスト、PEM テキストの base64、DER の base64 のいずれかで指定してください。</translation>
    </message>
    <message>
        <source>Give the name under which the CA certificate was added to the provisioning service.</source>
        <translation>CA 証明書をプロビジョニング サービスに追加したときの名前を指定してください。</translation>
    </message>
    <message>
        <source>Give either client certificates or CA references.</source>
        <translation>クライアント証明書と CA 参照のどちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>Give either signing certificates or CA references.</source>
        <translation>署名証明書と CA 参照のどちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>An enrollment group has no client certificates.</source>
        <translation>登録グループにクライアント証明書は使えません。</translation>
    </message>
    <message>
        <source>Give the CA certificate that signs the devices&apos; certificates as a signing certificate.</source>
        <translation>デバイスの証明書に署名する CA 証明書を、署名証明書として指定してください。</translation>
    </message>
    <message>
        <source>An individual enrollment has no signing certificates.</source>
        <translation>個別登録に署名証明書は使えません。</translation>
    </message>
    <message>
        <source>Give the device&apos;s own certificate as a client certificate, or make an enrollment group.</source>
        <translation>デバイス自身の証明書をクライアント証明書として指定するか、登録グループを作成してください。</translation>
    </message>
    <message>
        <source>There are certificates and CA references, and only one of them may be.</source>
        <translation>証明書と CA 参照の両方がありますが、指定できるのはどちらか一方だけです。</translation>
    </message>
    <message>
        <source>Give both keys, or leave both empty, so that the service makes them.</source>
        <translation>両方のキーを指定してください。サービスにキーを作成させる場合は、両方とも空のままにします。</translation>
    </message>
    <message>
        <source>The attestation type is %1, and there is a member %2.</source>
        <translation>構成証明の種類が %1 なのに、メンバー %2 があります。</translation>
    </message>
    <message>
        <source>Remove the member, or change the type to its name.</source>
        <translation>そのメンバーを削除するか、種類をその名前に変更してください。</translation>
    </message>
    <message>
        <source>An enrollment group cannot use TPM attestation.</source>
        <translation>登録グループでは TPM 構成証明を使えません。</translation>
    </message>
    <message>
        <source>Make an individual enrollment for each TPM, or use X.509 or symmetric keys for the group.</source>
        <translation>TPM ごとに個別登録を作成するか、グループに X.509 または対称キーを使ってください。</translation>
    </message>
    <message>
        <source>Use x509 or symmetricKey.</source>
        <translation>x509 または symmetricKey を使ってください。</translation>
    </message>
    <message>
        <source>Use tpm, x509 or symmetricKey.</source>
        <translation>tpm、x509、symmetricKey のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>“%1” is not a type of attestation that an enrollment can use.</source>
        <translation>「%1」は、登録で使える構成証明の種類ではありません。</translation>
    </message>
    <message>
        <source>Give the endorsement key of the device&apos;s TPM as base64 of a TPM2B_PUBLIC.</source>
        <translation>デバイスの TPM の保証キー (EK) を、TPM2B_PUBLIC の base64 で指定してください。</translation>
    </message>
    <message>
        <source>“%1” is not a provisioning status.</source>
        <translation>「%1」は、プロビジョニングの状態ではありません。</translation>
    </message>
    <message>
        <source>Use enabled or disabled.</source>
        <translation>enabled または disabled を使ってください。</translation>
    </message>
    <message>
        <source>“%1” is not the address of a function that the service can call.</source>
        <translation>「%1」は、サービスが呼び出せる関数のアドレスではありません。</translation>
    </message>
    <message>
        <source>Give an address of the form https://name/path. HTTP without TLS is not allowed.</source>
        <translation>https://name/path の形のアドレスを指定してください。TLS なしの HTTP は使えません。</translation>
    </message>
    <message>
        <source>“%1” is not an API version.</source>
        <translation>「%1」は API バージョンではありません。</translation>
    </message>
    <message>
        <source>Use the version of the API that the function is written for, such as 2021-10-01.</source>
        <translation>2021-10-01 のように、関数が対応している API のバージョンを使ってください。</translation>
    </message>
    <message>
        <source>“%1” is not an allocation policy.</source>
        <translation>「%1」は割り当てポリシーではありません。</translation>
    </message>
    <message>
        <source>Use hashed, geoLatency, static or custom.</source>
        <translation>hashed、geoLatency、static、custom のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>The allocation policy static assigns every device to one hub, and %1 hubs are listed.</source>
        <translation>割り当てポリシー static は、すべてのデバイスを一つのハブに割り当てますが、リストに %1 個のハブがあります。</translation>
    </message>
    <message>
        <source>Leave one hub in the list, or use hashed or geoLatency.</source>
        <translation>リストのハブを一つだけにするか、hashed または geoLatency を使ってください。</translation>
    </message>
    <message>
        <source>The allocation policy custom requires a function that names the hub.</source>
        <translation>割り当てポリシー custom には、ハブを決める関数が必要です。</translation>
    </message>
    <message>
        <source>Give the webhook URL and the API version of the function, or choose another allocation policy.</source>
        <translation>関数の Webhook URL と API バージョンを指定するか、別の割り当てポリシーを選んでください。</translation>
    </message>
    <message>
        <source>The device information is not a JSON object.</source>
        <translation>デバイス情報が JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>Write a JSON object with braces around it, such as {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation>{&quot;name&quot;: &quot;value&quot;} のように、波かっこで囲んだ JSON オブジェクトを記述してください。</translation>
    </message>
    <message>
        <source>The whole record has %1 bytes, and the service takes %2 at most.</source>
        <translation>レコード全体が %1 バイトあります。サービスが受け取れるのは %2 バイトまでです。</translation>
    </message>
    <message>
        <source>Shorten the device information and the initial twin.</source>
        <translation>デバイス情報と初期ツインを短くしてください。</translation>
    </message>
    <message>
        <source>The service does not accept the enrollment group %1: a value in it is not valid.</source>
        <translation>サービスが登録グループ %1 を受け入れません。含まれる値が有効ではありません。</translation>
    </message>
    <message>
        <source>Check the certificates or keys first, then hub names and the allocation policy. The technical text says more.</source>
        <translation>まず証明書またはキーを、次にハブ名と割り当てポリシーを確認してください。詳細は技術情報にあります。</translation>
    </message>
    <message>
        <source>The service has no enrollment group called %1.</source>
        <translation>サービスに %1 という登録グループがありません。</translation>
    </message>
    <message>
        <source>Check the spelling of the enrollment group ID and that this is the right service.</source>
        <translation>登録グループ ID のつづりと、正しいサービスであることを確認してください。</translation>
    </message>
    <message>
        <source>The service has an enrollment group called %1 already.</source>
        <translation>サービスには %1 という登録グループがすでにあります。</translation>
    </message>
    <message>
        <source>Read the enrollment group and change it, remove it first, or choose another ID.</source>
        <translation>登録グループを読み取って変更するか、先に削除するか、別の ID を選んでください。</translation>
    </message>
    <message>
        <source>%1 does not allow this to the policy of the connection string.</source>
        <translation>%1 は、接続文字列のポリシーにこの操作を許可していません。</translation>
    </message>
    <message>
        <source>Use the connection string of a policy with the rights that are missing: EnrollmentRead and EnrollmentWrite for enrollments and groups, RegistrationStatusRead and RegistrationStatusWrite for registrations.</source>
        <translation>不足している権限を持つポリシーの接続文字列を使ってください。個別登録と登録グループには EnrollmentRead と EnrollmentWrite、登録レコードには RegistrationStatusRead と RegistrationStatusWrite が必要です。</translation>
    </message>
    <message>
        <source>Wait a minute and try again. Other programs may use the service at the same time.</source>
        <translation>1 分待ってから、もう一度試してください。ほかのプログラムが同時にサービスを使っていることがあります。</translation>
    </message>
    <message>
        <source>“%1” is not an enrollment group ID.</source>
        <translation>「%1」は登録グループ ID ではありません。</translation>
    </message>
    <message>
        <source>The service never comes to the end of the list: it names the same next page again and again.</source>
        <translation>サービスの返すリストが終わりません。同じ次のページを何度も示しています。</translation>
    </message>
    <message>
        <source>Refresh the list. If it happens again, tell the operator of the service.</source>
        <translation>リストを更新してください。繰り返す場合は、サービスの管理者に連絡してください。</translation>
    </message>
    <message>
        <source>The symmetric key is not base64 of 16 to 64 bytes.</source>
        <translation>対称キーが、16～64 バイトの base64 ではありません。</translation>
    </message>
    <message>
        <source>Copy the whole key with the = signs at its end, or leave both keys empty, so that the service makes them.</source>
        <translation>末尾の = も含めて、キー全体をコピーしてください。サービスにキーを作成させる場合は、両方とも空のままにします。</translation>
    </message>
    <message>
        <source>The name “%1” holds a character that a device twin does not allow, or is empty.</source>
        <translation>名前「%1」が空であるか、デバイス ツインで使えない文字を含んでいます。</translation>
    </message>
    <message>
        <source>Use names without full stops, dollar signs, spaces and control characters.</source>
        <translation>ピリオド、ドル記号、スペース、制御文字を含まない名前を使ってください。</translation>
    </message>
    <message>
        <source>A name in the device twin is too long.</source>
        <translation>デバイス ツインの名前が長すぎます。</translation>
    </message>
    <message>
        <source>Use names of at most %1 bytes in UTF-8.</source>
        <translation>UTF-8 で %1 バイト以内の名前を使ってください。</translation>
    </message>
    <message>
        <source>The device twin has more than %1 objects inside one another.</source>
        <translation>デバイス ツインのオブジェクトの入れ子が %1 段を超えています。</translation>
    </message>
    <message>
        <source>Make the structure flatter.</source>
        <translation>構造を浅くしてください。</translation>
    </message>
    <message>
        <source>A text in the device twin is too long.</source>
        <translation>デバイス ツインのテキストが長すぎます。</translation>
    </message>
    <message>
        <source>Use texts of at most %1 bytes in UTF-8.</source>
        <translation>UTF-8 で %1 バイト以内のテキストを使ってください。</translation>
    </message>
    <message>
        <source>The integer %1 is larger or smaller than a device twin can hold.</source>
        <translation>整数 %1 は、デバイス ツインで扱える範囲を超えています。</translation>
    </message>
    <message>
        <source>Use integers from %1 to %2, or write the number as a text.</source>
        <translation>%1～%2 の整数を使うか、数値をテキストとして記述してください。</translation>
    </message>
    <message>
        <source>The text is not a JSON object.</source>
        <translation>テキストが JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>This part of the device twin has %1 bytes, and %2 are allowed.</source>
        <translation>デバイス ツインのこの部分が %1 バイトあります。許可されるのは %2 バイトまでです。</translation>
    </message>
    <message>
        <source>Leave out what the device does not need at its start.</source>
        <translation>デバイスが最初に必要としないものを省いてください。</translation>
    </message>
    <message>
        <source>“%1” is not the name of a CA certificate.</source>
        <translation>「%1」は CA 証明書の名前ではありません。</translation>
    </message>
    <message>
        <source>Use 1 to 128 letters, digits and the characters - . _.</source>
        <translation>1～128 文字の英字、数字、記号 - . _ を使ってください。</translation>
    </message>
    <message>
        <source>The service does not know the authority that issued the certificate of %1.</source>
        <translation>%1 の証明書を発行した証明機関を、サービスが認識していません。</translation>
    </message>
    <message>
        <source>The service refuses the certificate of %1.</source>
        <translation>サービスが %1 の証明書を拒否しました。</translation>
    </message>
    <message>
        <source>Compare the thumbprint of the certificate with the one in the enrollment, or its issuer with the one of the enrollment group. Check its dates, and that its common name (CN) is the registration ID.</source>
        <translation>証明書の拇印を登録の拇印と、または証明書の発行者を登録グループの発行者と比べてください。証明書の日付と、共通名 (CN) が登録 ID であることも確認してください。</translation>
    </message>
    <message>
        <source>The service does not accept this for the CA certificate %1: %2</source>
        <translation>サービスが CA 証明書 %1 について、これを受け入れません: %2</translation>
    </message>
    <message>
        <source>Give the certificate of an authority, and to prove that you hold its key, a certificate signed by it whose common name (CN) is the verification code.</source>
        <translation>証明機関の証明書を指定してください。キーの所有を証明する場合は、共通名 (CN) が検証コードで、その証明機関が署名した証明書を指定してください。</translation>
    </message>
    <message>
        <source>The service has no CA certificate called %1.</source>
        <translation>サービスに %1 という CA 証明書がありません。</translation>
    </message>
    <message>
        <source>Check the spelling of its name and that this is the right service.</source>
        <translation>名前のつづりと、正しいサービスであることを確認してください。</translation>
    </message>
    <message>
        <source>The hub %1 refuses the certificate of the device %2.</source>
        <translation>ハブ %1 がデバイス %2 の証明書を拒否しました。</translation>
    </message>
    <message>
        <source>Register again, so that the hub learns the thumbprint or the authority of the present certificate, and check that the device is not disabled at the hub.</source>
        <translation>もう一度登録して、現在の証明書の拇印または証明機関をハブに認識させてください。また、デバイスがハブで無効になっていないことを確認してください。</translation>
    </message>
    <message>
        <source>The CA certificates of %1 are managed by Azure and not by the service&apos;s connection string.</source>
        <translation>%1 の CA 証明書は、サービスの接続文字列ではなく Azure で管理されます。</translation>
    </message>
    <message>
        <source>Use the Certificates page of the provisioning service in the Azure portal, or run: %1</source>
        <extracomment>%1: a command line.</extracomment>
        <translation>Azure portal で、プロビジョニング サービスの「証明書」ページを使うか、次のコマンドを実行してください: %1</translation>
    </message>
    <message>
        <source>%1 demands a client certificate, and none was sent.</source>
        <translation>%1 がクライアント証明書を求めましたが、送信されませんでした。</translation>
    </message>
    <message>
        <source>Choose the certificate of the device and its key.</source>
        <translation>デバイスの証明書とそのキーを選んでください。</translation>
    </message>
    <message>
        <source>%1 does not know the authority that issued the client certificate.</source>
        <translation>%1 には、クライアント証明書を発行した証明機関がありません。</translation>
    </message>
    <message>
        <source>Send the whole chain with the certificate, and check that its authority is registered at the service.</source>
        <translation>証明書と一緒にチェーン全体を送ってください。また、その証明機関がサービスに登録されていることを確認してください。</translation>
    </message>
    <message>
        <source>%1 refuses the client certificate: it has expired or is not yet valid.</source>
        <translation>%1 がクライアント証明書を拒否しました。期限が切れているか、有効期間がまだ始まっていません。</translation>
    </message>
    <message>
        <source>Issue a new certificate for the device.</source>
        <translation>デバイスの新しい証明書を発行してください。</translation>
    </message>
    <message>
        <source>%1 refuses the client certificate: it was revoked.</source>
        <translation>%1 がクライアント証明書を拒否しました。証明書が失効しています。</translation>
    </message>
    <message>
        <source>%1 refuses the client certificate: the certificate or the signature of its key is not correct.</source>
        <translation>%1 がクライアント証明書を拒否しました。証明書、またはそのキーによる署名が正しくありません。</translation>
    </message>
    <message>
        <source>Check that the certificate belongs to the key, and that the chain is complete and in order.</source>
        <translation>証明書とキーが対応していること、チェーンがすべてそろい、順番が正しいことを確認してください。</translation>
    </message>
    <message>
        <source>%1 refuses the client certificate.</source>
        <translation>%1 がクライアント証明書を拒否しました。</translation>
    </message>
    <message>
        <source>Check that this certificate is the one that the service knows, and that it is made for TLS clients.</source>
        <translation>この証明書が、サービスに登録されたもので、TLS クライアント用であることを確認してください。</translation>
    </message>
    <message>
        <source>Enroll the device with its own certificate, or enroll the authority: add its certificate to the service and to an enrollment group, and prove that you possess its key. Check that the device sends its intermediate certificates.</source>
        <translation>デバイスをその証明書で登録するか、証明機関を登録してください。証明機関の場合は、その証明書をサービスと登録グループに追加し、キーの所有を証明します。デバイスが中間証明書を送信していることも確認してください。</translation>
    </message>
</context>
<context>
    <name>endorse::emulator</name>
    <message>
        <source>The method %1 is not served here.</source>
        <translation>メソッド %1 には対応していません。</translation>
    </message>
    <message>
        <source>The request names no api-version.</source>
        <translation>要求に api-version がありません。</translation>
    </message>
    <message>
        <source>The request names an api-version that does not exist.</source>
        <translation>要求の api-version は存在しません。</translation>
    </message>
    <message>
        <source>The request body is longer than %1 bytes.</source>
        <translation>要求の本文が %1 バイトを超えています。</translation>
    </message>
    <message>
        <source>The Content-Type says that the body is not JSON.</source>
        <translation>Content-Type によると、本文は JSON ではありません。</translation>
    </message>
    <message>
        <source>The system gave no random bytes.</source>
        <translation>システムから乱数を取得できませんでした。</translation>
    </message>
    <message>
        <source>Restart the program; if this stays, the OpenSSL installation of this computer is broken.</source>
        <translation>プログラムを再起動してください。変わらない場合は、このコンピューターの OpenSSL のインストールが壊れています。</translation>
    </message>
    <message>
        <source>The token is for another ID scope or registration ID.</source>
        <translation>トークンの対象が、別の ID スコープまたは登録 ID です。</translation>
    </message>
    <message>
        <source>The key name of the token is not &quot;registration&quot;.</source>
        <translation>トークンのキー名が &quot;registration&quot; ではありません。</translation>
    </message>
    <message>
        <source>The token is signed rightly, but it has expired by the clock of the service.</source>
        <translation>トークンの署名は正しいものの、サービスの時計では期限が切れています。</translation>
    </message>
    <message>
        <source>The token is not signed with the nonce of a recent challenge.</source>
        <translation>トークンは、最近のチャレンジの nonce で署名されていません。</translation>
    </message>
    <message>
        <source>The request bears no SAS token.</source>
        <translation>要求に SAS トークンがありません。</translation>
    </message>
    <message>
        <source>No challenge is pending for this device: it begins with a request without a token.</source>
        <translation>このデバイスには保留中のチャレンジがありません。最初に、トークンなしの要求を送る必要があります。</translation>
    </message>
    <message>
        <source>The EK is on the enrollment list: a challenge for this SRK was made.</source>
        <translation>EK は登録リストにあります。この SRK に対するチャレンジを作成しました。</translation>
    </message>
    <message>
        <source>The token is signed with the nonce of the challenge: the device has proved that its TPM holds this EK and SRK.</source>
        <translation>トークンはチャレンジの nonce で署名されています。デバイスは、自分の TPM にこの EK と SRK があることを証明しました。</translation>
    </message>
    <message>
        <source>The EK cannot be used: %1</source>
        <translation>EK を使えません: %1</translation>
    </message>
    <message>
        <source>The EK differs from the one on the enrollment list.</source>
        <translation>EK が登録リストのものと異なります。</translation>
    </message>
    <message>
        <source>The SRK cannot be used: %1</source>
        <translation>SRK を使えません: %1</translation>
    </message>
    <message>
        <source>The SRK differs from the one for which the challenge was made.</source>
        <translation>SRK が、チャレンジを作成したときのものと異なります。</translation>
    </message>
    <message>
        <source>The registration ID in the body differs from the one in the URL.</source>
        <translation>本文の登録 ID が URL のものと異なります。</translation>
    </message>
    <message>
        <source>The request bears neither a token nor the keys of a TPM.</source>
        <translation>要求にトークンも TPM のキーもありません。</translation>
    </message>
    <message>
        <source>The device is assigned to %1; its hub key goes out wrapped for its TPM.</source>
        <translation>デバイスを %1 に割り当てました。ハブ キーは、デバイスの TPM 用にラップして送ります。</translation>
    </message>
    <message>
        <source>The device proved itself, but its enrollment is disabled.</source>
        <translation>デバイスは身元を証明しましたが、個別登録が無効です。</translation>
    </message>
    <message>
        <source>The registration failed: %1</source>
        <translation>登録は失敗しました: %1</translation>
    </message>
    <message>
        <source>This device has no such operation under way.</source>
        <translation>このデバイスには、そのような進行中の操作がありません。</translation>
    </message>
    <message>
        <source>The registration is still running.</source>
        <translation>登録はまだ実行中です。</translation>
    </message>
    <message>
        <source>This device has not registered yet.</source>
        <translation>このデバイスはまだ登録していません。</translation>
    </message>
    <message>
        <source>The device read its own registration.</source>
        <translation>デバイスが自分の登録を読み取りました。</translation>
    </message>
    <message>
        <source>Nothing is served at this path.</source>
        <translation>このパスで提供しているものはありません。</translation>
    </message>
    <message>
        <source>The ID scope %1 is not the one of this service.</source>
        <translation>ID スコープ %1 は、このサービスのものではありません。</translation>
    </message>
    <message>
        <source>No enrollment has the registration ID %1.</source>
        <translation>登録 ID %1 の個別登録はありません。</translation>
    </message>
    <message>
        <source>The server certificate of the emulator or its key cannot be used.</source>
        <translation>エミュレーターのサーバー証明書またはそのキーを使えません。</translation>
    </message>
    <message>
        <source>Delete ca.pem, server.pem and server.key in the data folder: they are made anew.</source>
        <translation>データ フォルダーの ca.pem、server.pem、server.key を削除してください。新しく作り直されます。</translation>
    </message>
    <message>
        <source>A client ended the TLS handshake (%1). One that does not trust the CA of the emulator does this.</source>
        <translation>クライアントが TLS ハンドシェイクを中断しました (%1)。エミュレーターの CA を信頼していないクライアントで起こります。</translation>
    </message>
    <message>
        <source>The path of the request is broken.</source>
        <translation>要求のパスが壊れています。</translation>
    </message>
    <message>
        <source>The request line and header fields are longer than %1 bytes.</source>
        <translation>要求行とヘッダー フィールドが %1 バイトを超えています。</translation>
    </message>
    <message>
        <source>What arrived is not an HTTP request (%1).</source>
        <translation>届いたデータは HTTP 要求ではありません (%1)。</translation>
    </message>
    <message>
        <source>The request was not whole within %1 ms.</source>
        <translation>要求の全体が %1 ms 以内に届きませんでした。</translation>
    </message>
    <message>
        <source>The emulator cannot listen on %1.</source>
        <translation>エミュレーターは %1 で待ち受けできません。</translation>
    </message>
    <message>
        <source>Choose an address of this computer and a port that no other program uses; port 0 takes a free one.</source>
        <translation>このコンピューターのアドレスと、ほかのプログラムが使っていないポートを選んでください。ポート 0 は空いているポートを使います。</translation>
    </message>
    <message>
        <source>The hub token is for another hub or device.</source>
        <translation>ハブ トークンの対象が、別のハブまたはデバイスです。</translation>
    </message>
    <message>
        <source>The hub token names a policy; a device&apos;s own token names none.</source>
        <translation>ハブ トークンにポリシー名があります。デバイス自身のトークンにはポリシー名がありません。</translation>
    </message>
    <message>
        <source>The hub token has expired.</source>
        <translation>ハブ トークンの期限が切れています。</translation>
    </message>
    <message>
        <source>The hub token is not signed with the hub key that this device received last.</source>
        <translation>ハブ トークンは、このデバイスが最後に受け取ったハブ キーで署名されていません。</translation>
    </message>
    <message>
        <source>The request to the hub bears no SAS token.</source>
        <translation>ハブへの要求に SAS トークンがありません。</translation>
    </message>
    <message>
        <source>The hub knows no device of this ID: it has not been provisioned here.</source>
        <translation>ハブにこの ID のデバイスはありません。ここではプロビジョニングされていません。</translation>
    </message>
    <message>
        <source>The request to the hub names no valid api-version.</source>
        <translation>ハブへの要求に有効な api-version がありません。</translation>
    </message>
    <message>
        <source>The batch of messages is not in the form of the hub.</source>
        <translation>メッセージのバッチがハブの形式ではありません。</translation>
    </message>
    <message>
        <source>The token is signed with the hub key: the hub took message %1 of device %2.</source>
        <translation>トークンはハブ キーで署名されています。ハブはデバイス %2 のメッセージ %1 を受け取りました。</translation>
    </message>
    <message>
        <source>The hub of the emulator takes messages of devices and serves nothing else.</source>
        <translation>エミュレーターのハブはデバイスのメッセージを受け取るだけで、ほかの機能はありません。</translation>
    </message>
    <message>
        <source>The service token is for another service or resource.</source>
        <translation>サービス トークンの対象が、別のサービスまたはリソースです。</translation>
    </message>
    <message>
        <source>The service token names another policy.</source>
        <translation>サービス トークンのポリシー名が異なります。</translation>
    </message>
    <message>
        <source>The service token has expired.</source>
        <translation>サービス トークンの期限が切れています。</translation>
    </message>
    <message>
        <source>The service token is not signed with the key of the connection string.</source>
        <translation>サービス トークンは、接続文字列のキーで署名されていません。</translation>
    </message>
    <message>
        <source>The request to the service API bears no SAS token.</source>
        <translation>サービス API への要求に SAS トークンがありません。</translation>
    </message>
    <message>
        <source>The record was changed by someone else meanwhile: the ETag does not match.</source>
        <translation>その間に、ほかの人がレコードを変更しました。ETag が一致しません。</translation>
    </message>
    <message>
        <source>The enrollment %1 was read.</source>
        <translation>個別登録 %1 を読み取りました。</translation>
    </message>
    <message>
        <source>An enrollment with the registration ID %1 exists already; without If-Match it is not replaced.</source>
        <translation>登録 ID %1 の個別登録はすでにあります。If-Match がない場合は置き換えません。</translation>
    </message>
    <message>
        <source>The enrollment %1 was changed.</source>
        <translation>個別登録 %1 を変更しました。</translation>
    </message>
    <message>
        <source>The enrollment %1 was added to the list.</source>
        <translation>個別登録 %1 をリストに追加しました。</translation>
    </message>
    <message>
        <source>The enrollment list is full.</source>
        <translation>登録リストがいっぱいです。</translation>
    </message>
    <message>
        <source>The enrollment %1 was removed.</source>
        <translation>個別登録 %1 を削除しました。</translation>
    </message>
    <message>
        <source>No device has registered as %1.</source>
        <translation>%1 として登録したデバイスはありません。</translation>
    </message>
    <message>
        <source>The registration %1 was read.</source>
        <translation>%1 の登録を読み取りました。</translation>
    </message>
    <message>
        <source>The registration %1 was removed.</source>
        <translation>%1 の登録を削除しました。</translation>
    </message>
    <message>
        <source>Check who owns the data folder and whether the disk is full, or choose another data folder.</source>
        <translation>データ フォルダーの所有者とディスクの空き容量を確認するか、別のデータ フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The keys of the emulator cannot be written to %1.</source>
        <translation>エミュレーターのキーを %1 に書き込めません。</translation>
    </message>
    <message>
        <source>The file %1 does not hold the keys of an emulator.</source>
        <translation>ファイル %1 にエミュレーターのキーがありません。</translation>
    </message>
    <message>
        <source>Restore it from a backup, or delete it: the emulator then makes new keys and a new ID scope.</source>
        <translation>バックアップから復元するか、ファイルを削除してください。削除すると、エミュレーターは新しいキーと新しい ID スコープを作成します。</translation>
    </message>
    <message>
        <source>The keys of the emulator cannot be read from %1.</source>
        <translation>エミュレーターのキーを %1 から読み取れません。</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API バージョン</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>要求の本文</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>メソッド</translation>
    </message>
    <message>
        <source>%1, named by the enrollment</source>
        <translation>%1、個別登録で指定</translation>
    </message>
    <message>
        <source>%1, the emulator&apos;s own: the enrollment names none</source>
        <extracomment>%1: the host name of an IoT hub.</extracomment>
        <translation>%1、エミュレーター自身のハブ: 個別登録に指定なし</translation>
    </message>
    <message>
        <source>%1, %2, %3 of %4</source>
        <extracomment>%1: an IoT hub, %2: the policy that chose it (&quot;hashed&quot;), %3 of %4: its place among the hubs.</extracomment>
        <translation>%1、%2、%4 個中 %3 番目</translation>
    </message>
    <message>
        <source>Hub chosen</source>
        <translation>ハブの選択</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>サブ状態</translation>
    </message>
    <message>
        <source>%1: the first assignment</source>
        <extracomment>%1: a substatus such as &quot;initialAssignment&quot;; so in the next ones.</extracomment>
        <translation>%1: 最初の割り当て</translation>
    </message>
    <message>
        <source>%1: the same hub as before</source>
        <translation>%1: 前と同じハブ</translation>
    </message>
    <message>
        <source>%1: the enrollment forbids a move to another hub</source>
        <translation>%1: 個別登録で別のハブへの移動を禁止</translation>
    </message>
    <message>
        <source>%1: another hub, the device&apos;s data moves along</source>
        <translation>%1: 別のハブ、デバイスのデータも移行</translation>
    </message>
    <message>
        <source>%1: another hub, the device&apos;s data stays behind</source>
        <translation>%1: 別のハブ、デバイスのデータは移行しない</translation>
    </message>
    <message>
        <source>custom: this emulator calls no webhook</source>
        <translation>custom: このエミュレーターは Webhook を呼び出さない</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>デバイス ID</translation>
    </message>
    <message>
        <source>the registration ID</source>
        <translation>登録 ID と同じ</translation>
    </message>
    <message>
        <source>Hub key made</source>
        <extracomment>%1: how many bytes.</extracomment>
        <translation>ハブ キーの作成</translation>
    </message>
    <message>
        <source>%1 random bytes, wrapped for EK and SRK</source>
        <translation>乱数 %1 バイト、EK と SRK 用にラップ</translation>
    </message>
    <message>
        <source>Decided</source>
        <extracomment>%1: seconds until a registration is decided, %2: seconds that have passed.</extracomment>
        <translation>決定</translation>
    </message>
    <message>
        <source>not before %1 s, %2 s passed</source>
        <translation>%1 秒経つまで決定せず、%2 秒経過</translation>
    </message>
    <message>
        <source>200 assigned</source>
        <extracomment>The last line of a check list.</extracomment>
        <translation>200 割り当て済み</translation>
    </message>
    <message>
        <source>Operation found</source>
        <translation>操作の検索</translation>
    </message>
    <message>
        <source>before; the answer is the same</source>
        <translation>決定済み、応答は同じ</translation>
    </message>
    <message>
        <source>Registration found</source>
        <translation>登録の検索</translation>
    </message>
    <message>
        <source>Enrollment found</source>
        <translation>個別登録の検索</translation>
    </message>
    <message>
        <source>by registration ID, enabled</source>
        <translation>登録 ID で検索、有効</translation>
    </message>
    <message>
        <source>by registration ID, disabled</source>
        <translation>登録 ID で検索、無効</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID スコープ</translation>
    </message>
    <message>
        <source>202 assigning, Retry-After %1</source>
        <extracomment>The last line of a check list: %1 a number of seconds.</extracomment>
        <translation>202 割り当て中、Retry-After %1</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>EK equals the enrolled one</source>
        <translation>EK が登録リストのものと一致</translation>
    </message>
    <message>
        <source>SRK equals that of the challenge</source>
        <translation>SRK がチャレンジのものと一致</translation>
    </message>
    <message>
        <source>sent %1, enrolled %2</source>
        <extracomment>Two keys that should be one: %1 and %2 are their TPM Names in hex.</extracomment>
        <translation>送信 %1、登録リスト %2</translation>
    </message>
    <message>
        <source>EK read</source>
        <translation>EK の読み取り</translation>
    </message>
    <message>
        <source>Nonce made</source>
        <translation>nonce の作成</translation>
    </message>
    <message>
        <source>%1 random bytes</source>
        <translation>乱数 %1 バイト</translation>
    </message>
    <message>
        <source>EK envelope, holds inner key</source>
        <extracomment>%1, %2: sizes of the two parts of the envelope.</extracomment>
        <translation>EK の封筒、中身: 内側のキー</translation>
    </message>
    <message>
        <source>credential %1 bytes, secret %2 bytes</source>
        <translation>credential %1 バイト、secret %2 バイト</translation>
    </message>
    <message>
        <source>EK envelope bound to SRK</source>
        <translation>EK の封筒を結び付けた SRK</translation>
    </message>
    <message>
        <source>SRK envelope, holds nonce</source>
        <extracomment>%1 to %3: sizes of the three parts of the envelope.</extracomment>
        <translation>SRK の封筒、中身: nonce</translation>
    </message>
    <message>
        <source>duplicate %1 bytes, seed %2 bytes, public area %3 bytes</source>
        <translation>duplicate %1 バイト、seed %2 バイト、公開領域 %3 バイト</translation>
    </message>
    <message>
        <source>401 challenge, %1 bytes</source>
        <extracomment>The last line of a check list: %1 is a number.</extracomment>
        <translation>401 チャレンジ、%1 バイト</translation>
    </message>
    <message>
        <source>SRK taken as sent</source>
        <translation>送られたまま採用した SRK</translation>
    </message>
    <message>
        <source>Operation begun</source>
        <translation>操作の開始</translation>
    </message>
    <message>
        <source>Keys in the request</source>
        <translation>要求のキー</translation>
    </message>
    <message>
        <source>none: those of the challenge count</source>
        <translation>なし: チャレンジのキーで判断</translation>
    </message>
    <message>
        <source>sent %1, challenge for %2</source>
        <translation>送信 %1、チャレンジの対象 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration: %1 seconds.</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Challenge open since</source>
        <translation>保留中のチャレンジの経過時間</translation>
    </message>
    <message>
        <source>%1, one of %2</source>
        <extracomment>%1: how long a challenge has been open, %2: how many challenges of this device are open.</extracomment>
        <translation>%1、保留中の %2 件の一つ</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>保留中のものなし</translation>
    </message>
    <message>
        <source>HMAC with the nonce</source>
        <translation>nonce による HMAC</translation>
    </message>
    <message>
        <source>not an HMAC with the nonce of an open challenge</source>
        <translation>保留中のチャレンジの nonce による HMAC ではない</translation>
    </message>
    <message>
        <source>Fault on purpose</source>
        <translation>意図的な障害</translation>
    </message>
    <message>
        <source>answered before the service looked at it</source>
        <translation>サービスが調べる前に応答</translation>
    </message>
    <message>
        <source>The request was answered on purpose before the service looked at it.</source>
        <translation>サービスが要求の内容を見る前に、わざと応答を返しました。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>%1, error code %2</source>
        <extracomment>The last line of a check list: %1 an HTTP status, %2 a number.</extracomment>
        <translation>%1、エラー コード %2</translation>
    </message>
    <message>
        <source>Too many large requests are under way at a time.</source>
        <translation>同時に処理中の大きな要求が多すぎます。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Device known</source>
        <translation>デバイスの検索</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>%1: the host name of an IoT hub.</extracomment>
        <translation>%1 にあり</translation>
    </message>
    <message>
        <source>HMAC with the hub key</source>
        <translation>ハブ キーによる HMAC</translation>
    </message>
    <message>
        <source>not an HMAC with the hub key</source>
        <translation>ハブ キーによる HMAC ではない</translation>
    </message>
    <message>
        <source>%1 bytes, number %2</source>
        <extracomment>%1: how many bytes a message has, %2: the how manieth of the device it is.</extracomment>
        <translation>%1 バイト、%2 番目</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>HMAC with the key of the policy</source>
        <translation>ポリシーのキーによる HMAC</translation>
    </message>
    <message>
        <source>not an HMAC with the key of the policy</source>
        <translation>ポリシーのキーによる HMAC ではない</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>個別登録</translation>
    </message>
    <message>
        <source>ETag compared</source>
        <translation>ETag の比較</translation>
    </message>
    <message>
        <source>no, the request has no If-Match</source>
        <translation>比較なし、要求に If-Match がない</translation>
    </message>
    <message>
        <source>any, as * in If-Match says</source>
        <translation>どれでも可、If-Match が * のため</translation>
    </message>
    <message>
        <source>sent %1, current %2</source>
        <extracomment>Two versions of a record that should be one: %1 and %2 are their ETags.</extracomment>
        <translation>送信 %1、現在 %2</translation>
    </message>
    <message>
        <source>found</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>new: added</source>
        <translation>新規: 追加</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Token expiry</source>
        <translation>トークンの期限</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>How long a token is still good: %1 a duration.</extracomment>
        <translation>%1 後</translation>
    </message>
    <message>
        <source>%1 ago; the clock of the service says %2</source>
        <extracomment>Since when a token is no longer good: %1 a duration, %2 a time.</extracomment>
        <translation>%1 前、サービスの時計は %2</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A duration: %1 minutes, %2 seconds.</extracomment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A duration: %1 hours, %2 minutes.</extracomment>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>A duration: %1 days, %2 hours.</extracomment>
        <translation>%1 日 %2 時間</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Resource of the token</source>
        <translation>トークンのリソース</translation>
    </message>
    <message>
        <source>another one: %1</source>
        <extracomment>%1: the resource that a token names.</extracomment>
        <translation>別のもの: %1</translation>
    </message>
    <message>
        <source>Key name of the token</source>
        <translation>トークンのキー名</translation>
    </message>
    <message>
        <source>Enrollment disabled</source>
        <translation>個別登録は無効</translation>
    </message>
    <message>
        <source>No hub chosen</source>
        <translation>ハブの選択なし</translation>
    </message>
    <message>
        <source>Operation not found</source>
        <translation>操作が見つからない</translation>
    </message>
    <message>
        <source>Registration not found</source>
        <translation>登録レコードが見つからない</translation>
    </message>
    <message>
        <source>Enrollment not found</source>
        <translation>個別登録が見つからない</translation>
    </message>
    <message>
        <source>EK differs from the enrolled one</source>
        <translation>EK が登録されたものと異なる</translation>
    </message>
    <message>
        <source>SRK differs from that of the challenge</source>
        <translation>SRK がチャレンジのものと異なる</translation>
    </message>
    <message>
        <source>EK not readable</source>
        <translation>EK を読み取れない</translation>
    </message>
    <message>
        <source>SRK not readable</source>
        <translation>SRK を読み取れない</translation>
    </message>
    <message>
        <source>Challenge not made</source>
        <translation>チャレンジは作成されず</translation>
    </message>
    <message>
        <source>No challenge open</source>
        <translation>開いているチャレンジなし</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>トークンの期限切れ</translation>
    </message>
    <message>
        <source>Signature not valid</source>
        <translation>署名が無効</translation>
    </message>
    <message>
        <source>Enrollment group disabled</source>
        <translation>登録グループは無効</translation>
    </message>
    <message>
        <source>Device twin</source>
        <translation>デバイス ツイン</translation>
    </message>
    <message>
        <source>begun as the initial twin of the enrollment</source>
        <translation>登録で指定された初期ツインから開始</translation>
    </message>
    <message>
        <source>Hub key</source>
        <translation>ハブ キー</translation>
    </message>
    <message>
        <source>the symmetric key that the device has</source>
        <translation>デバイスが持つ対称キー</translation>
    </message>
    <message>
        <source>The mode of the bulk operation does not exist.</source>
        <translation>一括操作のモードが存在しません。</translation>
    </message>
    <message>
        <source>A bulk operation takes 1 to %1 records.</source>
        <translation>一括操作で扱えるレコードは 1～%1 件です。</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>The records of a bulk request: %1 were taken, %2 were sent.</extracomment>
        <translation>レコード</translation>
    </message>
    <message>
        <source>%1 of %2 taken</source>
        <translation>%2 件中 %1 件を受け付け</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>受け付けなかったもの</translation>
    </message>
    <message>
        <source>The bulk operation took %1 of %2 records.</source>
        <translation>一括操作で %2 件中 %1 件のレコードを受け付けました。</translation>
    </message>
    <message>
        <source>The device is assigned to %1; its key there is the one with which it signs.</source>
        <translation>デバイスを %1 に割り当てました。ハブでのキーは、デバイスが署名に使うキーと同じです。</translation>
    </message>
    <message>
        <source>The token is signed with the symmetric key of the device.</source>
        <translation>トークンはデバイスの対称キーで署名されています。</translation>
    </message>
    <message>
        <source>Enrollment group found</source>
        <translation>登録グループの検索</translation>
    </message>
    <message>
        <source>%1, by its key, enabled</source>
        <extracomment>%1: the name of an enrollment group.</extracomment>
        <translation>%1、キーで検索、有効</translation>
    </message>
    <message>
        <source>%1, by its key, disabled</source>
        <translation>%1、キーで検索、無効</translation>
    </message>
    <message>
        <source>No enrollment group found</source>
        <translation>登録グループが見つからない</translation>
    </message>
    <message>
        <source>The enrollment asks for a client certificate; the device showed none that counts.</source>
        <translation>個別登録はクライアント証明書を求めていますが、デバイスは有効な証明書を示しませんでした。</translation>
    </message>
    <message>
        <source>The enrollment names no way in which its device can prove itself.</source>
        <translation>個別登録に、デバイスが身元を証明する方法が指定されていません。</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>構成証明</translation>
    </message>
    <message>
        <source>The token is signed with the key of the enrollment group %1 itself; a device signs with the key derived from it for its registration ID.</source>
        <translation>トークンは登録グループ %1 のキーそのもので署名されています。デバイスは、そのキーから自分の登録 ID 用に導出したキーで署名する必要があります。</translation>
    </message>
    <message>
        <source>The registration ID has no enrollment of its own, and none of the %1 enrollment groups with symmetric keys gives it the key that signed the token.</source>
        <translation>登録 ID の個別登録がありません。また、対称キーを使う登録グループ %1 個のいずれからも、トークンの署名に使われたキーを導出できません。</translation>
    </message>
    <message>
        <source>HMAC with the primary key</source>
        <translation>プライマリ キーによる HMAC</translation>
    </message>
    <message>
        <source>HMAC with the secondary key</source>
        <translation>セカンダリ キーによる HMAC</translation>
    </message>
    <message>
        <source>HMAC with the key derived from the primary key of the group</source>
        <translation>グループのプライマリ キーから導出したキーによる HMAC</translation>
    </message>
    <message>
        <source>HMAC with the key derived from the secondary key of the group</source>
        <translation>グループのセカンダリ キーから導出したキーによる HMAC</translation>
    </message>
    <message>
        <source>not an HMAC with a key of the enrollment</source>
        <translation>個別登録のキーによる HMAC ではない</translation>
    </message>
    <message>
        <source>The token is signed neither with the primary nor with the secondary key of the enrollment.</source>
        <translation>トークンは、個別登録のプライマリ キーでもセカンダリ キーでも署名されていません。</translation>
    </message>
    <message>
        <source>The service takes %1 enrollment groups of this attestation type and has that many.</source>
        <translation>この種類の構成証明の登録グループは %1 個までで、すでに上限に達しています。</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>The attestation mechanism of the enrollment %1 was read.</source>
        <translation>個別登録 %1 の構成証明メカニズムを読み取りました。</translation>
    </message>
    <message>
        <source>Enrollment group</source>
        <translation>登録グループ</translation>
    </message>
    <message>
        <source>No enrollment group has the ID %1.</source>
        <translation>ID が %1 の登録グループはありません。</translation>
    </message>
    <message>
        <source>An enrollment group with the ID %1 exists already; without If-Match it is not replaced.</source>
        <translation>ID が %1 の登録グループはすでにあります。If-Match がない場合は置き換えません。</translation>
    </message>
    <message>
        <source>The enrollment group %1 was read.</source>
        <translation>登録グループ %1 を読み取りました。</translation>
    </message>
    <message>
        <source>The enrollment group %1 was added.</source>
        <translation>登録グループ %1 を追加しました。</translation>
    </message>
    <message>
        <source>The enrollment group %1 was changed.</source>
        <translation>登録グループ %1 を変更しました。</translation>
    </message>
    <message>
        <source>The enrollment group %1 was removed with its registrations.</source>
        <translation>登録グループ %1 とその登録レコードを削除しました。</translation>
    </message>
    <message>
        <source>The attestation mechanism of the enrollment group %1 was read.</source>
        <translation>登録グループ %1 の構成証明メカニズムを読み取りました。</translation>
    </message>
    <message>
        <source>The group ID in the body differs from the one in the URL.</source>
        <translation>本文のグループ ID が URL のものと異なります。</translation>
    </message>
    <message>
        <source>The certificate is missing, and none is known that could stay.</source>
        <translation>証明書がありません。引き続き使える既存の証明書もありません。</translation>
    </message>
    <message>
        <source>Attestation mechanism</source>
        <translation>構成証明メカニズム</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>x-ms-max-item-count is not a number from 1 on.</source>
        <translation>x-ms-max-item-count が 1 以上の数値ではありません。</translation>
    </message>
    <message>
        <source>x-ms-continuation is not a token that this list gave out.</source>
        <translation>x-ms-continuation が、このリストから渡されたトークンではありません。</translation>
    </message>
    <message>
        <source>records: %1, the last page</source>
        <translation>レコード: %1 件、最後のページ</translation>
    </message>
    <message>
        <source>records: %1, more to come</source>
        <translation>レコード: %1 件、続きあり</translation>
    </message>
    <message>
        <source>A page of the list was read, records: %1.</source>
        <translation>リストの 1 ページを読み取りました。レコード: %1 件。</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>The policy %1 does not grant the right %2.</source>
        <extracomment>%1: the name of a policy, %2: a right such as &quot;EnrollmentWrite&quot;.</extracomment>
        <translation>ポリシー %1 には権限 %2 がありません。</translation>
    </message>
    <message>
        <source>There were more requests than the service takes in a minute; the next one may come in %1 seconds.</source>
        <translation>要求の数が、サービスが 1 分間に受け付ける上限を超えました。%1 秒後に次の要求を送れます。</translation>
    </message>
    <message>
        <source>Throttling</source>
        <translation>スロットリング</translation>
    </message>
    <message>
        <source>none: the device shows its certificate</source>
        <translation>なし: デバイスは証明書を提示</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 証明書</translation>
    </message>
    <message>
        <source>Proof of possession</source>
        <translation>所有証明</translation>
    </message>
    <message>
        <source>No CA certificate is called %1.</source>
        <translation>%1 という CA 証明書はありません。</translation>
    </message>
    <message>
        <source>The CA certificate is there already; a change needs its ETag in If-Match.</source>
        <translation>CA 証明書はすでにあります。変更するには、If-Match にその ETag が必要です。</translation>
    </message>
    <message>
        <source>The service takes %1 CA certificates and has that many.</source>
        <translation>サービスが受け入れる CA 証明書は %1 件までで、すでに上限に達しています。</translation>
    </message>
    <message>
        <source>The certificate %1 is not that of a certificate authority.</source>
        <translation>証明書 %1 は証明機関のものではありません。</translation>
    </message>
    <message>
        <source>The CA certificate %1 was stored.</source>
        <translation>CA 証明書 %1 を保存しました。</translation>
    </message>
    <message>
        <source>The CA certificate %1 was removed.</source>
        <translation>CA 証明書 %1 を削除しました。</translation>
    </message>
    <message>
        <source>a verification code was made</source>
        <translation>検証コードを作成</translation>
    </message>
    <message>
        <source>A verification code for the CA certificate %1 was made.</source>
        <translation>CA 証明書 %1 の検証コードを作成しました。</translation>
    </message>
    <message>
        <source>No verification code was made for this CA certificate, or it has been used.</source>
        <translation>この CA 証明書の検証コードは作成されていないか、使用済みです。</translation>
    </message>
    <message>
        <source>The common name of the certificate is not the verification code but &quot;%1&quot;.</source>
        <translation>証明書の共通名が検証コードではなく「%1」です。</translation>
    </message>
    <message>
        <source>The certificate is not signed by the CA, but by %1.</source>
        <translation>証明書に署名したのは、CA ではなく %1 です。</translation>
    </message>
    <message>
        <source>the verification code is signed by the CA</source>
        <translation>検証コードに CA が署名</translation>
    </message>
    <message>
        <source>The CA certificate %1 is verified.</source>
        <translation>CA 証明書 %1 を検証しました。</translation>
    </message>
    <message>
        <source>The CA certificates were read.</source>
        <translation>CA 証明書を読み取りました。</translation>
    </message>
    <message>
        <source>The CA certificate %1 was read.</source>
        <translation>CA 証明書 %1 を読み取りました。</translation>
    </message>
    <message>
        <source>Nobody has proved to hold the key of the CA certificate %1 yet.</source>
        <translation>CA 証明書 %1 のキーの所有は、まだ証明されていません。</translation>
    </message>
    <message>
        <source>%1, by its signing certificate %2, enabled</source>
        <extracomment>%1: the name of an enrollment group, %2: the subject of a certificate.</extracomment>
        <translation>%1、署名証明書 %2 で検索、有効</translation>
    </message>
    <message>
        <source>%1, by its signing certificate %2, disabled</source>
        <translation>%1、署名証明書 %2 で検索、無効</translation>
    </message>
    <message>
        <source>%1, by the verified CA %2, enabled</source>
        <extracomment>%1: the name of an enrollment group, %2: the name of a CA certificate.</extracomment>
        <translation>%1、検証済みの CA %2 で検索、有効</translation>
    </message>
    <message>
        <source>%1, by the verified CA %2, disabled</source>
        <translation>%1、検証済みの CA %2 で検索、無効</translation>
    </message>
    <message>
        <source>No enrollment has the registration ID %1, and its certificate is signed by itself, so that it belongs to no enrollment group.</source>
        <translation>登録 ID %1 の個別登録はありません。また、証明書は自己署名のため、どの登録グループにも属しません。</translation>
    </message>
    <message>
        <source>The registration ID has no enrollment of its own, and no enrollment group knows an issuer of the certificates that the device showed: the way up ends at %1.</source>
        <translation>登録 ID の個別登録がありません。また、デバイスが提示した証明書の発行者が、どの登録グループにもありません。たどれるのは %1 までです。</translation>
    </message>
    <message>
        <source>Certificate equals the enrolled one</source>
        <translation>証明書が登録されたものと一致</translation>
    </message>
    <message>
        <source>%1, the primary one</source>
        <translation>%1、プライマリ</translation>
    </message>
    <message>
        <source>%1, the secondary one</source>
        <translation>%1、セカンダリ</translation>
    </message>
    <message>
        <source>Certificate is not an enrolled one</source>
        <extracomment>The beginnings of SHA-256 thumbprints in hex: %1 of the certificate that was shown, %2 of those that are enrolled.</extracomment>
        <translation>証明書が登録されたものと異なる</translation>
    </message>
    <message>
        <source>shown %1…, enrolled %2…</source>
        <translation>提示 %1…、登録 %2…</translation>
    </message>
    <message>
        <source>The certificate of the device is neither the primary nor the secondary one of the enrollment.</source>
        <translation>デバイスの証明書は、個別登録のプライマリ証明書でもセカンダリ証明書でもありません。</translation>
    </message>
    <message>
        <source>Chain verified</source>
        <translation>チェーンを検証</translation>
    </message>
    <message>
        <source>up to %1: signatures, dates and CA rights are in order</source>
        <extracomment>%1: the subject of a certificate that issues others.</extracomment>
        <translation>%1 まで: 署名、日付、CA の権限に問題なし</translation>
    </message>
    <message>
        <source>Chain not verified</source>
        <translation>チェーンを検証できない</translation>
    </message>
    <message>
        <source>The CA certificates that the enrollment refers to are not there any more, or nobody has proved to hold their keys.</source>
        <translation>登録が参照する CA 証明書がなくなっているか、そのキーの所有が証明されていません。</translation>
    </message>
    <message>
        <source>Common name equals registration ID</source>
        <translation>共通名が登録 ID と一致</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>共通名</translation>
    </message>
    <message>
        <source>The certificate names no device: it has no common name, or more than one.</source>
        <translation>証明書にデバイス名がありません。共通名がないか、二つ以上あります。</translation>
    </message>
    <message>
        <source>The certificate is made out to %1, and the device calls itself %2.</source>
        <translation>証明書は %1 のものですが、デバイスは %2 と名乗っています。</translation>
    </message>
    <message>
        <source>No enrollment group for the issuer</source>
        <translation>発行者の登録グループが見つからない</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>The device showed no certificate that can be read.</source>
        <translation>デバイスは、読み取れる証明書を提示しませんでした。</translation>
    </message>
    <message>
        <source>%1, with %2 of its chain</source>
        <extracomment>%1: the subject of a certificate, %2: how many others were sent.</extracomment>
        <translation>%1、チェーンの証明書 %2 件</translation>
    </message>
    <message>
        <source>Certificate dates</source>
        <translation>証明書の日付</translation>
    </message>
    <message>
        <source>The certificate is not valid before %1.</source>
        <translation>証明書は %1 より前には有効ではありません。</translation>
    </message>
    <message>
        <source>The certificate expired on %1.</source>
        <translation>証明書は %1 に期限が切れました。</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <extracomment>%1: the date of the end.</extracomment>
        <translation>有効期限 %1</translation>
    </message>
    <message>
        <source>The device is assigned to %1; it shows the same certificate there.</source>
        <translation>デバイスを %1 に割り当てました。デバイスはそこでも同じ証明書を提示します。</translation>
    </message>
    <message>
        <source>The registration was begun with another certificate than the one shown now.</source>
        <translation>登録を開始したときの証明書が、今提示されたものと異なります。</translation>
    </message>
    <message>
        <source>Certificate of the operation</source>
        <translation>操作の証明書</translation>
    </message>
    <message>
        <source>The device has proved that it holds the key of a certificate that its enrollment lets in.</source>
        <translation>デバイスは、個別登録で許可された証明書のキーを所有していることを証明しました。</translation>
    </message>
    <message>
        <source>The device has proved that it holds the key of a certificate that leads to the enrollment group %1.</source>
        <translation>デバイスは、登録グループ %1 につながる証明書のキーを所有していることを証明しました。</translation>
    </message>
    <message>
        <source>Certificate equals the one at the hub</source>
        <translation>証明書がハブのものと一致</translation>
    </message>
    <message>
        <source>The certificate is another one than those by which the hub knows the device.</source>
        <translation>証明書が、ハブがデバイスを見分けるための証明書のいずれとも異なります。</translation>
    </message>
    <message>
        <source>up to the authority that the hub knows of the device</source>
        <translation>ハブが認識しているデバイスの証明機関まで</translation>
    </message>
    <message>
        <source>The hub knows no device of this ID by a certificate.</source>
        <translation>ハブに、証明書で見分けるこの ID のデバイスはありません。</translation>
    </message>
    <message>
        <source>The hub knows this device by a certificate; it has no key that could sign a token.</source>
        <translation>ハブはこのデバイスを証明書で見分けます。トークンに署名できるキーはありません。</translation>
    </message>
    <message>
        <source>The hub knows the certificate: it took message %1 of device %2.</source>
        <translation>ハブは証明書を認識し、デバイス %2 のメッセージ %1 を受け取りました。</translation>
    </message>
</context>
<context>
    <name>endorse::enrollment</name>
    <message>
        <source>No service is connected.</source>
        <translation>サービスに接続していません。</translation>
    </message>
    <message>
        <source>Start the emulator, or keep the connection string of a provisioning service, and try again.</source>
        <translation>エミュレーターを起動するか、プロビジョニング サービスの接続文字列を保存してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>%1 is not on the list any more.</source>
        <translation>%1 はもうリストにありません。</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>リストを更新してください。</translation>
    </message>
    <message>
        <source>Another program is writing to the list %1 and does not come to an end.</source>
        <translation>別のプログラムがリスト %1 に書き込み中で、終わりません。</translation>
    </message>
    <message>
        <source>Try again when the other program is done. Nothing was changed.</source>
        <translation>そのプログラムの処理が終わってから、もう一度試してください。何も変更していません。</translation>
    </message>
    <message>
        <source>The list %1 cannot grow: the disk is full, or the list has reached its largest size.</source>
        <translation>リスト %1 をこれ以上大きくできません。ディスクがいっぱいか、リストのサイズが上限に達しています。</translation>
    </message>
    <message>
        <source>Make room on the disk or remove records. Nothing was changed.</source>
        <translation>ディスクの空きを増やすか、レコードを削除してください。何も変更していません。</translation>
    </message>
    <message>
        <source>The list %1 cannot be read or written.</source>
        <translation>リスト %1 を読み書きできません。</translation>
    </message>
    <message>
        <source>Check whether the disk is full or damaged. Nothing was changed.</source>
        <translation>ディスクがいっぱいか、壊れていないかを確認してください。何も変更していません。</translation>
    </message>
    <message>
        <source>The list %1 cannot be opened or made.</source>
        <translation>リスト %1 を開くことも作成することもできません。</translation>
    </message>
    <message>
        <source>Check whether the folder exists and who owns it, or choose another file.</source>
        <translation>フォルダーがあることとその所有者を確認するか、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The list %1 cannot be changed: the file or its folder is write-protected.</source>
        <translation>リスト %1 を変更できません。ファイルまたはフォルダーが書き込み禁止です。</translation>
    </message>
    <message>
        <source>Check who owns the file and the folder and whether they may be written, or choose another file.</source>
        <translation>ファイルとフォルダーの所有者と、書き込みが許可されていることを確認するか、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The file %1 is damaged, or is no list.</source>
        <translation>ファイル %1 が壊れているか、リストではありません。</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to begin with an empty list. It was left as it is.</source>
        <translation>バックアップから復元してください。空のリストから始める場合は、ファイルを別の場所に移してください。ファイルには手を加えていません。</translation>
    </message>
    <message>
        <source>The file %1 is a database of another program.</source>
        <translation>ファイル %1 は別のプログラムのデータベースです。</translation>
    </message>
    <message>
        <source>Choose another file. This one was left as it is.</source>
        <translation>別のファイルを選んでください。このファイルには手を加えていません。</translation>
    </message>
    <message>
        <source>The list %1 was written by a newer version of this program.</source>
        <translation>リスト %1 は、このプログラムの新しいバージョンで書き込まれています。</translation>
    </message>
    <message>
        <source>Open it with the newer version. It was left as it is.</source>
        <translation>新しいバージョンで開いてください。ファイルには手を加えていません。</translation>
    </message>
    <message>
        <source>The list %1 cannot be opened: the SQLite driver of Qt is missing.</source>
        <translation>リスト %1 を開けません。Qt の SQLite ドライバーがありません。</translation>
    </message>
    <message>
        <source>Install it (Debian: libqt6sql6-sqlite) and start the program again.</source>
        <translation>ドライバーをインストールして (Debian: libqt6sql6-sqlite)、プログラムを起動し直してください。</translation>
    </message>
    <message>
        <source>The database of the list %1 refused a request.</source>
        <translation>リスト %1 のデータベースが要求を拒否しました。</translation>
    </message>
    <message>
        <source>Copy the details and report them. Nothing was changed.</source>
        <translation>詳細をコピーして報告してください。何も変更していません。</translation>
    </message>
    <message>
        <source>The database server does not let you use the list %1 in this way.</source>
        <translation>データベース サーバーが、リスト %1 に対するこの操作を許可していません。</translation>
    </message>
    <message>
        <source>Ask whoever administers the server for the right to read and change its tables. Nothing was changed.</source>
        <translation>サーバーの管理者に、テーブルの読み取りと変更の権限を依頼してください。何も変更していません。</translation>
    </message>
    <message>
        <source>The database server of the list %1 cannot be reached, refuses the connection, or has ended it.</source>
        <translation>リスト %1 のデータベース サーバーに接続できないか、接続が拒否または切断されました。</translation>
    </message>
    <message>
        <source>Check the address, whether the server runs, and whether your password file has an entry for it. Nothing was changed.</source>
        <translation>アドレスが正しいか、サーバーが実行中か、パスワード ファイルにこのサーバーの項目があるかを確認してください。何も変更していません。</translation>
    </message>
    <message>
        <source>The database of the list %1 cannot hold every text.</source>
        <translation>リスト %1 のデータベースには、保存できない文字があります。</translation>
    </message>
    <message>
        <source>Choose a database with the encoding UTF8.</source>
        <translation>エンコードが UTF8 のデータベースを選んでください。</translation>
    </message>
    <message>
        <source>The list %1 cannot be opened: the PostgreSQL driver of Qt is missing.</source>
        <translation>リスト %1 を開けません。Qt の PostgreSQL ドライバーがありません。</translation>
    </message>
    <message>
        <source>Install it (Debian: libqt6sql6-psql) and start the program again.</source>
        <translation>ドライバーをインストールして (Debian: libqt6sql6-psql)、プログラムを起動し直してください。</translation>
    </message>
</context>
<context>
    <name>endorse::enrollmentlist</name>
    <message>
        <source>Line %1, column %2: the quoted cell is not closed, or text stands behind its end.</source>
        <translation>%1 行 %2 列: 引用符で囲んだセルが閉じていないか、閉じた後に文字があります。</translation>
    </message>
    <message>
        <source>Close the cell with a quotation mark, and double each quotation mark inside it.</source>
        <translation>セルを引用符で閉じ、セルの中の引用符はすべて二つ重ねてください。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the text has a NUL character.</source>
        <translation>%1 行 %2 列: テキストに NUL 文字があります。</translation>
    </message>
    <message>
        <source>Save the file as CSV in UTF-8. A file of a spreadsheet program or a damaged file has such characters.</source>
        <translation>ファイルを UTF-8 の CSV として保存してください。表計算プログラムの形式のファイルや壊れたファイルには、このような文字が含まれます。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the text is neither UTF-8 nor UTF-16.</source>
        <translation>%1 行 %2 列: テキストが UTF-8 でも UTF-16 でもありません。</translation>
    </message>
    <message>
        <source>Save the file in UTF-8.</source>
        <translation>ファイルを UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the cell that begins here is too long.</source>
        <translation>%1 行 %2 列: ここから始まるセルが長すぎます。</translation>
    </message>
    <message>
        <source>A cell may hold 1 MiB. Look for a missing line end or quotation mark.</source>
        <translation>セルの上限は 1 MiB です。改行や引用符の抜けがないかを調べてください。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the row is too long.</source>
        <translation>%1 行 %2 列: 行が長すぎます。</translation>
    </message>
    <message>
        <source>A row may hold 4 MiB. Look for a missing line end.</source>
        <translation>行の上限は 4 MiB です。改行の抜けがないかを調べてください。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the row has too many cells.</source>
        <translation>%1 行 %2 列: 行のセルが多すぎます。</translation>
    </message>
    <message>
        <source>A row may have 4096 cells.</source>
        <translation>1 行のセルの上限は 4096 個です。</translation>
    </message>
    <message>
        <source>The file cannot be read to its end.</source>
        <translation>ファイルを最後まで読み取れません。</translation>
    </message>
    <message>
        <source>Check that the disk is still connected, and try again.</source>
        <translation>ディスクがまだ接続されていることを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>ファイルに行がありません。</translation>
    </message>
    <message>
        <source>Choose a CSV file whose first line names the columns, or a JSON file with enrollment records.</source>
        <translation>最初の行に列名がある CSV ファイルか、個別登録レコードの JSON ファイルを選んでください。</translation>
    </message>
    <message>
        <source>Correct the row, or take one of the two out.</source>
        <translation>行を修正するか、二つのうちの一つを取り除いてください。</translation>
    </message>
    <message>
        <source>The registration ID stands in line %1 too.</source>
        <translation>同じ登録 ID が %1 行目にもあります。</translation>
    </message>
    <message>
        <source>The endorsement key stands in line %1 too.</source>
        <translation>同じ保証キー (EK) が %1 行目にもあります。</translation>
    </message>
    <message>
        <source>The same row is already in the list.</source>
        <translation>同じ行がすでにリストにあります。</translation>
    </message>
    <message>
        <source>The list has another row with this registration ID, added by %1.</source>
        <translation>この登録 ID の別の行がリストにあります。追加したのは %1 です。</translation>
    </message>
    <message>
        <source>The endorsement key belongs to “%1” in the list.</source>
        <translation>この保証キー (EK) は、リストでは「%1」のものです。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the record that begins here is too long.</source>
        <translation>%1 行 %2 列: ここから始まるレコードが長すぎます。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the text that begins here is too long.</source>
        <translation>%1 行 %2 列: ここから始まるテキストが長すぎます。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the line ends within a text.</source>
        <translation>%1 行 %2 列: テキストの途中で行が終わっています。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the brackets are nested too deeply.</source>
        <translation>%1 行 %2 列: かっこの入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the file ends before the record or the array that begins here does.</source>
        <translation>%1 行 %2 列: ここから始まるレコードまたは配列が終わる前に、ファイルが終わっています。</translation>
    </message>
    <message>
        <source>Line %1, column %2: this is no JSON; another character should stand here.</source>
        <translation>%1 行 %2 列: JSON ではありません。ここには別の文字が必要です。</translation>
    </message>
    <message>
        <source>A record may hold 4 MiB, and a text in it 1 MiB. Look for a missing quotation mark.</source>
        <translation>上限は、レコードが 4 MiB、その中のテキストが 1 MiB です。引用符の抜けがないかを調べてください。</translation>
    </message>
    <message>
        <source>Correct the file at this place. It must hold an array of enrollment records, or one record a line, in UTF-8.</source>
        <translation>ファイルのこの箇所を修正してください。内容は、個別登録レコードの配列か、1 行に 1 件のレコードで、UTF-8 である必要があります。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written.</source>
        <translation>ファイル「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>Check that there is room on the disk and that you may write to the folder.</source>
        <translation>ディスクの空きがあることと、フォルダーへの書き込みが許可されていることを確認してください。</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>対処は必要ありません。</translation>
    </message>
    <message>
        <source>Give the path of a file, or an address such as postgresql://user@host/database.</source>
        <translation>ファイルのパスか、postgresql://user@host/database のようなアドレスを指定してください。</translation>
    </message>
    <message>
        <source>This does not say where a list lies.</source>
        <translation>リストの場所として認識できません。</translation>
    </message>
    <message>
        <source>The parameter %1 of the address is not known, or its value has characters that cannot be in it.</source>
        <translation>アドレスのパラメーター %1 が不明であるか、その値に使えない文字があります。</translation>
    </message>
    <message>
        <source>Remove it from the address, or put it into the connection service file of PostgreSQL.</source>
        <translation>アドレスから取り除くか、PostgreSQL の接続サービス ファイルに書いてください。</translation>
    </message>
    <message>
        <source>The address has a password in it, where other users of this computer can read it.</source>
        <translation>アドレスにパスワードが含まれています。このコンピューターのほかのユーザーに読まれるおそれがあります。</translation>
    </message>
    <message>
        <source>Remove it and put it into the password file of PostgreSQL (~/.pgpass).</source>
        <translation>アドレスから取り除き、PostgreSQL のパスワード ファイル (~/.pgpass) に書いてください。</translation>
    </message>
    <message>
        <source>The enrollment %1 was changed in the meantime, by the station %2 at %3.</source>
        <translation>個別登録 %1 は、その間に変更されました。変更したのはステーション %2、時刻は %3 です。</translation>
    </message>
    <message>
        <source>Look at it as it is now and change it again. Nothing of it was overwritten.</source>
        <translation>現在の内容を確認して、もう一度変更してください。何も上書きしていません。</translation>
    </message>
    <message>
        <source>The enrollment %1 is not in the list any more.</source>
        <translation>個別登録 %1 はもうリストにありません。</translation>
    </message>
    <message>
        <source>Add it again if it is still needed.</source>
        <translation>まだ必要な場合は、もう一度追加してください。</translation>
    </message>
    <message>
        <source>The registration ID %1 is in the list already, as %2. The station %3 added it at %4.</source>
        <translation>登録 ID %1 は、すでに %2 としてリストにあります。追加したのはステーション %3、時刻は %4 です。</translation>
    </message>
    <message>
        <source>Change the enrollment that is there, or choose another registration ID.</source>
        <translation>既存の個別登録を変更するか、別の登録 ID を選んでください。</translation>
    </message>
    <message>
        <source>The endorsement key of %1 is in the list already, with the registration ID %2. The station %3 added it at %4.</source>
        <translation>%1 の保証キー (EK) は、すでに登録 ID %2 でリストにあります。追加したのはステーション %3、時刻は %4 です。</translation>
    </message>
    <message>
        <source>A TPM has one enrollment. Check which device this key was read from.</source>
        <translation>一つの TPM の個別登録は一つだけです。このキーをどのデバイスから読み取ったかを確認してください。</translation>
    </message>
    <message>
        <source>The registration ID of an enrollment cannot be changed.</source>
        <translation>個別登録の登録 ID は変更できません。</translation>
    </message>
    <message>
        <source>Remove the enrollment and add it with the other registration ID.</source>
        <translation>個別登録を削除し、別の登録 ID で追加してください。</translation>
    </message>
    <message>
        <source>Other stations change the same enrollments of the list %1 all the time.</source>
        <translation>ほかのステーションが、リスト %1 の同じ個別登録を変更し続けています。</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed.</source>
        <translation>もう一度試してください。何も変更していません。</translation>
    </message>
    <message>
        <source>The connection to the list %1 was cut while a change was being kept, and does not come back. Whether the change was made is not known.</source>
        <translation>変更の保存中にリスト %1 への接続が切れ、再接続できません。変更が保存されたかどうかは不明です。</translation>
    </message>
    <message>
        <source>Open the list again when the server runs, and look whether the change is there.</source>
        <translation>サーバーが動いているときにリストを開き直し、変更が保存されているかを確認してください。</translation>
    </message>
    <message>
        <source>There is no change of this station that could be undone.</source>
        <translation>このステーションの変更で、元に戻せるものはありません。</translation>
    </message>
    <message>
        <source>Changes of other stations are undone there.</source>
        <translation>ほかのステーションの変更は、そのステーションで元に戻してください。</translation>
    </message>
    <message>
        <source>No list is open.</source>
        <translation>リストが開かれていません。</translation>
    </message>
    <message>
        <source>Open a list first.</source>
        <translation>先にリストを開いてください。</translation>
    </message>
    <message>
        <source>The cell is not a list of hubs.</source>
        <translation>セルの内容がハブのリストではありません。</translation>
    </message>
    <message>
        <source>Write the host names with a semicolon between them, or as a JSON array of texts.</source>
        <translation>ホスト名をセミコロンで区切るか、テキストの JSON 配列で書いてください。</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>「%1」は true でも false でもありません。</translation>
    </message>
    <message>
        <source>Write true or false, or leave the cell empty.</source>
        <translation>true または false と書くか、セルを空のままにしてください。</translation>
    </message>
    <message>
        <source>Character %1 of the registration ID is %2, which it may not have.</source>
        <translation>登録 ID の %1 文字目は %2 で、使えない文字です。</translation>
    </message>
    <message>
        <source>Character %1 of the registration ID is %2, which looks like “%3” and is another one.</source>
        <translation>登録 ID の %1 文字目は %2 で、「%3」に似ていますが別の文字です。</translation>
    </message>
    <message>
        <source>The rejected rows cannot be saved as “%1”.</source>
        <translation>拒否された行を「%1」として保存できません。</translation>
    </message>
    <message>
        <source>Copy the file to a folder in which you may write, and import it from there.</source>
        <translation>ファイルを書き込みのできるフォルダーにコピーし、そこからインポートしてください。</translation>
    </message>
    <message>
        <source>Name the columns in the first line as the REST API does, such as registrationId and endorsementKey, or choose what each column holds.</source>
        <translation>最初の行で、REST API と同じ列名 (registrationId、endorsementKey など) を指定するか、各列の内容を選んでください。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1 行 %2 列: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>Several columns, or one that is not there, shall hold %1.</source>
        <translation>%1 に複数の列、または存在しない列が指定されています。</translation>
    </message>
    <message>
        <source>Choose one column for each member.</source>
        <translation>メンバーごとに列を一つ選んでください。</translation>
    </message>
    <message>
        <source>“%1” is no member of an enrollment that a column can hold.</source>
        <translation>「%1」は、列で指定できる個別登録のメンバーではありません。</translation>
    </message>
    <message>
        <source>The first line of the file names no column that is known.</source>
        <translation>ファイルの最初の行に、認識できる列名がありません。</translation>
    </message>
    <message>
        <source>No column holds the registration ID or the endorsement key.</source>
        <translation>登録 ID または保証キー (EK) の列がありません。</translation>
    </message>
    <message>
        <source>The row has %1 cells, and the first line has %2.</source>
        <translation>この行のセルは %1 個ですが、最初の行は %2 個です。</translation>
    </message>
    <message>
        <source>Look for a missing separator or quotation mark.</source>
        <translation>区切り文字や引用符の抜けがないかを調べてください。</translation>
    </message>
    <message>
        <source>The file must hold enrollment records as the REST API writes them.</source>
        <translation>ファイルの内容は、REST API と同じ形式の個別登録レコードである必要があります。</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Compare again.</source>
        <translation>何も上書きしていません。もう一度比較してください。</translation>
    </message>
    <message>
        <source>%1 was changed at the service after it was compared.</source>
        <translation>%1 は、比較の後にサービスで変更されました。</translation>
    </message>
    <message>
        <source>%1 was changed in the list after it was compared.</source>
        <translation>%1 は、比較の後にリストで変更されました。</translation>
    </message>
    <message>
        <source>The column “%1” holds symmetric keys, which are not imported from CSV.</source>
        <translation>列「%1」に対称キーがあります。対称キーは CSV からインポートできません。</translation>
    </message>
    <message>
        <source>Import the enrollments as JSON records, which hold their keys, or remove the column: the service makes new keys then.</source>
        <translation>個別登録を、キーを含む JSON レコードとしてインポートするか、この列を削除してください。列を削除した場合は、サービスが新しいキーを作成します。</translation>
    </message>
</context>
<context>
    <name>endorse::hsm</name>
    <message>
        <source>The common name of a certificate has to have 1 to 64 characters.</source>
        <translation>証明書の共通名は 1～64 文字である必要があります。</translation>
    </message>
    <message>
        <source>Give the registration ID of the device as the common name.</source>
        <translation>共通名としてデバイスの登録 ID を指定してください。</translation>
    </message>
    <message>
        <source>The certificate would end before it begins.</source>
        <translation>証明書の有効期間が、始まる前に終わることになります。</translation>
    </message>
    <message>
        <source>Give an end that is later than the beginning.</source>
        <translation>開始より後の終了日時を指定してください。</translation>
    </message>
    <message>
        <source>The signature that the home of the key made does not fit the public half of the key.</source>
        <translation>キーの保管場所で作られた署名が、キーの公開部分と一致しません。</translation>
    </message>
    <message>
        <source>Check that private and public key under this name belong together.</source>
        <translation>この名前の秘密キーと公開キーが対応していることを確認してください。</translation>
    </message>
    <message>
        <source>The key is of a kind that is not supported for device certificates.</source>
        <translation>この種類のキーは、デバイス証明書では使えません。</translation>
    </message>
    <message>
        <source>Use an EC key on the curve P-256 or P-384, or an RSA key of at least 2048 bits (in a TPM: P-256).</source>
        <translation>曲線 P-256 または P-384 の EC キーか、2048 ビット以上の RSA キーを使ってください (TPM の場合は P-256)。</translation>
    </message>
    <message>
        <source>OpenSSL cannot do what was asked of it.</source>
        <translation>OpenSSL が、要求された処理を行えません。</translation>
    </message>
    <message>
        <source>The address of the key is not a PKCS#11 URI.</source>
        <translation>キーのアドレスが PKCS#11 URI ではありません。</translation>
    </message>
    <message>
        <source>Write it as in &quot;pkcs11:token=NAME;object=LABEL&quot; (RFC 7512), with special characters as %XX.</source>
        <translation>&quot;pkcs11:token=NAME;object=LABEL&quot; のように記述してください (RFC 7512)。特殊文字は %XX とします。</translation>
    </message>
    <message>
        <source>The address of the key holds a PIN. An address is shown and kept, so it must not.</source>
        <translation>キーのアドレスに PIN が含まれています。アドレスは表示、保存されるため、PIN を含めることはできません。</translation>
    </message>
    <message>
        <source>Take pin-value out of the address, and give the PIN apart from it.</source>
        <translation>アドレスから pin-value を取り除き、PIN を別に指定してください。</translation>
    </message>
    <message>
        <source>The address of the key does not name a persistent handle of a TPM.</source>
        <translation>キーのアドレスが TPM の永続ハンドルを示していません。</translation>
    </message>
    <message>
        <source>Persistent handles go from 0x81000000 to 0x81ffffff.</source>
        <translation>永続ハンドルは 0x81000000 から 0x81ffffff までです。</translation>
    </message>
    <message>
        <source>The address of the key is empty.</source>
        <translation>キーのアドレスが空です。</translation>
    </message>
    <message>
        <source>Give the path of a file, &quot;pkcs11:…&quot;, &quot;tpm:0x81…&quot; or &quot;tpm:FILE&quot;.</source>
        <translation>ファイルのパス、&quot;pkcs11:…&quot;、&quot;tpm:0x81…&quot;、&quot;tpm:FILE&quot; のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>The key file &quot;%1&quot; cannot be read.</source>
        <translation>キー ファイル「%1」を読み取れません。</translation>
    </message>
    <message>
        <source>Check the name of the file and the rights on it.</source>
        <translation>ファイルの名前とアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>The certificate of the CA cannot be read, or may not sign others.</source>
        <translation>CA の証明書を読み取れないか、ほかの証明書に署名する権限がありません。</translation>
    </message>
    <message>
        <source>Give a certificate with CA:TRUE, PEM or DER.</source>
        <translation>CA:TRUE の証明書を PEM または DER で指定してください。</translation>
    </message>
    <message>
        <source>The private key is not the one of the CA&apos;s certificate.</source>
        <translation>秘密キーが CA の証明書のものではありません。</translation>
    </message>
    <message>
        <source>Give the certificate and the key of one and the same CA.</source>
        <translation>同じ CA の証明書とキーを指定してください。</translation>
    </message>
    <message>
        <source>The certificate request cannot be read, or its signature is wrong.</source>
        <translation>証明書の要求を読み取れないか、その署名が正しくありません。</translation>
    </message>
    <message>
        <source>Give a request in PEM form (&quot;BEGIN CERTIFICATE REQUEST&quot;).</source>
        <translation>PEM 形式の要求 (&quot;BEGIN CERTIFICATE REQUEST&quot;) を指定してください。</translation>
    </message>
    <message>
        <source>The private key is encrypted, and no passphrase was given.</source>
        <translation>秘密キーは暗号化されていますが、パスフレーズが指定されていません。</translation>
    </message>
    <message>
        <source>The private key cannot be decrypted with the passphrase given.</source>
        <translation>指定されたパスフレーズでは、秘密キーを復号できません。</translation>
    </message>
    <message>
        <source>Check the passphrase of the key file.</source>
        <translation>キー ファイルのパスフレーズを確認してください。</translation>
    </message>
    <message>
        <source>The file holds a key that only a TPM can use.</source>
        <translation>ファイルのキーは、TPM だけが使えるものです。</translation>
    </message>
    <message>
        <source>Write &quot;tpm:&quot; before the name of the file.</source>
        <translation>ファイル名の前に &quot;tpm:&quot; を付けてください。</translation>
    </message>
    <message>
        <source>The file holds no private key in PEM form that can be read.</source>
        <translation>ファイルに、読み取れる PEM 形式の秘密キーがありません。</translation>
    </message>
    <message>
        <source>Choose the file that begins with &quot;BEGIN PRIVATE KEY&quot; or the like, not the certificate.</source>
        <translation>証明書ではなく、&quot;BEGIN PRIVATE KEY&quot; などで始まるファイルを選んでください。</translation>
    </message>
    <message>
        <source>Others on this computer may read or replace the file of the private key. Whoever reads it can pass for the device.</source>
        <translation>このコンピューターのほかのユーザーが、秘密キーのファイルを読み取ったり置き換えたりできます。読み取った人はデバイスになりすませます。</translation>
    </message>
    <message>
        <source>The token is no longer there, or its session was ended.</source>
        <translation>トークンがなくなったか、セッションが終了しました。</translation>
    </message>
    <message>
        <source>Check that the token is connected, and try again.</source>
        <translation>トークンが接続されていることを確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>The token refuses, or its module fails.</source>
        <translation>トークンが拒否したか、そのモジュールが正しく動作しません。</translation>
    </message>
    <message>
        <source>Look up the code in the documentation of the token&apos;s maker.</source>
        <translation>トークンの製造元のドキュメントで、コードを調べてください。</translation>
    </message>
    <message>
        <source>Two different PKCS#11 modules are named.</source>
        <translation>異なる二つの PKCS#11 モジュールが指定されています。</translation>
    </message>
    <message>
        <source>Name the module once: in the address of the key, or apart from it.</source>
        <translation>モジュールは、キーのアドレスの中か、アドレスとは別の、どちらか一方だけで指定してください。</translation>
    </message>
    <message>
        <source>The address does not name a key on a PKCS#11 token.</source>
        <translation>アドレスが PKCS#11 トークンのキーを示していません。</translation>
    </message>
    <message>
        <source>The token was changed: there is another key in the place of the one that was opened.</source>
        <translation>トークンが変わりました。開いたキーの場所に、別のキーがあります。</translation>
    </message>
    <message>
        <source>Connect the token of before, or open the key again.</source>
        <translation>前のトークンを接続するか、キーを開き直してください。</translation>
    </message>
    <message>
        <source>The PKCS#11 module cannot be loaded.</source>
        <translation>PKCS#11 モジュールを読み込めません。</translation>
    </message>
    <message>
        <source>Check the path of the library, that it is a PKCS#11 module for this kind of computer, and that its own configuration is in place.</source>
        <translation>ライブラリのパス、この種類のコンピューター用の PKCS#11 モジュールであること、モジュール自身の構成がそろっていることを確認してください。</translation>
    </message>
    <message>
        <source>No PKCS#11 module is named, and none is chosen by guessing.</source>
        <translation>PKCS#11 モジュールが指定されていません。モジュールが推測で選ばれることはありません。</translation>
    </message>
    <message>
        <source>Choose the library that the maker of the token provides (endorsectl: --module PATH, or module-path in the address).</source>
        <translation>トークンの製造元が提供するライブラリを選んでください (endorsectl: --module PATH、またはアドレスの module-path)。</translation>
    </message>
    <message>
        <source>The token has no private key with this label and id.</source>
        <translation>トークンに、このラベルと ID の秘密キーがありません。</translation>
    </message>
    <message>
        <source>Check object= and id= in the address of the key, and upper and lower case.</source>
        <translation>キーのアドレスの object= と id=、および大文字と小文字を確認してください。</translation>
    </message>
    <message>
        <source>The address describes several private keys: %1.</source>
        <translation>キーのアドレスに複数の秘密キーが該当します: %1。</translation>
    </message>
    <message>
        <source>Name one of them with its label (object=) and its id (id=).</source>
        <translation>ラベル (object=) と ID (id=) で、そのうちの一つを指定してください。</translation>
    </message>
    <message>
        <source>The key of the token cannot be used to sign.</source>
        <translation>トークンのキーは署名に使えません。</translation>
    </message>
    <message>
        <source>Check the attributes of the key with the tools of the token&apos;s maker: it has to allow signing, and its public key or certificate has to be on the token under the same id or label.</source>
        <translation>トークンの製造元のツールで、キーの属性を確認してください。署名が許可されていて、その公開キーまたは証明書が、同じ ID またはラベルでトークンにある必要があります。</translation>
    </message>
    <message>
        <source>The PKCS#11 module has no token that the address of the key describes.</source>
        <translation>PKCS#11 モジュールに、キーのアドレスに該当するトークンがありません。</translation>
    </message>
    <message>
        <source>Check that the token is connected, that the module is its own, and how label and serial number are written.</source>
        <translation>トークンが接続されていること、モジュールがそのトークン用であること、ラベルとシリアル番号の書き方を確認してください。</translation>
    </message>
    <message>
        <source>The address of the key describes several tokens.</source>
        <translation>キーのアドレスに複数のトークンが該当します。</translation>
    </message>
    <message>
        <source>Name the token with its label (token=) or serial number (serial=).</source>
        <translation>ラベル (token=) またはシリアル番号 (serial=) でトークンを指定してください。</translation>
    </message>
    <message>
        <source>The token asks for a PIN.</source>
        <translation>トークンが PIN を求めています。</translation>
    </message>
    <message>
        <source>Give the PIN of the token (endorsectl: --pin-file FILE).</source>
        <translation>トークンの PIN を指定してください (endorsectl: --pin-file FILE)。</translation>
    </message>
    <message>
        <source>The token has locked its PIN after too many wrong ones.</source>
        <translation>PIN が何度も間違えられたため、トークンが PIN をロックしました。</translation>
    </message>
    <message>
        <source>Have the PIN unlocked by whoever holds the PIN of the token&apos;s security officer.</source>
        <translation>トークンのセキュリティ責任者 (SO) の PIN を持つ人に、PIN のロックを解除してもらってください。</translation>
    </message>
    <message>
        <source>The PIN is not the one of the token.</source>
        <translation>PIN がトークンのものと異なります。</translation>
    </message>
    <message>
        <source>Check the PIN before the next try: most tokens lock it after a few wrong ones.</source>
        <translation>次に試す前に PIN を確認してください。ほとんどのトークンは、数回間違えると PIN をロックします。</translation>
    </message>
    <message>
        <source>The token refuses the login.</source>
        <translation>トークンがログインを拒否しました。</translation>
    </message>
    <message>
        <source>Check with the tools of the token&apos;s maker that its PIN has been set and has not expired.</source>
        <translation>トークンの製造元のツールで、PIN が設定されていて、期限が切れていないことを確認してください。</translation>
    </message>
    <message>
        <source>The file holds no key of a TPM that can be loaded.</source>
        <translation>ファイルに、読み込める TPM のキーがありません。</translation>
    </message>
    <message>
        <source>&quot;tpm:&quot; before the name of a file wants one that begins with &quot;BEGIN TSS2 PRIVATE KEY&quot;, as &quot;endorsectl key create --home tpm&quot; and tpm2-openssl write it. The path of an ordinary private key stands alone.</source>
        <translation>ファイル名の前の &quot;tpm:&quot; は、&quot;endorsectl key create --home tpm&quot; や tpm2-openssl が書き出す、&quot;BEGIN TSS2 PRIVATE KEY&quot; で始まるファイルに付けます。通常の秘密キーの場合は、パスだけを指定します。</translation>
    </message>
    <message>
        <source>The key of the TPM was made under a parent that is not stored in the TPM.</source>
        <translation>TPM のキーの親が、TPM に保存されていません。</translation>
    </message>
    <message>
        <source>Make the key under the SRK (0x81000001): &quot;endorsectl key create --home tpm&quot; does, and tpm2-openssl with the option parent:0x81000001.</source>
        <translation>キーを SRK (0x81000001) の下に作成してください。&quot;endorsectl key create --home tpm&quot; か、tpm2-openssl のオプション parent:0x81000001 を使います。</translation>
    </message>
    <message>
        <source>The key of the TPM asks for an auth value or a policy of its own, which is not supported here.</source>
        <translation>TPM のキーが、独自の認証値またはポリシーを求めています。ここでは対応していません。</translation>
    </message>
    <message>
        <source>Use a key without them.</source>
        <translation>認証値もポリシーもないキーを使ってください。</translation>
    </message>
    <message>
        <source>The address of the key names a file on another computer.</source>
        <translation>キーのアドレスが、別のコンピューターのファイルを示しています。</translation>
    </message>
    <message>
        <source>Give the path of a file of this computer, with three slashes behind &quot;file:&quot; or without &quot;file:&quot;.</source>
        <translation>このコンピューターのファイルのパスを指定してください。&quot;file:&quot; の後にスラッシュを三つ付けるか、&quot;file:&quot; を省きます。</translation>
    </message>
    <message>
        <source>The address of the key says where its PIN is, and that is not looked at.</source>
        <translation>キーのアドレスに PIN の保管場所が指定されていますが、その場所は参照されません。</translation>
    </message>
    <message>
        <source>Take pin-source out of the address, and give the PIN apart from it (on the command line with --pin-file).</source>
        <translation>アドレスから pin-source を取り除き、PIN を別に指定してください (コマンド ラインでは --pin-file)。</translation>
    </message>
    <message>
        <source>The address names another object than a private key.</source>
        <translation>アドレスが、秘密キー以外のオブジェクトを示しています。</translation>
    </message>
    <message>
        <source>Take type out of the address, or write type=private.</source>
        <translation>アドレスから type を取り除くか、type=private と記述してください。</translation>
    </message>
    <message>
        <source>The private key is encrypted in a way that is not supported. The passphrase was not tried.</source>
        <translation>秘密キーの暗号化の方式に対応していません。パスフレーズは試していません。</translation>
    </message>
    <message>
        <source>Encrypt the key again with AES, for example with &quot;openssl pkcs8 -topk8 -v2 aes-256-cbc&quot;.</source>
        <translation>キーを AES で暗号化し直してください。たとえば &quot;openssl pkcs8 -topk8 -v2 aes-256-cbc&quot; を使います。</translation>
    </message>
    <message>
        <source>Give the passphrase of the key file (endorsectl: --pin-file FILE).</source>
        <translation>キー ファイルのパスフレーズを指定してください (endorsectl: --pin-file FILE)。</translation>
    </message>
</context>
<context>
    <name>endorse::manifest</name>
    <message>
        <source>Not valid before %1</source>
        <translation>%1 より前は無効</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>%1 に終了</translation>
    </message>
    <message>
        <source>Valid without end</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>%1 まで有効</translation>
    </message>
    <message>
        <source>Has a critical extension that is not known</source>
        <translation>不明なクリティカルな拡張あり</translation>
    </message>
    <message>
        <source>A certificate authority, not a device</source>
        <translation>デバイスではなく証明機関</translation>
    </message>
    <message>
        <source>Not allowed to issue the certificate below it</source>
        <translation>下の証明書を発行する権限なし</translation>
    </message>
    <message>
        <source>The issuer is not among the device roots</source>
        <translation>発行者がデバイス ルートにない</translation>
    </message>
    <message>
        <source>Names another issuer</source>
        <translation>別の発行者を指定</translation>
    </message>
    <message>
        <source>The signature is good</source>
        <translation>署名は正しい</translation>
    </message>
    <message>
        <source>The signature is wrong</source>
        <translation>署名が正しくない</translation>
    </message>
    <message>
        <source>This root is not among the device roots</source>
        <translation>このルートはデバイス ルートにない</translation>
    </message>
    <message>
        <source>Signed this entry</source>
        <translation>このエントリに署名</translation>
    </message>
    <message>
        <source>The entry is no longer the one that was verified.</source>
        <translation>エントリが、検証したときのものではなくなっています。</translation>
    </message>
    <message>
        <source>Somebody changed the file. Open it again, so that it is verified anew.</source>
        <translation>ファイルが変更されています。もう一度開いて、検証し直してください。</translation>
    </message>
    <message>
        <source>The file has changed since it was verified.</source>
        <translation>検証の後にファイルが変更されました。</translation>
    </message>
    <message>
        <source>Verify the file again.</source>
        <translation>ファイルをもう一度検証してください。</translation>
    </message>
    <message>
        <source>The column “%1” is missing.</source>
        <translation>列「%1」がありません。</translation>
    </message>
    <message>
        <source>The column “%1” occurs twice.</source>
        <translation>列「%1」が二つあります。</translation>
    </message>
    <message>
        <source>The first line of the file must name the columns MAC, cn and cert. Download the file again.</source>
        <translation>ファイルの最初の行に、列名 MAC、cn、cert が必要です。ファイルをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The file holds more entries than can be used.</source>
        <translation>ファイルのエントリが、使用できる数を超えています。</translation>
    </message>
    <message>
        <source>The entry %1 of the manifest cannot become an enrollment.</source>
        <translation>マニフェストのエントリ %1 は個別登録にできません。</translation>
    </message>
    <message>
        <source>Import only entries that can be enrolled.</source>
        <translation>登録できるエントリだけをインポートしてください。</translation>
    </message>
    <message>
        <source>The archive is encrypted.</source>
        <translation>アーカイブが暗号化されています。</translation>
    </message>
    <message>
        <source>The archive asks for more room than a bundle of certificates needs. It can be made to do harm.</source>
        <translation>アーカイブの展開に、証明書のバンドルに必要な量を超える領域が必要です。悪意を持って作られた可能性があります。</translation>
    </message>
    <message>
        <source>The bundle holds the certificates of one object twice.</source>
        <translation>バンドルに、同じオブジェクトの証明書が二重に入っています。</translation>
    </message>
    <message>
        <source>The archive is no bundle of certificates of OPTIGA Trust M: it holds none of the objects E0E0, E0E1 and E0E2.</source>
        <translation>アーカイブが OPTIGA Trust M の証明書のバンドルではありません。オブジェクト E0E0、E0E1、E0E2 のいずれもありません。</translation>
    </message>
    <message>
        <source>The bundle holds no certificates of the object %1.</source>
        <translation>バンドルに、オブジェクト %1 の証明書がありません。</translation>
    </message>
    <message>
        <source>The file is incomplete: it ends in the middle of the manifest.</source>
        <translation>ファイルが不完全です。マニフェストの途中で終わっています。</translation>
    </message>
    <message>
        <source>Download the file again. None of its entries is used.</source>
        <translation>ファイルをもう一度ダウンロードしてください。エントリは一つも使用されません。</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the free space of the disk.</source>
        <translation>フォルダーのアクセス許可とディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>“%1” exists, and it is not an empty folder.</source>
        <translation>「%1」は存在し、空のフォルダーではありません。</translation>
    </message>
    <message>
        <source>Name a folder that does not exist yet. Certificates are never written among other files.</source>
        <translation>まだ存在しないフォルダーを指定してください。ほかのファイルのある場所に証明書を書き出すことはありません。</translation>
    </message>
    <message>
        <source>No accepted entry of the manifest has a certificate.</source>
        <translation>マニフェストの受け入れられたエントリに、証明書のあるものがありません。</translation>
    </message>
    <message>
        <source>Look at the verdicts to see why.</source>
        <translation>理由は判定で確認してください。</translation>
    </message>
    <message>
        <source>The file cannot be read to its end.</source>
        <translation>ファイルを最後まで読み取れません。</translation>
    </message>
    <message>
        <source>Check that the disk is still connected, and try again.</source>
        <translation>ディスクがまだ接続されていることを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>There is no entry %1.</source>
        <translation>エントリ %1 はありません。</translation>
    </message>
    <message>
        <source>Entries are counted from 0, in the order of the file.</source>
        <translation>エントリの番号は、ファイル内の順に 0 から始まります。</translation>
    </message>
    <message>
        <source>The manifest is not verified to its end.</source>
        <translation>マニフェストの検証が最後まで終わっていません。</translation>
    </message>
    <message>
        <source>Only a file that is whole can be used. Open it again and let it be verified.</source>
        <translation>使えるのは、完全なファイルだけです。もう一度開いて、最後まで検証してください。</translation>
    </message>
    <message>
        <source>Give the whole SHA-256 fingerprint of one of the certificates that you added.</source>
        <translation>追加した証明書のうちの一つの、SHA-256 フィンガープリント全体を指定してください。</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you and its permissions.</source>
        <translation>フォルダーが自分のものであることと、そのアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>The file %1 is passed over: it does not hold the certificate that its name tells.</source>
        <translation>ファイル %1 は無視しました。ファイル名が示す証明書が入っていません。</translation>
    </message>
    <message>
        <source>Move it elsewhere and add it again, so that it is checked and gets its name.</source>
        <translation>別の場所に移してから追加し直してください。追加すると、内容が確認され、正しい名前が付きます。</translation>
    </message>
    <message>
        <source>The folder %1 with trusted certificates cannot be read.</source>
        <translation>信頼された証明書のフォルダー %1 を読み取れません。</translation>
    </message>
    <message>
        <source>No more than %1 trusted certificates are kept.</source>
        <translation>保存できる信頼済み証明書は %1 件までです。</translation>
    </message>
    <message>
        <source>Remove those that no manifest needs.</source>
        <translation>どのマニフェストにも必要ないものを削除してください。</translation>
    </message>
    <message>
        <source>A fingerprint has %1 hexadecimal digits.</source>
        <translation>フィンガープリントは 16 進数 %1 桁です。</translation>
    </message>
    <message>
        <source>The certificate belongs to the program and cannot be removed.</source>
        <translation>この証明書はプログラムに付属するもので、削除できません。</translation>
    </message>
    <message>
        <source>No certificate with this fingerprint was added.</source>
        <translation>このフィンガープリントの証明書は追加されていません。</translation>
    </message>
    <message>
        <source>The file %1 cannot be removed.</source>
        <translation>ファイル %1 を削除できません。</translation>
    </message>
    <message>
        <source>Choose a PEM or DER file that holds only certificates for this use.</source>
        <translation>この用途の証明書だけが入った、PEM または DER のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The file is too large to be certificates.</source>
        <translation>ファイルが、証明書としては大きすぎます。</translation>
    </message>
    <message>
        <source>The file holds a private key, which does not belong here.</source>
        <translation>ファイルに秘密キーが入っています。秘密キーはここに置くものではありません。</translation>
    </message>
    <message>
        <source>The file holds no certificate.</source>
        <translation>ファイルに証明書がありません。</translation>
    </message>
    <message>
        <source>The certificate %1 is not that of a certificate authority, so it cannot be a device root.</source>
        <translation>証明書 %1 は証明機関のものではないため、デバイス ルートにできません。</translation>
    </message>
    <message>
        <source>The certificate %1 is that of a device, not of a manifest signer.</source>
        <translation>証明書 %1 は、マニフェスト署名者ではなくデバイスのものです。</translation>
    </message>
    <message>
        <source>The key of the certificate %1 is not a P-256 key, so it cannot sign manifests.</source>
        <translation>証明書 %1 のキーは P-256 キーではないため、マニフェストに署名できません。</translation>
    </message>
    <message>
        <source>The entry is not a signed object: a member is missing, has the wrong type, or occurs twice.</source>
        <translation>エントリが署名付きオブジェクトではありません。メンバーがないか、種類が違うか、重複しています。</translation>
    </message>
    <message>
        <source>A member of the entry is not written in base64url as the standard demands.</source>
        <translation>エントリに、標準で求められる base64url で書かれていないメンバーがあります。</translation>
    </message>
    <message>
        <source>The protected header of the entry cannot be used: it is not a JSON object, repeats a member, or asks for an extension.</source>
        <translation>エントリの保護されたヘッダーを使えません。JSON オブジェクトではないか、メンバーが重複しているか、拡張を求めています。</translation>
    </message>
    <message>
        <source>The entry is not signed with ES256, the only algorithm that is accepted.</source>
        <translation>エントリが、受け入れられる唯一のアルゴリズムである ES256 で署名されていません。</translation>
    </message>
    <message>
        <source>The entry names a manifest signer that is not trusted, or its two marks of the signer contradict each other.</source>
        <translation>エントリのマニフェスト署名者が信頼されていないか、署名者を示す二つの情報が矛盾しています。</translation>
    </message>
    <message>
        <source>The signature of the entry is wrong. The entry was changed, or somebody else signed it.</source>
        <translation>エントリの署名が正しくありません。エントリが変更されたか、別の人が署名しています。</translation>
    </message>
    <message>
        <source>The signature is good, but the signed content does not have the form of a chip&apos;s description.</source>
        <translation>署名は正しいものですが、署名された内容がチップの記述の形式ではありません。</translation>
    </message>
    <message>
        <source>The serial number of the chip is missing, malformed, or unlike its unsigned copy.</source>
        <translation>チップのシリアル番号がないか、形式が正しくないか、署名のない写しと異なります。</translation>
    </message>
    <message>
        <source>A certificate of the entry cannot be read.</source>
        <translation>エントリに、読み取れない証明書があります。</translation>
    </message>
    <message>
        <source>The public key of slot 0 is malformed, or it is not the key of the device certificate.</source>
        <translation>スロット 0 の公開キーの形式が正しくないか、デバイス証明書のキーではありません。</translation>
    </message>
    <message>
        <source>The device certificate does not lead to a trusted device root.</source>
        <translation>デバイス証明書から、信頼されたデバイス ルートまでたどれません。</translation>
    </message>
    <message>
        <source>The device certificate or a certificate authority above it is not valid now.</source>
        <translation>デバイス証明書、またはその上の証明機関の証明書が、現在は有効ではありません。</translation>
    </message>
    <message>
        <source>The device certificate does not name the serial number of this chip.</source>
        <translation>デバイス証明書に、このチップのシリアル番号がありません。</translation>
    </message>
    <message>
        <source>An earlier entry describes the same chip with other content.</source>
        <translation>前のエントリに、同じチップについての異なる内容があります。</translation>
    </message>
    <message>
        <source>The entry is authentic but holds no device certificate.</source>
        <translation>エントリは本物ですが、デバイス証明書がありません。</translation>
    </message>
    <message>
        <source>The common name of the device certificate cannot be a registration ID because it holds a space.</source>
        <translation>デバイス証明書の共通名にスペースがあるため、登録 ID として使えません。</translation>
    </message>
    <message>
        <source>The same entry occurs earlier in the file. It counts once.</source>
        <translation>同じエントリがファイルの前の部分にあります。1 回だけ数えます。</translation>
    </message>
    <message>
        <source>The serial number is written with capital letters, or its copies differ in case.</source>
        <translation>シリアル番号が大文字で書かれているか、その写しと大文字、小文字が異なります。</translation>
    </message>
    <message>
        <source>A coordinate of the public key lacks its leading zeros.</source>
        <translation>公開キーの座標で、先頭のゼロが省かれています。</translation>
    </message>
    <message>
        <source>The certificates are written in base64url instead of base64.</source>
        <translation>証明書が、base64 ではなく base64url で書かれています。</translation>
    </message>
    <message>
        <source>The certificate of the manifest signer was not valid at the time when the chip was provisioned.</source>
        <translation>チップのプロビジョニング日時に、マニフェスト署名者の証明書が有効ではありませんでした。</translation>
    </message>
    <message>
        <source>Download the manifest again and do not change it with an editor. If that does not help, ask the supplier for a new one.</source>
        <translation>マニフェストをもう一度ダウンロードし、エディターで変更しないでください。それでも解決しない場合は、供給元に新しいマニフェストを依頼してください。</translation>
    </message>
    <message>
        <source>Do not use this chip before the supplier has explained the entry. Download the manifest again from its origin and compare.</source>
        <translation>供給元がこのエントリについて説明するまで、このチップを使わないでください。マニフェストを提供元からもう一度ダウンロードして比べてください。</translation>
    </message>
    <message>
        <source>If you know who signed the manifest, add the signer&apos;s certificate to the manifest signers and verify again.</source>
        <translation>マニフェストに誰が署名したか分かっている場合は、その署名者の証明書をマニフェスト署名者に追加して、もう一度検証してください。</translation>
    </message>
    <message>
        <source>The signer made a mistake when the manifest was written. Ask the supplier for a new one, and do not use this chip until then.</source>
        <translation>マニフェストを作成するときに、署名者に誤りがありました。供給元に新しいマニフェストを依頼し、それまでこのチップを使わないでください。</translation>
    </message>
    <message>
        <source>If the chips have certificates of your own authority, add its root to the device roots and verify again. Otherwise ask the supplier.</source>
        <translation>チップに自分の証明機関の証明書がある場合は、そのルート証明書をデバイス ルートに追加して、もう一度検証してください。それ以外の場合は、供給元に問い合わせてください。</translation>
    </message>
    <message>
        <source>Check the date and time of this computer. If they are right, ask the supplier for chips whose certificates are valid.</source>
        <translation>このコンピューターの日付と時刻を確認してください。正しい場合は、証明書が有効なチップを供給元に依頼してください。</translation>
    </message>
    <message>
        <source>Enroll the chip when its certificate is known, for example after it was read from the chip.</source>
        <translation>チップから読み取った後など、証明書が分かったときにチップを登録してください。</translation>
    </message>
    <message>
        <source>Use a chip of a newer series, whose common name begins with sn0123.</source>
        <translation>共通名が sn0123 で始まる、新しいシリーズのチップを使ってください。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>何もする必要はありません。</translation>
    </message>
    <message>
        <source>Nothing needs to be done. Some tools write manifests like this.</source>
        <translation>何もする必要はありません。このようなマニフェストを書き出すツールもあります。</translation>
    </message>
    <message>
        <source>Ask the supplier when the chip was made if the time looks wrong.</source>
        <translation>日時が正しくないと思われる場合は、チップの製造日時を供給元に問い合わせてください。</translation>
    </message>
    <message>
        <source>The file holds no entries.</source>
        <translation>ファイルにエントリがありません。</translation>
    </message>
    <message>
        <source>The file is not in plain UTF-8, or a byte order mark stands in front of it.</source>
        <translation>ファイルが純粋な UTF-8 ではないか、先頭にバイト順マークがあります。</translation>
    </message>
    <message>
        <source>The file is not well-formed JSON. It is damaged or incomplete, or something stands behind its end.</source>
        <translation>ファイルが正しい形の JSON ではありません。壊れているか、不完全であるか、終わりの後に余分なものがあります。</translation>
    </message>
    <message>
        <source>The file is JSON, but not a list of entries as a manifest is.</source>
        <translation>ファイルは JSON ですが、マニフェストのようなエントリのリストではありません。</translation>
    </message>
    <message>
        <source>Download the manifest again and compare its size with that at the origin.</source>
        <translation>マニフェストをもう一度ダウンロードし、サイズを提供元のものと比べてください。</translation>
    </message>
    <message>
        <source>Download the manifest again and do not save it with an editor.</source>
        <translation>マニフェストをもう一度ダウンロードし、エディターで保存しないでください。</translation>
    </message>
    <message>
        <source>Check that this file is the manifest. Download it again from the shop account of the manufacturer.</source>
        <translation>このファイルがマニフェストであることを確認してください。製造元のショップのアカウントからもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>Can be enrolled</source>
        <translation>登録可</translation>
    </message>
    <message>
        <source>Verified, not enrollable</source>
        <translation>検証済み、登録不可</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>エントリ</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Verdicts on a Manifest</source>
        <translation>マニフェストの判定</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>エントリ</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>一意の ID</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み取れません。</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>ファイルがあることと、読み取りが許可されていることを確認してください。</translation>
    </message>
    <message>
        <source>Nobody vouches for this entry: the file is not signed, and the certificate does not lead to a trusted device root.</source>
        <translation>このエントリを保証するものがありません。ファイルに署名がなく、証明書から、信頼されたデバイス ルートまでたどれません。</translation>
    </message>
    <message>
        <source>The file is not signed. Only the certificate speaks for this entry.</source>
        <translation>ファイルに署名がありません。このエントリの裏付けは証明書だけです。</translation>
    </message>
    <message>
        <source>Import the entry only if the file reached you on a way that you trust. If you know the issuer, add its certificate to the device roots and verify again.</source>
        <translation>信頼できる方法でファイルを受け取った場合にだけ、エントリをインポートしてください。発行者が分かっている場合は、その証明書をデバイス ルートに追加して、もう一度検証してください。</translation>
    </message>
    <message>
        <source>Compare the number of entries with what was delivered before you import them.</source>
        <translation>インポートする前に、エントリの数を納品された数と比べてください。</translation>
    </message>
    <message>
        <source>The row is incomplete, or a quotation mark in it is not closed.</source>
        <translation>行が不完全であるか、行の中の引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>The key of the certificate is too weak or of a kind that devices do not use.</source>
        <translation>証明書のキーが弱すぎるか、デバイスでは使われない種類のものです。</translation>
    </message>
    <message>
        <source>The common name of the certificate cannot be a registration ID.</source>
        <translation>証明書の共通名は登録 ID として使えません。</translation>
    </message>
    <message>
        <source>Download the file again and do not change it with an editor. If that does not help, ask the supplier for a new one.</source>
        <translation>ファイルをもう一度ダウンロードし、エディターで変更しないでください。それでも解決しない場合は、供給元に新しいファイルを依頼してください。</translation>
    </message>
    <message>
        <source>Do not use this chip before the supplier has explained the entry.</source>
        <translation>供給元がこのエントリについて説明するまで、このチップを使わないでください。</translation>
    </message>
    <message>
        <source>A registration ID holds letters, digits, hyphens, dots, underscores and colons. Ask the supplier for other certificates.</source>
        <translation>登録 ID に使えるのは、英字、数字、ハイフン、ピリオド、アンダースコア、コロンです。供給元に別の証明書を依頼してください。</translation>
    </message>
    <message>
        <source>The archive is damaged or incomplete.</source>
        <translation>アーカイブが壊れているか、不完全です。</translation>
    </message>
    <message>
        <source>Check that this file is the bundle of the manufacturer, and download it again.</source>
        <translation>このファイルが製造元のバンドルであることを確認し、もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>署名なし</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>The signature of the entry is wrong</source>
        <translation>エントリの署名が正しくない</translation>
    </message>
    <message>
        <source>The entry names its signer in two ways that do not agree</source>
        <translation>エントリにある署名者の二つの情報が一致しない</translation>
    </message>
    <message>
        <source>The signature of the entry is not accepted</source>
        <translation>エントリの署名が受け入れられない</translation>
    </message>
    <message>
        <source>Its key is not that of slot 0</source>
        <translation>キーがスロット 0 のものと異なる</translation>
    </message>
    <message>
        <source>Does not name this chip</source>
        <translation>このチップの証明書であることが示されていない</translation>
    </message>
    <message>
        <source>“%1” is the manifest itself.</source>
        <translation>「%1」はマニフェスト自体です。</translation>
    </message>
    <message>
        <source>Name another file. What is exported never replaces what it comes from.</source>
        <translation>別のファイルを指定してください。エクスポートで元のファイルが置き換えられることはありません。</translation>
    </message>
    <message>
        <source>The part of this program that unpacks bundles failed at this archive. The archive is damaged, or made to do harm.</source>
        <translation>このプログラムのバンドルを展開する部分が、このアーカイブの処理に失敗しました。アーカイブが壊れているか、悪意を持って作られています。</translation>
    </message>
    <message>
        <source>The archive asks for more memory than a bundle of certificates needs. It can be made to do harm.</source>
        <translation>アーカイブの展開に、証明書のバンドルに必要な量を超えるメモリが必要です。悪意を持って作られた可能性があります。</translation>
    </message>
    <message>
        <source>The part of this program that unpacks bundles cannot be started.</source>
        <translation>このプログラムのバンドルを展開する部分を起動できません。</translation>
    </message>
    <message>
        <source>Install Endorse anew to get the missing part. Other files can be read without it.</source>
        <translation>足りない部分を補うには、Endorse をインストールし直してください。ほかのファイルは、この部分がなくても読み取れます。</translation>
    </message>
    <message>
        <source>The part of this program that unpacks bundles was ended from outside.</source>
        <translation>このプログラムのバンドルを展開する部分が、外部から終了されました。</translation>
    </message>
    <message>
        <source>Open the file again. When the computer is short of memory, close other programs first.</source>
        <translation>ファイルをもう一度開いてください。コンピューターのメモリが足りない場合は、先にほかのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>The archive takes more time to unpack than a bundle of certificates needs. It can be made to do harm.</source>
        <translation>アーカイブの展開に、証明書のバンドルに必要な時間を超える時間がかかります。悪意を持って作られた可能性があります。</translation>
    </message>
    <message>
        <source>The certificate names a trusted device root that did not sign it, it is not a device&apos;s, or it demands something that is not known.</source>
        <translation>証明書の発行者は信頼されたデバイス ルートとされていますが、そのルートによる署名ではありません。または、デバイスの証明書ではないか、不明な条件を求めています。</translation>
    </message>
    <message>
        <source>The certificate does not have exactly one common name, the name is not written in plain characters, or it is not the one that the file says.</source>
        <translation>証明書の共通名が一つだけではないか、通常の文字で書かれていないか、ファイルに記載された共通名と異なります。</translation>
    </message>
    <message>
        <source>The file is nested too deeply, an entry in it is too large, or it holds too many entries.</source>
        <translation>ファイルの入れ子が深すぎるか、大きすぎるエントリがあるか、エントリが多すぎます。</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>同じ内容の重複</translation>
    </message>
    <message>
        <source>No registration ID</source>
        <translation>登録 ID なし</translation>
    </message>
    <message>
        <source>This is no manifest: it does not begin as a JSON list.</source>
        <translation>これはマニフェストではありません。JSON のリストとして始まっていません。</translation>
    </message>
    <message>
        <source>Choose another file: the manifest as the manufacturer gave it.</source>
        <translation>別のファイルを選んでください。製造元から受け取ったままのマニフェストが必要です。</translation>
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
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln バイト</numerusform>
        </translation>
    </message>
    <message>
        <source>inner key</source>
        <extracomment>The key that ActivateCredential gives back, and that opens the inner lock.</extracomment>
        <translation>内側のキー</translation>
    </message>
    <message>
        <source>hub key</source>
        <translation>ハブ キー</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>State of the place in the TPM that the nonce will take.</extracomment>
        <translation>空</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>State of a step of the walk.</extracomment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>passed</source>
        <extracomment>Outcome of a check of the service.</extracomment>
        <translation>合格</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>Outcome of a check of the service.</extracomment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>noted</source>
        <extracomment>A fact that the service noted without judging it.</extracomment>
        <translation>記録のみ</translation>
    </message>
    <message>
        <source>%1 envelope</source>
        <extracomment>Read aloud: %1 the key that opens an envelope.</extracomment>
        <translation>%1 の封筒</translation>
    </message>
    <message>
        <source>Step %1, next: %2</source>
        <extracomment>Read aloud: %1 number of a step that has not run, %2 its title.</extracomment>
        <translation>手順 %1、次: %2</translation>
    </message>
    <message>
        <source>Before step %1, on purpose: %2</source>
        <extracomment>Read aloud: %1 number of a step, %2 what was done to it on purpose.</extracomment>
        <translation>手順 %1 の前、わざと: %2</translation>
    </message>
    <message>
        <source>Step %1, note at %2: %3</source>
        <extracomment>Read aloud: %1 number of a step, %2 an end (TPM, service), %3 what it did by itself.</extracomment>
        <translation>手順 %1、%2 の注記: %3</translation>
    </message>
    <message>
        <source>Step %1, from %2 to %3: %4</source>
        <extracomment>Read aloud: %1 number of a step, %2 sender, %3 receiver, %4 what was sent.</extracomment>
        <translation>手順 %1、%2 から %3 へ: %4</translation>
    </message>
    <message>
        <source>%1; carries %2</source>
        <extracomment>Read aloud: %1 a message, %2 the keys that travel with it.</extracomment>
        <translation>%1。運ぶもの: %2</translation>
    </message>
    <message>
        <source>%1; refused</source>
        <extracomment>Read aloud: %1 a message that belongs to a refusal.</extracomment>
        <translation>%1。拒否</translation>
    </message>
    <message>
        <source>%1; the step is folded</source>
        <extracomment>Read aloud: %1 a message that stands for a whole step.</extracomment>
        <translation>%1。手順は折りたたみ中</translation>
    </message>
    <message>
        <source>%1; folded</source>
        <extracomment>Read aloud: %1 a message that stands for several commands.</extracomment>
        <translation>%1。折りたたみ中</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>The hub key is inside and stays</source>
        <translation>ハブ キーは TPM の中にとどまる</translation>
    </message>
    <message>
        <source>The nonce is inside and stays</source>
        <translation>nonce は TPM の中にとどまる</translation>
    </message>
    <message>
        <source>EK is on the list: make a challenge</source>
        <translation>EK をリストで確認: チャレンジを作成</translation>
    </message>
    <message>
        <source>The nonce signed this: assign a hub</source>
        <translation>nonce の署名を確認: ハブを割り当て</translation>
    </message>
    <message>
        <source>The hub key signed this: let it in</source>
        <translation>ハブ キーの署名を確認: 受け入れ</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>no answer, %1</source>
        <translation>応答なし、%1</translation>
    </message>
    <message>
        <source>%1, %2 bytes</source>
        <extracomment>What an answer brought: %1 a key (&quot;EK&quot;), %2 its size in bytes.</extracomment>
        <translation>%1、%2 バイト</translation>
    </message>
    <message>
        <source>%1, challenge</source>
        <extracomment>What the service answered: %1 is the HTTP status.</extracomment>
        <translation>%1、チャレンジ</translation>
    </message>
    <message>
        <source>stays in this TPM</source>
        <translation>この TPM にとどまる</translation>
    </message>
    <message>
        <source>gone after a restart of the TPM</source>
        <translation>TPM の再起動で消える</translation>
    </message>
    <message>
        <source>stays under its parent</source>
        <translation>親の下にとどまる</translation>
    </message>
    <message>
        <source>made inside the TPM</source>
        <translation>TPM の中で作成</translation>
    </message>
    <message>
        <source>used with its auth value</source>
        <translation>認証値で使用</translation>
    </message>
    <message>
        <source>managed by policy only</source>
        <translation>ポリシーだけで管理</translation>
    </message>
    <message>
        <source>not locked by wrong passwords</source>
        <translation>パスワードの間違いでロックされない</translation>
    </message>
    <message>
        <source>copied encrypted only</source>
        <translation>暗号化した場合だけコピー可</translation>
    </message>
    <message>
        <source>for structures of the TPM only</source>
        <translation>TPM の構造だけが対象</translation>
    </message>
    <message>
        <source>decrypts</source>
        <translation>復号</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>signs certificates</source>
        <translation>証明書に署名</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>How long a token is valid.</extracomment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 (emulator)</source>
        <extracomment>%1 is the address of the service.</extracomment>
        <translation>%1 (エミュレーター)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A step of a run: %1 its state, %2 its time.
----------
A result and where it came from: %1 &quot;failed&quot;, %2 &quot;step 5: 0x1df&quot;.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <extracomment>Where a run failed: %1 is the number of the step, %2 an error code.</extracomment>
        <translation>手順 %1: %2</translation>
    </message>
    <message>
        <source>recovered</source>
        <extracomment>Result of a run that was disturbed on purpose and succeeded all the same.</extracomment>
        <translation>障害を乗り切って成功</translation>
    </message>
    <message>
        <source>provisioned</source>
        <extracomment>Result of a run.</extracomment>
        <translation>プロビジョニング済み</translation>
    </message>
    <message>
        <source>Assigned</source>
        <extracomment>State of a registration at the service; so in the next ones.</extracomment>
        <translation>割り当て済み</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>割り当て中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未割り当て</translation>
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
        <translation>対称キー</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Evenly weighted</source>
        <extracomment>How the service chooses a hub; so in the next ones.</extracomment>
        <translation>均等加重分布</translation>
    </message>
    <message>
        <source>Lowest latency</source>
        <translation>最短待機時間</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>静的</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Genuine</source>
        <extracomment>Whether the endorsement key comes from a maker of TPMs; so in the next ones.</extracomment>
        <translation>本物</translation>
    </message>
    <message>
        <source>Unknown issuer</source>
        <translation>発行者不明</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>証明書なし</translation>
    </message>
    <message>
        <source>X.509 CA</source>
        <extracomment>How a device proves itself: by a certificate that a known CA has issued.</extracomment>
        <translation>X.509 CA</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>有効</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln hubs</source>
        <extracomment>%1: an allocation policy; the number is that of the hubs among which it chooses.</extracomment>
        <translation>
            <numerusform>%1、ハブ %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>Verdict on a row of a file: it can be imported.</extracomment>
        <translation>インポート可</translation>
    </message>
    <message>
        <source>already in the list</source>
        <extracomment>Verdict on a row of a file: the same row is in the list.</extracomment>
        <translation>リストに既存</translation>
    </message>
    <message>
        <source>taken</source>
        <extracomment>Verdict on a row of a file: another row has its registration ID or EK.</extracomment>
        <translation>重複</translation>
    </message>
    <message>
        <source>bad</source>
        <extracomment>Verdict on a row of a file: it cannot be imported.</extracomment>
        <translation>インポート不可</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 why something was refused, %2 what to do: two sentences.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The TPM signs: the key stays in it</source>
        <translation>TPM が署名: キーは TPM にとどまる</translation>
    </message>
    <message>
        <source>The token signs: the key stays in it</source>
        <translation>トークンが署名: キーはトークンにとどまる</translation>
    </message>
    <message>
        <source>The key signs here: it is not sent</source>
        <translation>キーがここで署名: キーは送らない</translation>
    </message>
    <message>
        <source>certificate and key cannot be used, %1</source>
        <translation>証明書とキーを使えない、%1</translation>
    </message>
    <message>
        <source>Certificate and key belong together</source>
        <translation>証明書とキーが対応</translation>
    </message>
    <message>
        <source>TLS: its certificate</source>
        <translation>TLS: サービスの証明書</translation>
    </message>
    <message>
        <source>TLS: certificate, %1 above it, signature</source>
        <translation>TLS: 証明書、その上位 %1 件、署名</translation>
    </message>
    <message>
        <source>TLS: certificate, signature</source>
        <translation>TLS: 証明書、署名</translation>
    </message>
    <message>
        <source>The certificate is known: choose a hub</source>
        <translation>証明書を確認: ハブを選択</translation>
    </message>
    <message>
        <source>The certificate is that of the device</source>
        <translation>証明書をデバイスのものと確認</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS ハンドシェイク</translation>
    </message>
    <message>
        <source>certificate and key</source>
        <translation>証明書とキー</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Hub</source>
        <extracomment>An end of the diagram: the IoT hub.</extracomment>
        <translation>ハブ</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>Header of a column: the line of the file.</extracomment>
        <translation>行</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Line %1: %2. %3</source>
        <extracomment>Read aloud: %1 a line of a file, %2 the verdict on it, %3 why.</extracomment>
        <translation>%1 行目: %2。%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud: %1 an ID, %2 what became of it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>X.509 certificate</source>
        <extracomment>What a device proves itself with.</extracomment>
        <translation>X.509 証明書</translation>
    </message>
    <message>
        <source>symmetric key</source>
        <translation>対称キー</translation>
    </message>
    <message>
        <source>device key</source>
        <translation>デバイス キー</translation>
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
        <translation>結果</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>理由と対処</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>endorse::models::DecisionModel</name>
    <message>
        <source>Check</source>
        <translation>確認項目</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>Read aloud: %1 a check of the service, %2 its outcome (&quot;passed&quot;), %3 what was found.</extracomment>
        <translation>%1: %2、%3</translation>
    </message>
</context>
<context>
    <name>endorse::models::DifferenceModel</name>
    <message>
        <source>Difference</source>
        <translation>相違</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Header of a column: on which side a record was changed since both were alike.</extracomment>
        <translation>変更した側</translation>
    </message>
    <message>
        <source>Members</source>
        <extracomment>Header of a column: the members of a record that differ.</extracomment>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>What happens</source>
        <extracomment>Header of a column: what will be done about a difference.</extracomment>
        <translation>処理</translation>
    </message>
    <message>
        <source>Removed there</source>
        <translation>サービスで削除</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>リストのみ</translation>
    </message>
    <message>
        <source>Removed here</source>
        <translation>リストで削除</translation>
    </message>
    <message>
        <source>Only on the service</source>
        <translation>サービスのみ</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>相違</translation>
    </message>
    <message>
        <source>here</source>
        <extracomment>On which side a record was changed: in this list.</extracomment>
        <translation>リスト</translation>
    </message>
    <message>
        <source>there</source>
        <extracomment>On which side a record was changed: at the service.</extracomment>
        <translation>サービス</translation>
    </message>
    <message>
        <source>conflict: both sides</source>
        <translation>競合: 両方</translation>
    </message>
    <message>
        <source>conflict: not known</source>
        <translation>競合: 不明</translation>
    </message>
    <message>
        <source>Push: update there</source>
        <translation>プッシュ: サービスで更新</translation>
    </message>
    <message>
        <source>Push: create there</source>
        <translation>プッシュ: サービスに作成</translation>
    </message>
    <message>
        <source>Push: delete there</source>
        <translation>プッシュ: サービスから削除</translation>
    </message>
    <message>
        <source>Pull: update here</source>
        <translation>プル: リストで更新</translation>
    </message>
    <message>
        <source>Pull: add here</source>
        <translation>プル: リストに追加</translation>
    </message>
    <message>
        <source>Pull: remove here</source>
        <translation>プル: リストから削除</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>未解決</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>%1 names of members, %2 how many more there are.</extracomment>
        <translation>%1 ほか %2 個</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <extracomment>Read aloud: %1 an ID, %2 the difference, %3 who changed it, %4 what happens.</extracomment>
        <translation>%1: %2、%3、%4</translation>
    </message>
</context>
<context>
    <name>endorse::models::EnrollmentGroupRecordModel</name>
    <message>
        <source>Group ID</source>
        <translation>グループ ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>構成証明</translation>
    </message>
    <message>
        <source>Hub or Policy</source>
        <extracomment>The hub of an enrollment group, or how one is chosen.</extracomment>
        <translation>ハブまたはポリシー</translation>
    </message>
    <message>
        <source>Created (UTC)</source>
        <translation>作成日時 (UTC)</translation>
    </message>
    <message>
        <source>Changed (UTC)</source>
        <translation>更新日時 (UTC)</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 the ID of a group, %2 &quot;Enabled&quot; or &quot;Disabled&quot;, %3 how its devices prove themselves.</extracomment>
        <translation>%1、%2、%3</translation>
    </message>
</context>
<context>
    <name>endorse::models::EnrollmentListModel</name>
    <message>
        <source>%1 (local time)</source>
        <extracomment>Tooltip: %1 is a time in the time zone of the computer.</extracomment>
        <translation>%1 (現地時刻)</translation>
    </message>
    <message>
        <source>Another enrollment of the list has the same endorsement key.</source>
        <translation>リストの別の個別登録に同じ保証キー (EK) があります。</translation>
    </message>
    <message>
        <source>This enrollment was changed here since it was last equal to the service&apos;s.</source>
        <translation>この個別登録は、サービスと最後に一致した後、リストで変更されています。</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>Read aloud: %1 a registration ID, %2 &quot;Assigned&quot; or another state, %3 a device ID, %4 &quot;TPM&quot; or another way of attestation.</extracomment>
        <translation>%1、%2、%3、%4</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>デバイス ID</translation>
    </message>
    <message>
        <source>Method</source>
        <extracomment>Column: how a device attests: TPM, X.509 or symmetric key.</extracomment>
        <translation>構成証明</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT ハブ</translation>
    </message>
    <message>
        <source>Last assigned</source>
        <extracomment>Column: when the device was last assigned to a hub, UTC.</extracomment>
        <translation>最終割り当て</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Column: when the enrollment was last changed in this list, UTC.</extracomment>
        <translation>更新日時</translation>
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
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>構成証明</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>デバイス ID</translation>
    </message>
    <message>
        <source>Hub or Policy</source>
        <extracomment>The hub of an enrollment, or how one is chosen.</extracomment>
        <translation>ハブまたはポリシー</translation>
    </message>
    <message>
        <source>EK</source>
        <extracomment>Whether the endorsement key comes from a maker of TPMs.</extracomment>
        <translation>EK</translation>
    </message>
    <message>
        <source>Changed (UTC)</source>
        <translation>更新日時 (UTC)</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 a registration ID, %2 &quot;Enabled&quot; or &quot;Disabled&quot;, %3 how it proves itself.</extracomment>
        <translation>%1、%2、%3</translation>
    </message>
</context>
<context>
    <name>endorse::models::FieldModel</name>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>Heading above what a step sent.</extracomment>
        <translation>送信</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>%1, masked</source>
        <translation>%1、マスク済み</translation>
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
        <translation>要求</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 an HTTP request, %2 the status of its answer, %3 a duration.</extracomment>
        <translation>%1、%2、%3</translation>
    </message>
</context>
<context>
    <name>endorse::models::HubDeviceModel</name>
    <message>
        <source>No devices yet</source>
        <translation>デバイスはまだありません</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>ハブ</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>デバイス ID</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ数</translation>
    </message>
    <message>
        <source>Last Message (UTC)</source>
        <translation>最後のメッセージ (UTC)</translation>
    </message>
    <message>
        <source>Last Message</source>
        <translation>最後のメッセージ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: %1 a device ID, %2 an IoT hub.</extracomment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>endorse::models::ImportVerdictModel</name>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>理由と対処</translation>
    </message>
</context>
<context>
    <name>endorse::models::KeyTreeModel</name>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>ハンドル</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Endorsement hierarchy</source>
        <translation>保証階層</translation>
    </message>
    <message>
        <source>Owner hierarchy</source>
        <translation>所有者階層</translation>
    </message>
    <message>
        <source>Outside the TPM</source>
        <translation>TPM の外</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 a key, %2 its handle or size, %3 its state.</extracomment>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>テンプレート: %1</translation>
    </message>
    <message>
        <source>Attributes: %1</source>
        <translation>属性: %1</translation>
    </message>
    <message>
        <source>In a file</source>
        <extracomment>Where the private key of the device lies.</extracomment>
        <translation>ファイル内</translation>
    </message>
    <message>
        <source>In a PKCS#11 token</source>
        <extracomment>Where the private key of the device lies.</extracomment>
        <translation>PKCS#11 トークン内</translation>
    </message>
    <message>
        <source>In the TPM</source>
        <extracomment>Where the private key of the device lies.</extracomment>
        <translation>TPM 内</translation>
    </message>
    <message>
        <source>Home of the key</source>
        <translation>キーの保管場所</translation>
    </message>
</context>
<context>
    <name>endorse::models::ManifestResultModel</name>
    <message>
        <source>imported</source>
        <extracomment>What became of an entry: it is an enrollment now.</extracomment>
        <translation>インポート済み</translation>
    </message>
    <message>
        <source>already there</source>
        <extracomment>What became of an entry: an enrollment of this ID has the same certificate.</extracomment>
        <translation>既存</translation>
    </message>
    <message>
        <source>ID taken</source>
        <extracomment>What became of an entry: its ID belongs to another enrollment.</extracomment>
        <translation>ID の重複</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>What became of an entry: it was refused.</extracomment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>not sent</source>
        <extracomment>What became of an entry: the work ended before its turn.</extracomment>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Entry</source>
        <extracomment>Header of a column: the number of an entry of a manifest.</extracomment>
        <translation>エントリ</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>理由と対処</translation>
    </message>
    <message>
        <source>Entry %1, %2: %3. %4</source>
        <extracomment>Read aloud: %1 the number of an entry, %2 its registration ID, %3 what became of it, %4 why.</extracomment>
        <translation>エントリ %1、%2: %3。%4</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>What became of an entry: only the service knows.</extracomment>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>endorse::models::ManifestTrustModel</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>Header of a column: from when to when a certificate is valid.</extracomment>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>Origin</source>
        <extracomment>Header of a column: whether a certificate came with the program.</extracomment>
        <translation>由来</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 フィンガープリント</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are dates: from when to when a certificate is valid.</extracomment>
        <translation>%1 から %2 まで</translation>
    </message>
    <message>
        <source>built in</source>
        <extracomment>A certificate that came with the program, or one that the user added.</extracomment>
        <translation>組み込み</translation>
    </message>
    <message>
        <source>own</source>
        <translation>独自</translation>
    </message>
    <message>
        <source>The certificate is not valid today.</source>
        <translation>証明書は今日の時点で有効ではありません。</translation>
    </message>
    <message>
        <source>The certificate is not valid today. What it signed in its time counts.</source>
        <translation>証明書は今日の時点で有効ではありません。有効期間中に署名したものは有効です。</translation>
    </message>
    <message>
        <source>%1, valid %2, %3</source>
        <extracomment>Read aloud: %1 a certificate, %2 from when to when it is valid, %3 &quot;built in&quot; or &quot;own&quot;.</extracomment>
        <translation>%1、有効期間 %2、%3</translation>
    </message>
</context>
<context>
    <name>endorse::models::ManifestVerdictModel</name>
    <message>
        <source>Its unique ID was there before, at entry %1, with other content.</source>
        <extracomment>%1 the number of an entry of a manifest.</extracomment>
        <translation>この一意の ID は、前のエントリ %1 に異なる内容で記載されています。</translation>
    </message>
    <message>
        <source>It is the same as entry %1 and counts once.</source>
        <extracomment>%1 the number of an entry of a manifest.</extracomment>
        <translation>エントリ %1 と同じもので、1 回だけ数えます。</translation>
    </message>
    <message>
        <source>It is authentic, but there is no certificate to enroll.</source>
        <translation>本物ですが、登録する証明書がありません。</translation>
    </message>
    <message>
        <source>Signature, chain, key and dates agree.</source>
        <translation>署名、チェーン、キー、日付に矛盾はありません。</translation>
    </message>
    <message>
        <source>Enroll</source>
        <extracomment>Verdict on an entry of a manifest: it can be enrolled.</extracomment>
        <translation>登録</translation>
    </message>
    <message>
        <source>Verified</source>
        <extracomment>Verdict on an entry of a manifest: authentic, nothing to enroll.</extracomment>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>Reject</source>
        <extracomment>Verdict on an entry of a manifest: not to be used.</extracomment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>The place in the file, counted from 0.</source>
        <translation>ファイル内の位置。0 から数えます。</translation>
    </message>
    <message>
        <source>Entry</source>
        <extracomment>Header of a column: the number of an entry of a manifest.</extracomment>
        <translation>エントリ</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>一意の ID</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Header of a column: why an entry is accepted or rejected.</extracomment>
        <translation>理由</translation>
    </message>
    <message>
        <source>Entry %1, %2: %3 %4. %5</source>
        <extracomment>Read aloud: %1 the number of an entry, %2 its unique ID, %3 the verdict, %4 codes, %5 why.</extracomment>
        <translation>エントリ %1、%2: %3 %4。%5</translation>
    </message>
</context>
<context>
    <name>endorse::models::MemberPairModel</name>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Here</source>
        <extracomment>Header of a column: the value in this list.</extracomment>
        <translation>リスト</translation>
    </message>
    <message>
        <source>On the service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>A member of a record is absent.</extracomment>
        <translation>未設定</translation>
    </message>
    <message>
        <source>%1: here %2, on the service %3</source>
        <extracomment>Read aloud: %1 a member of a record, %2 its value here, %3 its value on the service.</extracomment>
        <translation>%1: リストでは %2、サービスでは %3</translation>
    </message>
</context>
<context>
    <name>endorse::models::RegistrationRecordModel</name>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Assigned Hub</source>
        <translation>割り当て済みハブ</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>デバイス ID</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>サブ状態</translation>
    </message>
    <message>
        <source>Enrollment Group</source>
        <translation>登録グループ</translation>
    </message>
    <message>
        <source>Changed (UTC)</source>
        <translation>更新日時 (UTC)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: state of a registration (&quot;Failed&quot;), %2: the service&apos;s error code.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: %1 a registration ID, %2 its state.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 a registration ID, %2 its state, %3 an IoT hub.</extracomment>
        <translation>%1、%2、%3</translation>
    </message>
</context>
<context>
    <name>endorse::models::RequestLogModel</name>
    <message>
        <source>Time (UTC)</source>
        <translation>時刻 (UTC)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>メソッド</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>起きたこと</translation>
    </message>
    <message>
        <source>Took</source>
        <extracomment>How long a request took.</extracomment>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>Status of an exchange in which no HTTP answer was given.</extracomment>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4</source>
        <extracomment>Read aloud: %1 an HTTP method, %2 a path, %3 the status, %4 what happened.</extracomment>
        <translation>%1 %2、%3、%4</translation>
    </message>
</context>
<context>
    <name>endorse::models::RunComparisonModel</name>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>もしも</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>エラー コード</translation>
    </message>
    <message>
        <source>Name of the EK</source>
        <translation>EK の Name</translation>
    </message>
    <message>
        <source>Name of the SRK</source>
        <translation>SRK の Name</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>デバイス ID</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT ハブ</translation>
    </message>
    <message>
        <source>Kind of assignment</source>
        <translation>割り当ての種類</translation>
    </message>
    <message>
        <source>Lifetime of the token</source>
        <translation>トークンの有効期間</translation>
    </message>
    <message>
        <source>Expiry of the token</source>
        <translation>トークンの期限</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Address of the TPM</source>
        <translation>TPM のアドレス</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID スコープ</translation>
    </message>
    <message>
        <source>Time in all</source>
        <translation>全体の時間</translation>
    </message>
    <message>
        <source>Time in the TPM</source>
        <translation>TPM の処理時間</translation>
    </message>
    <message>
        <source>Time in HTTP exchanges</source>
        <translation>HTTP の要求と応答の時間</translation>
    </message>
    <message>
        <source>Waiting for the service</source>
        <translation>サービスを待った時間</translation>
    </message>
    <message>
        <source>TPM commands</source>
        <translation>TPM コマンドの数</translation>
    </message>
    <message>
        <source>HTTP exchanges</source>
        <translation>HTTP の要求と応答の数</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <extracomment>A fact of the comparison: %1 is the number of a step, %2 its title.</extracomment>
        <translation>手順 %1: %2</translation>
    </message>
    <message>
        <source>different</source>
        <translation>異なる</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>Fact</source>
        <extracomment>Heading: the things in which two runs are compared.</extracomment>
        <translation>項目</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>構成証明</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>証明書 (SHA-256)</translation>
    </message>
    <message>
        <source>Home of the key</source>
        <translation>キーの保管場所</translation>
    </message>
    <message>
        <source>Done on purpose</source>
        <translation>意図的に加えた操作</translation>
    </message>
    <message>
        <source>Answer of the service</source>
        <translation>サービスの応答</translation>
    </message>
    <message>
        <source>Answer of the TPM to %1</source>
        <extracomment>%1 is a command: &quot;ActivateCredential&quot;.</extracomment>
        <translation>%1 に対する TPM の応答</translation>
    </message>
    <message>
        <source>%1 in the TPM in this step</source>
        <extracomment>%1 is a key: &quot;SRK&quot;.</extracomment>
        <translation>この手順での TPM 内の %1</translation>
    </message>
    <message>
        <source>%1 that the challenge is for</source>
        <translation>チャレンジの宛先の %1</translation>
    </message>
    <message>
        <source>Both runs end in step %1, %2, for different reasons</source>
        <extracomment>Two runs are compared: %1 is the number of a step, %2 its title.</extracomment>
        <translation>どちらの実行も手順 %1「%2」で終了していますが、理由が異なります</translation>
    </message>
    <message>
        <source>The first difference: step %1, %2</source>
        <extracomment>Two runs are compared: %1 is the number of a step, %2 its title.</extracomment>
        <translation>最初の相違: 手順 %1「%2」</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>why a run ended</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, what if: %2. %3</source>
        <translation>%1、もしも: %2。%3</translation>
    </message>
    <message>
        <source>cause</source>
        <extracomment>In a comparison of two runs: here the two part.</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>follows</source>
        <extracomment>In a comparison of two runs: differs because one of them ended early.</extracomment>
        <translation>結果として相違</translation>
    </message>
    <message>
        <source>always differs</source>
        <extracomment>In a comparison of two runs: times and such, which are other ones in every run.</extracomment>
        <translation>毎回異なる</translation>
    </message>
</context>
<context>
    <name>endorse::models::RunListModel</name>
    <message>
        <source>%1, what if: %2</source>
        <extracomment>Read aloud: %1 a result, %2 the name of a fault.</extracomment>
        <translation>%1、もしも: %2</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>ハブ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>endorse::models::StepListModel</name>
    <message>
        <source>Step %1: %2, %3</source>
        <extracomment>Read aloud: %1 number of the step, %2 its title, %3 its state.</extracomment>
        <translation>手順 %1: %2、%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: %1 a step and its state, %2 a duration.</extracomment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>endorse::models::StructureTreeModel</name>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A structure: %1 its type, %2 its size in words.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1: %2, %3 at offset %4</source>
        <extracomment>Read aloud: %1 part of a structure, %2 its value, %3 its size, %4 where it begins.</extracomment>
        <translation>%1: %2、%3、オフセット %4</translation>
    </message>
</context>
<context>
    <name>endorse::models::SyncReportModel</name>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Header of a column: what was to be done with a record.</extracomment>
        <translation>処理</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>理由と対処</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>create there</source>
        <translation>サービスに作成</translation>
    </message>
    <message>
        <source>update there</source>
        <translation>サービスで更新</translation>
    </message>
    <message>
        <source>delete there</source>
        <translation>サービスから削除</translation>
    </message>
    <message>
        <source>add here</source>
        <translation>リストに追加</translation>
    </message>
    <message>
        <source>update here</source>
        <translation>リストで更新</translation>
    </message>
    <message>
        <source>remove here</source>
        <translation>リストから削除</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Changed again</source>
        <translation>再度変更あり</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>endorse::models::TpmCommandModel</name>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud: %1 a TPM command, %2 what the TPM answered, %3 a duration.</extracomment>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>success</source>
        <translation>成功</translation>
    </message>
</context>
<context>
    <name>endorse::pki</name>
    <message>
        <source>Check that the file or value is an X.509 certificate, DER or PEM, and was copied whole.</source>
        <translation>ファイルまたは値が DER か PEM の X.509 証明書であり、全体をコピーしたことを確認してください。</translation>
    </message>
    <message>
        <source>The data is not an X.509 certificate.</source>
        <translation>データが X.509 証明書ではありません。</translation>
    </message>
    <message>
        <source>The certificate is cut off: it announces %1 bytes, but %2 are there.</source>
        <translation>証明書が途中で切れています。%1 バイトあるはずですが、%2 バイトしかありません。</translation>
    </message>
    <message>
        <source>The certificate is empty.</source>
        <translation>証明書が空です。</translation>
    </message>
    <message>
        <source>The server certificate cannot be made, because OpenSSL refused.</source>
        <translation>OpenSSL が拒否したため、サーバー証明書を作成できません。</translation>
    </message>
    <message>
        <source>Check the installation and configuration of OpenSSL on this computer.</source>
        <translation>このコンピューターの OpenSSL のインストールと構成を確認してください。</translation>
    </message>
    <message>
        <source>The certificate authority needs at least one host name and one IP address to be limited to.</source>
        <translation>証明機関には、対象を限定するためのホスト名と IP アドレスが少なくとも一つずつ必要です。</translation>
    </message>
    <message>
        <source>Give localhost and 127.0.0.1.</source>
        <translation>localhost と 127.0.0.1 を指定してください。</translation>
    </message>
    <message>
        <source>The certificate does not lead to a trusted root: %1.</source>
        <translation>証明書から信頼されたルートまでたどれません: %1。</translation>
    </message>
    <message>
        <source>Check the date of this computer, and that the roots and intermediates of the certificate&apos;s maker are all given.</source>
        <translation>このコンピューターの日付と、証明書の発行元のルート証明書と中間証明書がすべて指定されていることを確認してください。</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you, can be written to and has free space.</source>
        <translation>フォルダーの所有者があなたであること、書き込めること、空き容量があることを確認してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>「%1」に書き込めません: %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2.</source>
        <translation>「%1」を読み取れません: %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be locked, because another program holds it or the folder does not allow it: %2.</source>
        <translation>「%1」をロックできません。別のプログラムが使っているか、フォルダーで許可されていません: %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a host name nor an IP address, so no certificate can name it.</source>
        <translation>「%1」はホスト名でも IP アドレスでもないため、証明書に入れられません。</translation>
    </message>
    <message>
        <source>Give the name without scheme, port or path, such as dps.example.com.</source>
        <translation>dps.example.com のように、スキーム、ポート、パスを付けずに名前を指定してください。</translation>
    </message>
    <message>
        <source>The subject alternative name is critical and holds a directory name alone, which many programs do not understand.</source>
        <translation>サブジェクトの別名がクリティカルで、ディレクトリ名しか入っていません。多くのプログラムはこれを解釈できません。</translation>
    </message>
    <message>
        <source>The certificate has critical extensions of the TCG that other programs do not know: %1.</source>
        <translation>証明書に、ほかのプログラムが知らない TCG のクリティカルな拡張があります: %1。</translation>
    </message>
    <message>
        <source>The certificate does not say that it is for an EK: it has no extended key usage.</source>
        <translation>証明書に拡張キー使用法がないため、EK 用であることが示されていません。</translation>
    </message>
    <message>
        <source>The extended key usage of the certificate names other purposes than that of an EK: %1.</source>
        <translation>証明書の拡張キー使用法が、EK 用ではなく別の用途を示しています: %1。</translation>
    </message>
    <message>
        <source>The key usage of the certificate is not the one that an EK has.</source>
        <translation>証明書のキー使用法が、EK のものと異なります。</translation>
    </message>
    <message>
        <source>The certificate marks the key as RSAES-OAEP instead of RSA, which many programs do not read.</source>
        <translation>証明書で、キーの種類が RSA ではなく RSAES-OAEP になっています。多くのプログラムはこれを読み取れません。</translation>
    </message>
    <message>
        <source>The serial number is negative.</source>
        <translation>シリアル番号が負の数です。</translation>
    </message>
    <message>
        <source>The serial number is zero.</source>
        <translation>シリアル番号が 0 です。</translation>
    </message>
    <message>
        <source>The serial number has %1 bytes; no more than %2 are allowed.</source>
        <translation>シリアル番号が %1 バイトあります。許可されるのは %2 バイトまでです。</translation>
    </message>
    <message>
        <source>%1 bytes follow the certificate: what was left of the room that it was given.</source>
        <translation>証明書の後に %1 バイトが続いています。証明書用に確保された領域の残りです。</translation>
    </message>
    <message>
        <source>The certificate never expires (9999-12-31).</source>
        <translation>証明書に期限がありません (9999-12-31)。</translation>
    </message>
    <message>
        <source>The certificate is not encoded in the shortest form, as DER demands.</source>
        <translation>証明書が、DER で求められる最短の形でエンコードされていません。</translation>
    </message>
    <message>
        <source>The subject of the certificate is empty.</source>
        <translation>証明書のサブジェクトが空です。</translation>
    </message>
    <message>
        <source>The certificate does not name the manufacturer, model and version of the TPM.</source>
        <translation>証明書に、TPM の製造元、モデル、バージョンが入っていません。</translation>
    </message>
    <message>
        <source>The signature of the certificate uses SHA-1, which is no longer safe.</source>
        <translation>証明書の署名に、もう安全ではない SHA-1 が使われています。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; signed another one without the right to: it is not that of a certificate authority.</source>
        <translation>証明書「%1」は証明機関のものではなく、発行する権限がないのに別の証明書に署名しています。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; does not allow as many issuers below it as this chain has.</source>
        <translation>証明書「%1」の下に置ける発行者の数を、このチェーンの発行者の数が超えています。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; has a critical extension that is not known here: %2.</source>
        <translation>証明書「%1」に、ここでは解釈できないクリティカルな拡張があります: %2。</translation>
    </message>
    <message>
        <source>The extensions of the certificate &quot;%1&quot; cannot be read.</source>
        <translation>証明書「%1」の拡張を読み取れません。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; may issue only for names that a certificate below it does not have.</source>
        <translation>証明書「%1」が発行できる名前は限られていますが、その下の証明書の名前が範囲に入っていません。</translation>
    </message>
    <message>
        <source>The signature of the certificate &quot;%1&quot; is so weak that anybody could have made it.</source>
        <translation>証明書「%1」の署名は、誰でも偽造できるほど弱いものです。</translation>
    </message>
    <message>
        <source>The dates of the certificate &quot;%1&quot; cannot be read.</source>
        <translation>証明書「%1」の日付を読み取れません。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; is not valid before %2. The date of this computer may be wrong.</source>
        <translation>証明書「%1」は %2 より前には有効ではありません。このコンピューターの日付が間違っている可能性があります。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; expired on %2.</source>
        <translation>証明書「%1」は %2 に期限が切れました。</translation>
    </message>
    <message>
        <source>The chain ends at &quot;%1&quot;, which is not among the roots that you trust.</source>
        <translation>チェーンが「%1」で終わっていますが、信頼するルート証明書の中にありません。</translation>
    </message>
    <message>
        <source>The certificate of the issuer &quot;%1&quot; is missing: the one with this name that is there has another key.</source>
        <translation>発行者「%1」の証明書がありません。この名前の証明書はありますが、キーが異なります。</translation>
    </message>
    <message>
        <source>The certificate of the issuer &quot;%1&quot; is missing.</source>
        <translation>発行者「%1」の証明書がありません。</translation>
    </message>
    <message>
        <source>The signature of the certificate &quot;%1&quot; is not by the key of its issuer &quot;%2&quot;: the certificate was changed, or another issuer bears the same name.</source>
        <translation>証明書「%1」の署名が、発行者「%2」のキーによるものではありません。証明書が変更されたか、同じ名前の別の発行者があります。</translation>
    </message>
    <message>
        <source>Give the certificates of the TPM maker&apos;s certificate authorities, PEM or DER. The makers publish them.</source>
        <translation>TPM の製造元の証明機関の証明書を、PEM または DER で指定してください。証明書は製造元が公開しています。</translation>
    </message>
    <message>
        <source>The file holds a private key, which has no place among trusted certificates. Nothing was taken from it.</source>
        <translation>ファイルに秘密キーが入っています。信頼する証明書と一緒に置くものではありません。このファイルからは何も取り込んでいません。</translation>
    </message>
    <message>
        <source>Give a file with the certificates alone. Whoever could read this file should not be trusted with the key any longer.</source>
        <translation>証明書だけが入ったファイルを指定してください。このファイルを読み取れた人がいる場合、秘密キーはもう安全ではありません。</translation>
    </message>
    <message>
        <source>The file holds a public key and no certificate for it.</source>
        <translation>ファイルに公開キーはありますが、その証明書がありません。</translation>
    </message>
    <message>
        <source>The file holds a request for a certificate, which nobody has signed yet.</source>
        <translation>ファイルの内容は証明書の要求で、まだ誰にも署名されていません。</translation>
    </message>
    <message>
        <source>The file holds something else than X.509 certificates.</source>
        <translation>ファイルの内容が X.509 証明書ではありません。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; is not that of a certificate authority: it belongs to one key or device and cannot issue others.</source>
        <translation>証明書「%1」は証明機関のものではありません。一つのキーまたはデバイスの証明書なので、ほかの証明書を発行できません。</translation>
    </message>
    <message>
        <source>Give the certificate of its issuer, &quot;%1&quot;, and that of the root above it.</source>
        <translation>発行者「%1」の証明書と、その上のルート証明書を指定してください。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; was passed over: it does not hold the certificate that its name tells.</source>
        <translation>ファイル「%1」は無視しました。ファイル名が示す証明書が入っていません。</translation>
    </message>
    <message>
        <source>Move it elsewhere and add it again, so that it is checked and gets its name.</source>
        <translation>別の場所に移してから追加し直してください。追加すると、内容が確認され、正しい名前が付きます。</translation>
    </message>
    <message>
        <source>Give the fingerprint (SHA-256), or enough of its beginning, as the list of roots shows it.</source>
        <translation>フィンガープリント (SHA-256) を、ルート証明書の一覧に表示されるとおりに指定してください。区別できる長さの先頭部分だけでもかまいません。</translation>
    </message>
    <message>
        <source>No more than %1 trusted certificates are kept.</source>
        <translation>保存できる信頼済み証明書は %1 件までです。</translation>
    </message>
    <message>
        <source>Remove those that no TPM needs.</source>
        <translation>どの TPM にも必要のないものを削除してください。</translation>
    </message>
    <message>
        <source>The file is far too large for certificates.</source>
        <translation>ファイルが、証明書としては大きすぎます。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; with the trusted roots cannot be read.</source>
        <translation>信頼するルート証明書のフォルダー「%1」を読み取れません。</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>アクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fingerprint: that has between %2 and %3 hexadecimal digits.</source>
        <translation>「%1」はフィンガープリントではありません。フィンガープリントは %2～%3 桁の 16 進数です。</translation>
    </message>
    <message>
        <source>No trusted certificate has a fingerprint that begins with %1.</source>
        <translation>フィンガープリントが %1 で始まる信頼済み証明書はありません。</translation>
    </message>
    <message>
        <source>The fingerprints of %1 trusted certificates begin with %2. Nothing was removed.</source>
        <translation>フィンガープリントが %2 で始まる信頼済み証明書が %1 件あります。何も削除していません。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be removed.</source>
        <translation>ファイル「%1」を削除できません。</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you and can be written to.</source>
        <translation>フォルダーの所有者があなたであること、書き込めることを確認してください。</translation>
    </message>
    <message>
        <source>The bytes are not a certificate.</source>
        <translation>バイト列が証明書ではありません。</translation>
    </message>
    <message>
        <source>Ask whoever gave the certificate for a whole one.</source>
        <translation>証明書の提供元に、完全な証明書を依頼してください。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; is not valid before %2.</source>
        <translation>証明書「%1」は %2 より前には有効ではありません。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; has not the right to sign this chain (%2).</source>
        <translation>証明書「%1」には、このチェーンに署名する権限がありません (%2)。</translation>
    </message>
    <message>
        <source>The signature of the certificate &quot;%1&quot; is not by its issuer (%2).</source>
        <translation>証明書「%1」の署名が、その発行者のものではありません (%2)。</translation>
    </message>
    <message>
        <source>The chain ends at the certificate &quot;%1&quot;, whose issuer was not sent (%2).</source>
        <translation>チェーンが証明書「%1」で終わっています。その発行者の証明書が送られていません (%2)。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; cannot be accepted (%2).</source>
        <translation>証明書「%1」を受け入れられません (%2)。</translation>
    </message>
    <message>
        <source>A certificate cannot be read.</source>
        <translation>読み取れない証明書があります。</translation>
    </message>
    <message>
        <source>The certificate cannot be made, because OpenSSL refused.</source>
        <translation>OpenSSL が拒否したため、証明書を作成できません。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; has a key or a signature that is too weak to be trusted (%2).</source>
        <translation>証明書「%1」のキーまたは署名が弱すぎるため、信頼できません (%2)。</translation>
    </message>
    <message>
        <source>The chain ends at the root &quot;%1&quot;, which is not the authority of the enrollment.</source>
        <translation>チェーンがルート証明書「%1」で終わっていますが、登録に指定された証明機関のものではありません。</translation>
    </message>
    <message>
        <source>The certificate &quot;%1&quot; is not for clients of TLS: its key usage or extended key usage does not allow it.</source>
        <translation>証明書「%1」は TLS クライアント用ではありません。キー使用法または拡張キー使用法で許可されていません。</translation>
    </message>
</context>
<context>
    <name>endorse::secrets</name>
    <message>
        <source>This desktop has no keychain that answers.</source>
        <translation>このデスクトップには、応答するキーチェーンがありません。</translation>
    </message>
    <message>
        <source>Install GNOME Keyring or KWallet and sign in again. Until then, secrets are kept in memory for as long as the program runs.</source>
        <translation>GNOME Keyring または KWallet をインストールして、サインインし直してください。それまで、シークレットはプログラムの実行中だけメモリに保持されます。</translation>
    </message>
    <message>
        <source>The keychain refuses the access.</source>
        <translation>キーチェーンがアクセスを拒否しました。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again.</source>
        <translation>キーチェーンのロックを解除して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The keychain fails.</source>
        <translation>キーチェーンが正しく動作しません。</translation>
    </message>
    <message>
        <source>Read the technical text, or look at the keychain with the program of the desktop that manages it.</source>
        <translation>技術情報を読むか、キーチェーンを管理するデスクトップのプログラムで確認してください。</translation>
    </message>
    <message>
        <source>The program uses no keychain.</source>
        <translation>このプログラムはキーチェーンを使っていません。</translation>
    </message>
</context>
<context>
    <name>endorse::tpm</name>
    <message>
        <source>The object stored at %1 is not the HMAC key of an earlier registration, so it is not replaced.</source>
        <translation>%1 に保存されているオブジェクトは以前の登録の HMAC キーではないため、置き換えません。</translation>
    </message>
    <message>
        <source>Find out which program stored the object at %1, and remove it with that program or with tpm2_evictcontrol. Then attest again.</source>
        <translation>%1 のオブジェクトをどのプログラムが保存したかを調べ、そのプログラムか tpm2_evictcontrol で削除してください。その後、もう一度構成証明を行ってください。</translation>
    </message>
    <message>
        <source>The inner key has %1 bytes; an AES key has 16, 24 or 32.</source>
        <translation>内側のキーが %1 バイトです。AES キーは 16、24、32 バイトのいずれかです。</translation>
    </message>
    <message>
        <source>The service wrapped a key that no TPM can use. Register again to receive a new challenge.</source>
        <translation>サービスがラップしたキーは、どの TPM でも使えません。もう一度登録して、新しいチャレンジを受け取ってください。</translation>
    </message>
    <message>
        <source>The key in the challenge is not an HMAC key, so no token can be signed with it.</source>
        <translation>チャレンジのキーは HMAC キーではないため、トークンの署名に使えません。</translation>
    </message>
    <message>
        <source>Register again to receive a new challenge. If that does not help, the service or something between changes the bytes.</source>
        <translation>もう一度登録して、新しいチャレンジを受け取ってください。解決しない場合は、サービスまたは途中にあるものがデータを書き換えています。</translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2.</source>
        <translation>プログラム %1 を起動できません: %2。</translation>
    </message>
    <message>
        <source>Check that the program is installed and may be run by this user.</source>
        <translation>プログラムがインストールされていて、このユーザーが実行できることを確認してください。</translation>
    </message>
    <message>
        <source>The connection to the TPM broke.</source>
        <translation>TPM との接続が切れました。</translation>
    </message>
    <message>
        <source>Check that the TPM is still running and that the address is right.</source>
        <translation>TPM がまだ実行中であることと、アドレスが正しいことを確認してください。</translation>
    </message>
    <message>
        <source>Endorse does not remove what it did not store. Find out which program stored the object at %1, and remove it with that program or with tpm2_evictcontrol.</source>
        <translation>Endorse は、自分で保存していないものを削除しません。%1 のオブジェクトをどのプログラムが保存したかを調べ、そのプログラムか tpm2_evictcontrol で削除してください。</translation>
    </message>
    <message>
        <source>The object stored at %1 is not an endorsement key.</source>
        <translation>%1 に保存されているオブジェクトは保証キー (EK) ではありません。</translation>
    </message>
    <message>
        <source>The object stored at %1 is not a storage root key.</source>
        <translation>%1 に保存されているオブジェクトはストレージ ルート キー (SRK) ではありません。</translation>
    </message>
    <message>
        <source>What answers at this address does not speak the protocol of the Microsoft TPM simulator.</source>
        <translation>このアドレスで応答した相手は、Microsoft TPM シミュレーターのプロトコルを使っていません。</translation>
    </message>
    <message>
        <source>Check the port, which is the simulator&apos;s command port, usually 2321. Write swtpm: for a swtpm.</source>
        <translation>ポートを確認してください。シミュレーターのコマンド ポート (通常は 2321) を指定します。swtpm の場合は swtpm: と書いてください。</translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation>パラメーター %1</translation>
    </message>
    <message>
        <source>parameter %1 (%2)</source>
        <translation>パラメーター %1 (%2)</translation>
    </message>
    <message>
        <source>handle %1</source>
        <translation>ハンドル %1</translation>
    </message>
    <message>
        <source>handle %1 (%2)</source>
        <translation>ハンドル %1 (%2)</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>セッション %1</translation>
    </message>
    <message>
        <source>The TPM refuses the command %1 with a code that Endorse has no explanation for.</source>
        <translation>TPM がコマンド %1 を拒否しました。返されたコードの説明は Endorse にありません。</translation>
    </message>
    <message>
        <source>The technical text names the code as the TPM specification does. Search for it together with the name of the command and the maker of the TPM.</source>
        <translation>技術情報に、TPM 仕様でのコード名があります。コマンド名および TPM の製造元と合わせて検索してください。</translation>
    </message>
    <message>
        <source>The connection to the TPM fails during the command %1.</source>
        <translation>コマンド %1 の途中で TPM との接続が切れました。</translation>
    </message>
    <message>
        <source>Check that the TPM or its simulator still runs and that its address is right, then try again.</source>
        <translation>TPM またはそのシミュレーターがまだ実行中で、アドレスが正しいことを確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>The resource manager in front of the TPM refuses the command %1.</source>
        <translation>TPM の手前のリソース マネージャーがコマンド %1 を拒否しました。</translation>
    </message>
    <message>
        <source>Close other programs that use the TPM and try again. If that does not help, restart the resource manager.</source>
        <translation>TPM を使っているほかのプログラムを閉じて、もう一度試してください。解決しない場合は、リソース マネージャーを再起動してください。</translation>
    </message>
    <message>
        <source>The TPM software stack of this computer cannot carry out the command %1.</source>
        <translation>このコンピューターの TPM ソフトウェア スタックはコマンド %1 を実行できません。</translation>
    </message>
    <message>
        <source>Try again. If it happens every time, report it with the technical text: it is a fault of this program or of the TPM software stack.</source>
        <translation>もう一度試してください。毎回起こる場合は、このプログラムか TPM ソフトウェア スタックの不具合です。技術情報を添えて報告してください。</translation>
    </message>
    <message>
        <source>that handle</source>
        <translation>そのハンドル</translation>
    </message>
    <message>
        <source>one of the arguments</source>
        <translation>引数のいずれか</translation>
    </message>
    <message>
        <source>The TPM has not been started since it was switched on.</source>
        <translation>電源を入れてから、TPM がまだ開始されていません。</translation>
    </message>
    <message>
        <source>A computer&apos;s firmware starts its TPM. Start a simulator with TPM2_Startup, swtpm with --flags startup-clear.</source>
        <translation>コンピューターでは、ファームウェアが TPM を開始します。シミュレーターは TPM2_Startup で、swtpm は --flags startup-clear で開始してください。</translation>
    </message>
    <message>
        <source>The TPM is in failure mode and refuses every command but a few.</source>
        <translation>TPM が障害モードになっていて、一部を除くすべてのコマンドを拒否します。</translation>
    </message>
    <message>
        <source>Switch the computer off and on. If the TPM stays in failure mode, it is broken or, for a software TPM, its state folder cannot be written.</source>
        <translation>コンピューターの電源を切り、入れ直してください。障害モードのままの場合は、TPM が故障しています。ソフトウェア TPM の場合は、状態フォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>The auth value for %2 of the command %1 is missing or wrong.</source>
        <translation>コマンド %1 の %2 に対する認証値がないか、間違っています。</translation>
    </message>
    <message>
        <source>The password for %2 of the command %1 is wrong, and the TPM has counted the attempt.</source>
        <translation>コマンド %1 の %2 に対するパスワードが間違っています。TPM はこの試行を失敗として数えました。</translation>
    </message>
    <message>
        <source>Check the password before the next attempt: after a few more the TPM locks itself for a while. The properties of the TPM show the counter.</source>
        <translation>次に試す前にパスワードを確認してください。あと数回間違えると、TPM はしばらくロックされます。失敗の回数は TPM のプロパティで確認できます。</translation>
    </message>
    <message>
        <source>The TPM is locked, because wrong passwords were given too often.</source>
        <translation>間違ったパスワードが何度も入力されたため、TPM がロックされています。</translation>
    </message>
    <message>
        <source>Wait for the recovery time that the properties of the TPM show, or reset the lockout with the lockout auth value. An SRK without the attribute noDA cannot be used meanwhile.</source>
        <translation>TPM のプロパティに表示される回復時間まで待つか、ロックアウトの認証値でロックアウトを解除してください。noDA 属性のない SRK は、その間使えません。</translation>
    </message>
    <message>
        <source>Nothing is stored at %3, which %2 of the command %1 points to, or its hierarchy is switched off.</source>
        <translation>コマンド %1 の %2 が指す %3 に何も保存されていないか、その階層が無効になっています。</translation>
    </message>
    <message>
        <source>Read the handles of the TPM again. Another program may have removed the object.</source>
        <translation>TPM のハンドルを読み取り直してください。別のプログラムがオブジェクトを削除したのかもしれません。</translation>
    </message>
    <message>
        <source>The hierarchy that the command %1 needs is switched off.</source>
        <translation>コマンド %1 に必要な階層が無効になっています。</translation>
    </message>
    <message>
        <source>Enable the TPM with all hierarchies in the firmware of the computer and restart it.</source>
        <translation>コンピューターのファームウェアで TPM とすべての階層を有効にし、再起動してください。</translation>
    </message>
    <message>
        <source>The data in %2 of the command %1 is damaged or was made for another TPM.</source>
        <translation>コマンド %1 の %2 のデータが壊れているか、別の TPM 用に作られています。</translation>
    </message>
    <message>
        <source>The data in %2 of the command %1 has the wrong size.</source>
        <translation>コマンド %1 の %2 のデータの大きさが正しくありません。</translation>
    </message>
    <message>
        <source>The data in %2 of the command %1 is cut short.</source>
        <translation>コマンド %1 の %2 のデータが途中で切れています。</translation>
    </message>
    <message>
        <source>The TPM does not accept the value of %2 in the command %1.</source>
        <translation>TPM がコマンド %1 の %2 の値を受け入れません。</translation>
    </message>
    <message>
        <source>The technical text names the value. Look whether the TPM supports what is asked for.</source>
        <translation>その値は技術情報にあります。要求した内容に TPM が対応しているかどうかを調べてください。</translation>
    </message>
    <message>
        <source>The value of %2 in the command %1 is outside the range that the TPM allows.</source>
        <translation>コマンド %1 の %2 の値が、TPM の許す範囲にありません。</translation>
    </message>
    <message>
        <source>The object of %2 is not of the kind that the command %1 needs.</source>
        <translation>%2 のオブジェクトは、コマンド %1 に必要な種類ではありません。</translation>
    </message>
    <message>
        <source>Read the handles of the TPM again, and look at what is stored at %3.</source>
        <translation>TPM のハンドルを読み取り直し、%3 に保存されているものを確認してください。</translation>
    </message>
    <message>
        <source>The attributes of %2 do not allow the command %1.</source>
        <translation>%2 の属性では、コマンド %1 が許可されません。</translation>
    </message>
    <message>
        <source>Look at the attributes of the key; another program may have made it for another use.</source>
        <translation>キーの属性を確認してください。別のプログラムが別の用途で作ったキーかもしれません。</translation>
    </message>
    <message>
        <source>The policy of the key does not allow the command %1.</source>
        <translation>キーのポリシーでは、コマンド %1 が許可されません。</translation>
    </message>
    <message>
        <source>The key was made with another policy than this program fulfils. Look at its authPolicy.</source>
        <translation>キーのポリシーが、このプログラムが満たすものと異なります。キーの authPolicy を確認してください。</translation>
    </message>
    <message>
        <source>The object that authorises the command %1 is not of the kind that it has to be.</source>
        <translation>コマンド %1 を承認するオブジェクトの種類が正しくありません。</translation>
    </message>
    <message>
        <source>Read the handles of the TPM again and repeat the step.</source>
        <translation>TPM のハンドルを読み取り直して、この手順をやり直してください。</translation>
    </message>
    <message>
        <source>The key does not allow this kind of authorisation in the command %1.</source>
        <translation>キーは、コマンド %1 でこの種類の承認を許可していません。</translation>
    </message>
    <message>
        <source>The key asks for its policy or its password, and got the other. Look at its attributes.</source>
        <translation>キーはポリシーとパスワードのどちらかを求めていますが、もう一方が渡されました。キーの属性を確認してください。</translation>
    </message>
    <message>
        <source>The point in %2 of the command %1 is not on the curve of the key.</source>
        <translation>コマンド %1 の %2 の点が、キーの曲線上にありません。</translation>
    </message>
    <message>
        <source>The TPM does not support the curve in %2 of the command %1.</source>
        <translation>TPM はコマンド %1 の %2 の曲線に対応していません。</translation>
    </message>
    <message>
        <source>Use an RSA 2048 key.</source>
        <translation>RSA 2048 のキーを使ってください。</translation>
    </message>
    <message>
        <source>The TPM answers as a TPM 1.2 or as something else that is no TPM 2.0.</source>
        <translation>TPM は TPM 1.2 として、または TPM 2.0 ではない別のものとして応答しています。</translation>
    </message>
    <message>
        <source>Check the address. Only TPM 2.0 is supported.</source>
        <translation>アドレスを確認してください。対応しているのは TPM 2.0 だけです。</translation>
    </message>
    <message>
        <source>The TPM answers as a TPM 1.2.</source>
        <translation>TPM は TPM 1.2 として応答しています。</translation>
    </message>
    <message>
        <source>Only TPM 2.0 is supported. Some computers switch their TPM to 2.0 in the firmware.</source>
        <translation>対応しているのは TPM 2.0 だけです。ファームウェアで TPM を 2.0 に切り替えられるコンピューターもあります。</translation>
    </message>
    <message>
        <source>The TPM does not know the command %1.</source>
        <translation>TPM にコマンド %1 がありません。</translation>
    </message>
    <message>
        <source>The TPM follows an older revision of the specification or was built without the command. A firmware update may help.</source>
        <translation>TPM が従う仕様の版が古いか、このコマンドなしで作られています。ファームウェアの更新で解決することがあります。</translation>
    </message>
    <message>
        <source>The command %1 is disabled on this TPM.</source>
        <translation>コマンド %1 は、この TPM では無効になっています。</translation>
    </message>
    <message>
        <source>The platform disabled it; look into the firmware of the computer.</source>
        <translation>プラットフォームが無効にしています。コンピューターのファームウェアの設定を確認してください。</translation>
    </message>
    <message>
        <source>The TPM has no room for another loaded object, because other programs left theirs behind.</source>
        <translation>ほかのプログラムが残したオブジェクトのため、TPM にはこれ以上オブジェクトを読み込む空きがありません。</translation>
    </message>
    <message>
        <source>Flush transient objects with the program that loaded them or with tpm2_flushcontext -t, or use a resource manager such as /dev/tpmrm0.</source>
        <translation>一時オブジェクトを、読み込んだプログラムか tpm2_flushcontext -t でフラッシュするか、/dev/tpmrm0 などのリソース マネージャーを使ってください。</translation>
    </message>
    <message>
        <source>The TPM has no room for another session, because other programs left theirs behind.</source>
        <translation>ほかのプログラムが残したセッションのため、TPM にはこれ以上セッションを開く空きがありません。</translation>
    </message>
    <message>
        <source>Flush sessions with the program that started them or with tpm2_flushcontext -l, or use a resource manager such as /dev/tpmrm0.</source>
        <translation>セッションを、開始したプログラムか tpm2_flushcontext -l でフラッシュするか、/dev/tpmrm0 などのリソース マネージャーを使ってください。</translation>
    </message>
    <message>
        <source>The TPM has no number left for another session.</source>
        <translation>TPM には、新しいセッションに割り当てる番号が残っていません。</translation>
    </message>
    <message>
        <source>Flush loaded and saved sessions with tpm2_flushcontext -l and -s.</source>
        <translation>読み込まれたセッションと保存されたセッションを、tpm2_flushcontext -l と -s でフラッシュしてください。</translation>
    </message>
    <message>
        <source>The TPM has no number left for another object.</source>
        <translation>TPM には、新しいオブジェクトに割り当てる番号が残っていません。</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>コンピューターを再起動してください。</translation>
    </message>
    <message>
        <source>The TPM has no memory left for the command %1.</source>
        <translation>TPM には、コマンド %1 に必要なメモリが残っていません。</translation>
    </message>
    <message>
        <source>Flush objects and sessions that are not used, and try again.</source>
        <translation>使っていないオブジェクトとセッションをフラッシュし、もう一度試してください。</translation>
    </message>
    <message>
        <source>The object in the first handle of the command %1 is no longer loaded.</source>
        <translation>コマンド %1 の最初のハンドルのオブジェクトは、もう読み込まれていません。</translation>
    </message>
    <message>
        <source>Another program flushed it. Repeat the step.</source>
        <translation>別のプログラムがフラッシュしました。この手順をやり直してください。</translation>
    </message>
    <message>
        <source>The object in the second handle of the command %1 is no longer loaded.</source>
        <translation>コマンド %1 の 2 番目のハンドルのオブジェクトは、もう読み込まれていません。</translation>
    </message>
    <message>
        <source>The first session of the command %1 is no longer loaded.</source>
        <translation>コマンド %1 の最初のセッションは、もう読み込まれていません。</translation>
    </message>
    <message>
        <source>The second session of the command %1 is no longer loaded.</source>
        <translation>コマンド %1 の 2 番目のセッションは、もう読み込まれていません。</translation>
    </message>
    <message>
        <source>Something is stored at %3 already.</source>
        <translation>%3 にはすでに何かが保存されています。</translation>
    </message>
    <message>
        <source>Look at what is stored there. Remove it only with the program that stored it.</source>
        <translation>そこに保存されているものを確認してください。削除する場合は、保存したプログラムだけを使ってください。</translation>
    </message>
    <message>
        <source>The TPM has no room left in its persistent memory.</source>
        <translation>TPM の永続メモリに空きがありません。</translation>
    </message>
    <message>
        <source>Remove persistent keys and NV indices that are no longer needed, each with the program that stored it.</source>
        <translation>不要になった永続キーと NV インデックスを、それぞれを保存したプログラムで削除してください。</translation>
    </message>
    <message>
        <source>The TPM cannot write its persistent memory at the moment.</source>
        <translation>TPM は現在、永続メモリに書き込めません。</translation>
    </message>
    <message>
        <source>Wait a little and try again.</source>
        <translation>少し待って、もう一度試してください。</translation>
    </message>
    <message>
        <source>The TPM limits how often its persistent memory is written, and goes on refusing.</source>
        <translation>TPM が永続メモリへの書き込み回数を制限していて、拒否し続けています。</translation>
    </message>
    <message>
        <source>Wait some minutes and try again.</source>
        <translation>数分待って、もう一度試してください。</translation>
    </message>
    <message>
        <source>The TPM is busy and goes on asking to try again.</source>
        <translation>TPM が混み合っていて、再試行を求め続けています。</translation>
    </message>
    <message>
        <source>Wait until other programs have finished with the TPM, then try again.</source>
        <translation>ほかのプログラムが TPM の使用を終えるまで待ち、もう一度試してください。</translation>
    </message>
    <message>
        <source>The TPM interrupts the command %1 again and again.</source>
        <translation>TPM がコマンド %1 を何度も中断しています。</translation>
    </message>
    <message>
        <source>The TPM tests itself and is not ready.</source>
        <translation>TPM は自己テスト中で、準備ができていません。</translation>
    </message>
    <message>
        <source>The TPM cancelled the command %1.</source>
        <translation>TPM がコマンド %1 をキャンセルしました。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>もう一度試してください。</translation>
    </message>
    <message>
        <source>The TPM does not allow the command %1 from the operating system.</source>
        <translation>TPM は、オペレーティング システムからのコマンド %1 を許可していません。</translation>
    </message>
    <message>
        <source>Only the firmware of the computer can run it.</source>
        <translation>実行できるのはコンピューターのファームウェアだけです。</translation>
    </message>
    <message>
        <source>The TPM has to be restarted before it goes on.</source>
        <translation>先に進むには、TPM の再起動が必要です。</translation>
    </message>
    <message>
        <source>Switch the computer off and on.</source>
        <translation>コンピューターの電源を切り、入れ直してください。</translation>
    </message>
    <message>
        <source>The firmware of the TPM is being updated.</source>
        <translation>TPM のファームウェアを更新しています。</translation>
    </message>
    <message>
        <source>Finish the update and restart the computer.</source>
        <translation>更新を終えて、コンピューターを再起動してください。</translation>
    </message>
    <message>
        <source>The command %1 lacks an authorisation.</source>
        <translation>コマンド %1 に承認がありません。</translation>
    </message>
    <message>
        <source>Report this with the technical text.</source>
        <translation>技術情報を添えて報告してください。</translation>
    </message>
    <message>
        <source>The TPM received a command %1 whose length is not the one that it tells.</source>
        <translation>TPM が受け取ったコマンド %1 の長さが、コマンドに書かれた長さと異なります。</translation>
    </message>
    <message>
        <source>Something between this program and the TPM changes the bytes. Check the address and try again.</source>
        <translation>このプログラムと TPM の間にあるものがデータを書き換えています。アドレスを確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>The connection to the TPM breaks during the command %1.</source>
        <translation>コマンド %1 の途中で TPM との接続が切れました。</translation>
    </message>
    <message>
        <source>Check that the TPM or its simulator still runs, then try again.</source>
        <translation>TPM またはそのシミュレーターがまだ実行中であることを確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>There is no connection to the TPM.</source>
        <translation>TPM に接続していません。</translation>
    </message>
    <message>
        <source>Check that the TPM or its simulator runs and that its address is right.</source>
        <translation>TPM またはそのシミュレーターが実行中で、アドレスが正しいことを確認してください。</translation>
    </message>
    <message>
        <source>The TPM does not answer the command %1 in time.</source>
        <translation>TPM が時間内にコマンド %1 に応答しません。</translation>
    </message>
    <message>
        <source>A busy hardware TPM may need longer. Try again, or check that its simulator still runs.</source>
        <translation>ハードウェア TPM は混み合っていると時間がかかることがあります。もう一度試すか、シミュレーターの場合はまだ実行中であることを確認してください。</translation>
    </message>
    <message>
        <source>The address of the TPM is not valid.</source>
        <translation>TPM のアドレスが有効ではありません。</translation>
    </message>
    <message>
        <source>Check the address in the connection settings.</source>
        <translation>接続の設定でアドレスを確認してください。</translation>
    </message>
    <message>
        <source>What answers at the address of the TPM does not speak the language of a TPM.</source>
        <translation>TPM のアドレスで応答した相手は、TPM の通信方式を使っていません。</translation>
    </message>
    <message>
        <source>Check host and port or path: another service may listen there.</source>
        <translation>ホストとポート、またはパスを確認してください。別のサービスがそこで待ち受けているのかもしれません。</translation>
    </message>
    <message>
        <source>This way of reaching a TPM is not supported.</source>
        <translation>TPM へのこの接続方法には対応していません。</translation>
    </message>
    <message>
        <source>Choose another kind of connection.</source>
        <translation>別の種類の接続を選んでください。</translation>
    </message>
    <message>
        <source>This way of reaching a TPM cannot do what the command %1 needs.</source>
        <translation>TPM へのこの接続方法では、コマンド %1 に必要な処理ができません。</translation>
    </message>
    <message>
        <source>The TPM answers the command %1 with fewer bytes than an answer has.</source>
        <translation>コマンド %1 に対する TPM の応答が、応答に必要なバイト数より短くなっています。</translation>
    </message>
    <message>
        <source>The TPM answers the command %1 with bytes that are no TPM 2.0 answer.</source>
        <translation>コマンド %1 に対する TPM の応答が、TPM 2.0 の応答ではありません。</translation>
    </message>
    <message>
        <source>The connection to the TPM broke earlier and was not renewed.</source>
        <translation>TPM との接続が以前に切れ、再接続されていません。</translation>
    </message>
    <message>
        <source>Repeat the step: it connects again.</source>
        <translation>この手順をやり直してください。再接続されます。</translation>
    </message>
    <message>
        <source>This program uses a key of the TPM that it has let go of already.</source>
        <translation>このプログラムは、すでに解放した TPM のキーを使おうとしています。</translation>
    </message>
    <message>
        <source>Repeat the step. Report it with the technical text if it happens again.</source>
        <translation>この手順をやり直してください。繰り返す場合は、技術情報を添えて報告してください。</translation>
    </message>
    <message>
        <source>The answer to the command %1 is not authentic: its HMAC does not fit.</source>
        <translation>コマンド %1 への応答は本物ではありません。HMAC が一致しません。</translation>
    </message>
    <message>
        <source>Something between this program and the TPM changes the bytes, or the auth value is wrong. Use a connection that you trust.</source>
        <translation>このプログラムと TPM の間にあるものがデータを書き換えているか、認証値が間違っています。信頼できる接続を使ってください。</translation>
    </message>
    <message>
        <source>A part of the command %1 has a size that a TPM cannot take.</source>
        <translation>コマンド %1 の一部が、TPM で扱えない大きさです。</translation>
    </message>
    <message>
        <source>The challenge was made for another SRK than the one in this TPM, or its part 1 (credentialBlob) is damaged.</source>
        <translation>チャレンジがこの TPM の SRK とは別の SRK 用に作られているか、その部分 1 (credentialBlob) が壊れています。</translation>
    </message>
    <message>
        <source>Register again: the service then makes a challenge for the SRK that the TPM has now. Compare the Name of the SRK with the one that was sent.</source>
        <translation>もう一度登録してください。サービスが、TPM の現在の SRK に対するチャレンジを作ります。SRK の Name を、送信した Name と比べてください。</translation>
    </message>
    <message>
        <source>The challenge was made for the EK of another TPM, or its part 2 (secret) is damaged.</source>
        <translation>チャレンジが別の TPM の EK 用に作られているか、その部分 2 (secret) が壊れています。</translation>
    </message>
    <message>
        <source>Compare the EK of this TPM with the EK of the enrollment; they have to be the same. If they are, register again to receive a new challenge.</source>
        <translation>この TPM の EK と個別登録の EK を比べてください。同じである必要があります。同じ場合は、もう一度登録して、新しいチャレンジを受け取ってください。</translation>
    </message>
    <message>
        <source>Part 2 of the challenge (secret) is cut short or empty.</source>
        <translation>チャレンジの部分 2 (secret) が途中で切れているか、空です。</translation>
    </message>
    <message>
        <source>Part 1 of the challenge (credentialBlob) has a size inside that does not fit.</source>
        <translation>チャレンジの部分 1 (credentialBlob) の中にあるサイズが合いません。</translation>
    </message>
    <message>
        <source>Part 1 of the challenge (credentialBlob) is cut short.</source>
        <translation>チャレンジの部分 1 (credentialBlob) が途中で切れています。</translation>
    </message>
    <message>
        <source>Part 2 of the challenge (secret) is damaged: its point is not on the curve of the EK.</source>
        <translation>チャレンジの部分 2 (secret) が壊れています。その点が EK の曲線上にありません。</translation>
    </message>
    <message>
        <source>The EK does not accept a password: it is used through the policy of the endorsement hierarchy.</source>
        <translation>EK はパスワードを受け付けません。保証階層のポリシーを通して使います。</translation>
    </message>
    <message>
        <source>Read the EK again and repeat the step. If that does not help, another program replaced the key at 0x81010001 in the meantime.</source>
        <translation>EK を読み取り直して、この手順をやり直してください。解決しない場合は、その間に別のプログラムが 0x81010001 のキーを置き換えています。</translation>
    </message>
    <message>
        <source>The EK was made with another policy than the one of the TCG EK templates, so its use is refused.</source>
        <translation>EK のポリシーが TCG EK テンプレートのものと異なるため、使用が拒否されました。</translation>
    </message>
    <message>
        <source>Find out which program made the EK at 0x81010001. Only EKs with the policy PolicySecret(endorsement) can be used for attestation.</source>
        <translation>0x81010001 の EK をどのプログラムが作ったかを調べてください。構成証明に使えるのは、ポリシー PolicySecret(endorsement) を持つ EK だけです。</translation>
    </message>
    <message>
        <source>The handles of EK and SRK are swapped, or the object at one of them is not what it has to be.</source>
        <translation>EK と SRK のハンドルが入れ替わっているか、どちらかのオブジェクトが正しいものではありません。</translation>
    </message>
    <message>
        <source>Look at the keys at 0x81010001 (EK) and 0x81000001 (SRK). Read both again and repeat the step.</source>
        <translation>0x81010001 (EK) と 0x81000001 (SRK) のキーを確認してください。両方を読み取り直して、この手順をやり直してください。</translation>
    </message>
    <message>
        <source>No SRK is stored at 0x81000001, or the owner hierarchy is switched off.</source>
        <translation>0x81000001 に SRK が保存されていないか、所有者階層が無効になっています。</translation>
    </message>
    <message>
        <source>Create the SRK by running the attestation from the start. If it is there, look whether the owner hierarchy is enabled.</source>
        <translation>構成証明を最初から実行して SRK を作成してください。SRK がある場合は、所有者階層が有効かどうかを確認してください。</translation>
    </message>
    <message>
        <source>No EK is stored at 0x81010001, or the endorsement hierarchy is switched off.</source>
        <translation>0x81010001 に EK が保存されていないか、保証階層が無効になっています。</translation>
    </message>
    <message>
        <source>Create the EK by running the attestation from the start. If it is there, look whether the endorsement hierarchy is enabled.</source>
        <translation>構成証明を最初から実行して EK を作成してください。EK がある場合は、保証階層が有効かどうかを確認してください。</translation>
    </message>
    <message>
        <source>The EK or the SRK of this TPM is of a kind that cannot open a challenge.</source>
        <translation>この TPM の EK または SRK は、チャレンジを開けられない種類のものです。</translation>
    </message>
    <message>
        <source>Azure expects an RSA 2048 EK. Look at the keys at 0x81010001 and 0x81000001.</source>
        <translation>Azure には RSA 2048 の EK が必要です。0x81010001 と 0x81000001 のキーを確認してください。</translation>
    </message>
    <message>
        <source>The EK is not a restricted decryption key, so it cannot open a challenge.</source>
        <translation>EK は制限付きの復号キーではないため、チャレンジを開けられません。</translation>
    </message>
    <message>
        <source>Find out which program stored the object at 0x81010001. It does not follow a TCG EK template.</source>
        <translation>0x81010001 のオブジェクトをどのプログラムが保存したかを調べてください。TCG EK テンプレートに従っていません。</translation>
    </message>
    <message>
        <source>Part 3 of the challenge (duplicate) or part 5 (the public area) is damaged, or the key was wrapped for another SRK.</source>
        <translation>チャレンジの部分 3 (duplicate) または部分 5 (公開領域) が壊れているか、キーが別の SRK 用にラップされています。</translation>
    </message>
    <message>
        <source>The inner key does not fit the wrapped key in part 3 of the challenge (duplicate).</source>
        <translation>内側のキーが、チャレンジの部分 3 (duplicate) にあるラップされたキーと合いません。</translation>
    </message>
    <message>
        <source>Parts 1 and 3 do not belong to the same challenge, or part 3 is damaged. Register again to receive a new challenge.</source>
        <translation>部分 1 と部分 3 が同じチャレンジのものでないか、部分 3 が壊れています。もう一度登録して、新しいチャレンジを受け取ってください。</translation>
    </message>
    <message>
        <source>Part 4 of the challenge (inSymSeed) is damaged, or it was made for another SRK.</source>
        <translation>チャレンジの部分 4 (inSymSeed) が壊れているか、別の SRK 用に作られています。</translation>
    </message>
    <message>
        <source>Part 4 of the challenge (inSymSeed) has the wrong size for the SRK.</source>
        <translation>チャレンジの部分 4 (inSymSeed) の大きさが SRK に合いません。</translation>
    </message>
    <message>
        <source>The inner key has another length than the cipher of the wrapped key asks for.</source>
        <translation>内側のキーの長さが、ラップされたキーの暗号に必要な長さと異なります。</translation>
    </message>
    <message>
        <source>The key in the challenge is marked as fixed to a TPM or parent, so that it cannot be imported.</source>
        <translation>チャレンジのキーは TPM または親に固定されているため、インポートできません。</translation>
    </message>
    <message>
        <source>The service made an invalid key. Register again to receive a new challenge. If that does not help, the service or something between changes the bytes.</source>
        <translation>サービスが無効なキーを作りました。もう一度登録して、新しいチャレンジを受け取ってください。解決しない場合は、サービスまたは途中にあるものがデータを書き換えています。</translation>
    </message>
    <message>
        <source>The attributes sign and decrypt of the key in the challenge do not fit its HMAC scheme.</source>
        <translation>チャレンジのキーの属性 sign と decrypt が、その HMAC 方式と合いません。</translation>
    </message>
    <message>
        <source>The key in the challenge is longer than 64 bytes.</source>
        <translation>チャレンジのキーが 64 バイトを超えています。</translation>
    </message>
    <message>
        <source>The service made a key that a TPM cannot hold. Register again to receive a new challenge.</source>
        <translation>サービスが、TPM に入らないキーを作りました。もう一度登録して、新しいチャレンジを受け取ってください。</translation>
    </message>
    <message>
        <source>The TPM does not support the hash algorithm of the key in the challenge.</source>
        <translation>TPM は、チャレンジのキーのハッシュ アルゴリズムに対応していません。</translation>
    </message>
    <message>
        <source>The service has to make a key with SHA-256. Register again to receive a new challenge.</source>
        <translation>サービスは SHA-256 のキーを作る必要があります。もう一度登録して、新しいチャレンジを受け取ってください。</translation>
    </message>
    <message>
        <source>Part 4 of the challenge (inSymSeed) is damaged: its point is not on the curve of the SRK.</source>
        <translation>チャレンジの部分 4 (inSymSeed) が壊れています。その点が SRK の曲線上にありません。</translation>
    </message>
    <message>
        <source>The public and the secret half of the key in the challenge do not belong together.</source>
        <translation>チャレンジのキーの公開部分と秘密部分が対になっていません。</translation>
    </message>
    <message>
        <source>The object at 0x81000001 is not a storage key, so nothing can be imported under it.</source>
        <translation>0x81000001 のオブジェクトはストレージ キーではないため、その下に何もインポートできません。</translation>
    </message>
    <message>
        <source>Find out which program stored the object at 0x81000001.</source>
        <translation>0x81000001 のオブジェクトをどのプログラムが保存したかを調べてください。</translation>
    </message>
    <message>
        <source>The imported key belongs to another SRK: the SRK changed after the import.</source>
        <translation>インポートしたキーは別の SRK のものです。インポートの後に SRK が変わっています。</translation>
    </message>
    <message>
        <source>Run the attestation again from the start.</source>
        <translation>構成証明を最初からやり直してください。</translation>
    </message>
    <message>
        <source>The public and the secret half of the imported key do not belong together.</source>
        <translation>インポートしたキーの公開部分と秘密部分が対になっていません。</translation>
    </message>
    <message>
        <source>No identity key is stored at %3, or the owner hierarchy is switched off.</source>
        <translation>%3 に ID キーが保存されていないか、所有者階層が無効になっています。</translation>
    </message>
    <message>
        <source>Run the attestation from the start: it imports the key.</source>
        <translation>構成証明を最初から実行してください。キーがインポートされます。</translation>
    </message>
    <message>
        <source>The identity key uses another hash algorithm than the signature asks for.</source>
        <translation>ID キーのハッシュ アルゴリズムが、署名に必要なものと異なります。</translation>
    </message>
    <message>
        <source>The service wrapped a key that does not fit. Register again to receive a new challenge.</source>
        <translation>サービスがラップしたキーが合いません。もう一度登録して、新しいチャレンジを受け取ってください。</translation>
    </message>
    <message>
        <source>The object at %3 is not an HMAC key.</source>
        <translation>%3 のオブジェクトは HMAC キーではありません。</translation>
    </message>
    <message>
        <source>Find out which program stored the object at %3, and remove it with that program. Then attest again.</source>
        <translation>%3 のオブジェクトをどのプログラムが保存したかを調べ、そのプログラムで削除してください。その後、もう一度構成証明を行ってください。</translation>
    </message>
    <message>
        <source>The identity key does not accept a password, because the service wrapped it without the attribute userWithAuth.</source>
        <translation>ID キーはパスワードを受け付けません。サービスが userWithAuth 属性なしでラップしています。</translation>
    </message>
    <message>
        <source>The service made an invalid key. Register again to receive a new challenge.</source>
        <translation>サービスが無効なキーを作りました。もう一度登録して、新しいチャレンジを受け取ってください。</translation>
    </message>
    <message>
        <source>The identity key is restricted, so that it does not sign data from outside the TPM.</source>
        <translation>ID キーには制限があり、TPM の外から来たデータに署名できません。</translation>
    </message>
    <message>
        <source>The object at %3 cannot sign.</source>
        <translation>%3 のオブジェクトでは署名できません。</translation>
    </message>
    <message>
        <source>The data to sign is longer than one HMAC command takes.</source>
        <translation>署名するデータが、一つの HMAC コマンドで扱える長さを超えています。</translation>
    </message>
    <message>
        <source>Report this: longer data has to be signed in parts.</source>
        <translation>この問題を報告してください。長いデータは分割して署名する必要があります。</translation>
    </message>
    <message>
        <source>Another object is stored at %3 already.</source>
        <translation>%3 にはすでに別のオブジェクトが保存されています。</translation>
    </message>
    <message>
        <source>Look at what is stored at %3. Remove it only with the program that stored it.</source>
        <translation>%3 に保存されているものを確認してください。削除する場合は、保存したプログラムだけを使ってください。</translation>
    </message>
    <message>
        <source>The TPM has no room left for another persistent key.</source>
        <translation>TPM には、永続キーをもう一つ保存する空きがありません。</translation>
    </message>
    <message>
        <source>Remove persistent keys that are no longer needed, each with the program that stored it.</source>
        <translation>不要になった永続キーを、それぞれを保存したプログラムで削除してください。</translation>
    </message>
    <message>
        <source>Nothing is stored at %3, or its hierarchy is switched off.</source>
        <translation>%3 に何も保存されていないか、その階層が無効になっています。</translation>
    </message>
    <message>
        <source>Read the handles of the TPM again: another program removed the object in the meantime.</source>
        <translation>TPM のハンドルを読み取り直してください。その間に別のプログラムがオブジェクトを削除しました。</translation>
    </message>
    <message>
        <source>The handle %3 is kept for the platform; an owner cannot use it.</source>
        <translation>ハンドル %3 はプラットフォーム用です。所有者は使えません。</translation>
    </message>
    <message>
        <source>Use a handle from 0x81000000 to 0x817fffff.</source>
        <translation>0x81000000～0x817fffff のハンドルを使ってください。</translation>
    </message>
    <message>
        <source>The handle %3 is not the handle of a persistent object.</source>
        <translation>ハンドル %3 は永続オブジェクトのハンドルではありません。</translation>
    </message>
    <message>
        <source>The owner auth value of this TPM is set, and the one that was given is missing or wrong.</source>
        <translation>この TPM には所有者の認証値が設定されていますが、渡された値がないか、間違っています。</translation>
    </message>
    <message>
        <source>The owner hierarchy of this TPM is switched off, so nothing can be stored.</source>
        <translation>この TPM の所有者階層が無効になっているため、何も保存できません。</translation>
    </message>
    <message>
        <source>Enable the owner hierarchy in the firmware of the computer and restart it.</source>
        <translation>コンピューターのファームウェアで所有者階層を有効にし、再起動してください。</translation>
    </message>
    <message>
        <source>The auth value of the hierarchy %3 is set, and the one that was given is missing or wrong.</source>
        <translation>階層 %3 には認証値が設定されていますが、渡された値がないか、間違っています。</translation>
    </message>
    <message>
        <source>The hierarchy %3 of this TPM is switched off, so the key cannot be created.</source>
        <translation>この TPM の階層 %3 が無効になっているため、キーを作成できません。</translation>
    </message>
    <message>
        <source>The TPM does not make RSA keys of 2048 bits.</source>
        <translation>この TPM は 2048 ビットの RSA キーを作れません。</translation>
    </message>
    <message>
        <source>This TPM cannot be used with the Device Provisioning Service.</source>
        <translation>この TPM は Device Provisioning Service では使えません。</translation>
    </message>
    <message>
        <source>The TPM does not make keys from this template.</source>
        <translation>TPM は、このテンプレートのキーを作れません。</translation>
    </message>
    <message>
        <source>Look at the algorithms that the TPM supports. The Device Provisioning Service expects RSA 2048.</source>
        <translation>TPM が対応しているアルゴリズムを確認してください。Device Provisioning Service には RSA 2048 が必要です。</translation>
    </message>
    <message>
        <source>The TPM does not make keys of this kind.</source>
        <translation>TPM は、この種類のキーを作れません。</translation>
    </message>
    <message>
        <source>The endorsement auth value of this TPM is set, and the one that was given is missing or wrong.</source>
        <translation>この TPM には保証の認証値が設定されていますが、渡された値がないか、間違っています。</translation>
    </message>
    <message>
        <source>The endorsement hierarchy of this TPM is switched off, so its EK cannot be used.</source>
        <translation>この TPM の保証階層が無効になっているため、EK を使えません。</translation>
    </message>
    <message>
        <source>Enable the endorsement hierarchy in the firmware of the computer and restart it.</source>
        <translation>コンピューターのファームウェアで保証階層を有効にし、再起動してください。</translation>
    </message>
    <message>
        <source>Create the key by running the attestation from the start. If it is there, look whether its hierarchy is enabled.</source>
        <translation>構成証明を最初から実行してキーを作成してください。キーがある場合は、その階層が有効かどうかを確認してください。</translation>
    </message>
    <message>
        <source>The object %3 is a running HMAC or hash sequence and has no public area.</source>
        <translation>オブジェクト %3 は実行中の HMAC またはハッシュのシーケンスで、公開領域がありません。</translation>
    </message>
    <message>
        <source>Read the handles of the TPM again.</source>
        <translation>TPM のハンドルを読み取り直してください。</translation>
    </message>
    <message>
        <source>The TPM has no NV index %3.</source>
        <translation>TPM に NV インデックス %3 がありません。</translation>
    </message>
    <message>
        <source>The maker of the TPM did not store what is looked for there. The TPM can attest without it.</source>
        <translation>TPM の製造元が、探しているデータを保存していません。それがなくても TPM は構成証明に使えます。</translation>
    </message>
    <message>
        <source>The NV index %3 is reserved and was never written.</source>
        <translation>NV インデックス %3 は確保されていますが、一度も書き込まれていません。</translation>
    </message>
    <message>
        <source>The NV index %3 ends before the data that is asked for.</source>
        <translation>NV インデックス %3 は、要求したデータより前で終わっています。</translation>
    </message>
    <message>
        <source>Read the size of the index again; another program may have made it anew.</source>
        <translation>インデックスの大きさを読み取り直してください。別のプログラムが作り直したのかもしれません。</translation>
    </message>
    <message>
        <source>The TPM does not give as many bytes of an NV index at once.</source>
        <translation>TPM は、一度にこれほど多くの NV インデックスのバイトを返しません。</translation>
    </message>
    <message>
        <source>Report this with the name of the maker: the TPM announces a larger limit than it keeps.</source>
        <translation>製造元の名前を添えて報告してください。TPM が示す上限が、実際の上限より大きくなっています。</translation>
    </message>
    <message>
        <source>The NV index %3 must not be read with this authorisation.</source>
        <translation>この承認では NV インデックス %3 を読み取れません。</translation>
    </message>
    <message>
        <source>Only the platform or the maker can read it.</source>
        <translation>読み取れるのはプラットフォームまたは製造元だけです。</translation>
    </message>
    <message>
        <source>The NV index %3 is locked against reading until the computer restarts.</source>
        <translation>NV インデックス %3 は、コンピューターを再起動するまで読み取りがロックされています。</translation>
    </message>
    <message>
        <source>Restart the computer and read it before other programs lock it.</source>
        <translation>コンピューターを再起動し、ほかのプログラムがロックする前に読み取ってください。</translation>
    </message>
    <message>
        <source>Clearing is disabled on this TPM.</source>
        <translation>この TPM ではクリアが無効になっています。</translation>
    </message>
    <message>
        <source>Only the platform can enable it again: use the firmware of the computer.</source>
        <translation>有効に戻せるのはプラットフォームだけです。コンピューターのファームウェアを使ってください。</translation>
    </message>
    <message>
        <source>The auth value of the hierarchy %3 is set, so the TPM refuses to be cleared without it.</source>
        <translation>階層 %3 に認証値が設定されているため、それがないと TPM はクリアを拒否します。</translation>
    </message>
    <message>
        <source>Clear the TPM with the firmware of the computer.</source>
        <translation>コンピューターのファームウェアで TPM をクリアしてください。</translation>
    </message>
    <message>
        <source>The hierarchy %3 is switched off, so the TPM refuses to be cleared through it.</source>
        <translation>階層 %3 が無効になっているため、TPM はこの階層によるクリアを拒否します。</translation>
    </message>
    <message>
        <source>Only the platform can enable clearing again.</source>
        <translation>クリアを有効に戻せるのはプラットフォームだけです。</translation>
    </message>
    <message>
        <source>Use the firmware of the computer.</source>
        <translation>コンピューターのファームウェアを使ってください。</translation>
    </message>
    <message>
        <source>The handle %3 is not the handle of a loaded object or session, so it cannot be flushed.</source>
        <translation>ハンドル %3 は、読み込まれたオブジェクトやセッションのハンドルではないため、フラッシュできません。</translation>
    </message>
    <message>
        <source>Nothing has to be done: it is not loaded, or it is persistent.</source>
        <translation>何もする必要はありません。読み込まれていないか、永続オブジェクトです。</translation>
    </message>
    <message>
        <source>Nothing is loaded at %3.</source>
        <translation>%3 には何も読み込まれていません。</translation>
    </message>
    <message>
        <source>Nothing has to be done: it has been flushed already.</source>
        <translation>何もする必要はありません。すでにフラッシュされています。</translation>
    </message>
    <message>
        <source>The salt of the session was not made for the key of this TPM.</source>
        <translation>セッションのソルトが、この TPM のキー用に作られていません。</translation>
    </message>
    <message>
        <source>Connect again. If that does not help, something between this program and the TPM changes the bytes.</source>
        <translation>接続し直してください。解決しない場合は、このプログラムと TPM の間にあるものがデータを書き換えています。</translation>
    </message>
    <message>
        <source>Ask the owner of the socket for access, or start the TPM simulator as the same user.</source>
        <translation>ソケットの所有者にアクセスを許可してもらうか、TPM シミュレーターを同じユーザーで起動してください。</translation>
    </message>
    <message>
        <source>Start the TPM simulator, or check the address: it has to be that of its data or command socket.</source>
        <translation>TPM シミュレーターを起動するか、アドレスを確認してください。データ ソケットまたはコマンド ソケットのアドレスが必要です。</translation>
    </message>
    <message>
        <source>The TPM at %1 refuses this user: %2.</source>
        <translation>%1 の TPM がこのユーザーを拒否しました: %2。</translation>
    </message>
    <message>
        <source>There is no TPM socket at %1 (%2).</source>
        <translation>%1 に TPM のソケットがありません (%2)。</translation>
    </message>
    <message>
        <source>No TPM answers at %1: %2.</source>
        <translation>%1 で TPM が応答しません: %2。</translation>
    </message>
    <message>
        <source>The folder of the software TPM, %1, cannot be used.</source>
        <translation>ソフトウェア TPM のフォルダー %1 を使えません。</translation>
    </message>
    <message>
        <source>Check that it is a folder of yours and that the disk is not full.</source>
        <translation>あなたのフォルダーであること、ディスクに空きがあることを確認してください。</translation>
    </message>
    <message>
        <source>Another program is using the software TPM in %1.</source>
        <translation>別のプログラムが %1 のソフトウェア TPM を使っています。</translation>
    </message>
    <message>
        <source>The software TPM does not start.</source>
        <translation>ソフトウェア TPM が起動しません。</translation>
    </message>
    <message>
        <source>Read the technical text: it is what swtpm wrote. If the state is damaged, move its folder away: a new TPM, with other keys, is made then.</source>
        <translation>swtpm の出力は技術情報にあります。状態が壊れている場合は、そのフォルダーを別の場所に移してください。キーの異なる新しい TPM が作られます。</translation>
    </message>
    <message>
        <source>The software TPM has been stopped.</source>
        <translation>ソフトウェア TPM は停止されています。</translation>
    </message>
    <message>
        <source>Connect to the software TPM again.</source>
        <translation>ソフトウェア TPM に接続し直してください。</translation>
    </message>
    <message>
        <source>The software TPM ended while it was in use.</source>
        <translation>使用中のソフトウェア TPM が終了しました。</translation>
    </message>
    <message>
        <source>Try again: it is started anew, with the same keys.</source>
        <translation>もう一度試してください。同じキーで起動し直されます。</translation>
    </message>
    <message>
        <source>The software TPM needs the program %1, which is not installed.</source>
        <translation>ソフトウェア TPM に必要なプログラム %1 がインストールされていません。</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: sudo apt install %1), or use another TPM.</source>
        <translation>インストールするか (Debian と Ubuntu の場合: sudo apt install %1)、別の TPM を使ってください。</translation>
    </message>
    <message>
        <source>A new software TPM cannot be made: swtpm_setup has failed.</source>
        <translation>新しいソフトウェア TPM を作れません。swtpm_setup が失敗しました。</translation>
    </message>
    <message>
        <source>Read the technical text: it is what swtpm_setup wrote. Check that the disk is not full.</source>
        <translation>swtpm_setup の出力は技術情報にあります。ディスクに空きがあることを確認してください。</translation>
    </message>
    <message>
        <source>NV index %1 does not hold a whole DER certificate.</source>
        <translation>NV インデックス %1 に完全な DER 証明書がありません。</translation>
    </message>
    <message>
        <source>The TPM can attest without it. Some makers publish the certificate on a web site instead; ask for it with the public key of the EK.</source>
        <translation>証明書がなくても TPM は構成証明に使えます。Web サイトで証明書を公開している製造元もあります。EK の公開キーを示して問い合わせてください。</translation>
    </message>
    <message>
        <source>Endorse clears only the software TPM that it started itself, because clearing destroys every key that other programs keep in a TPM.</source>
        <translation>Endorse がクリアするのは、自分で起動したソフトウェア TPM だけです。クリアすると、ほかのプログラムが TPM に保管しているキーもすべて失われるためです。</translation>
    </message>
    <message>
        <source>To clear this TPM all the same, use the firmware of the computer or tpm2_clear.</source>
        <translation>それでもこの TPM をクリアする場合は、コンピューターのファームウェアか tpm2_clear を使ってください。</translation>
    </message>
    <message>
        <source>What answers at this address does not speak the protocol of a TPM 2.0.</source>
        <translation>このアドレスで応答した相手は、TPM 2.0 のプロトコルを使っていません。</translation>
    </message>
    <message>
        <source>Check the address: the port or socket belongs to another program, or to the control channel of the TPM simulator.</source>
        <translation>アドレスを確認してください。ポートまたはソケットが、別のプログラムか TPM シミュレーターの制御チャネルのものです。</translation>
    </message>
    <message>
        <source>The TPM closed the connection.</source>
        <translation>TPM が接続を閉じました。</translation>
    </message>
    <message>
        <source>Check that the TPM is still running, then try again: the connection is made anew.</source>
        <translation>TPM がまだ実行中であることを確認し、もう一度試してください。再接続されます。</translation>
    </message>
    <message>
        <source>The TPM did not answer the command within %1 ms.</source>
        <translation>TPM が %1 ms 以内にコマンドに応答しませんでした。</translation>
    </message>
    <message>
        <source>Check that no other program holds the TPM (a simulator serves one at a time) and that it has not been stopped, or allow more time.</source>
        <translation>ほかのプログラムが TPM を使っていないこと (シミュレーターは一度に一つのプログラムだけに応答します)、TPM が停止されていないことを確認するか、制限時間を延ばしてください。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; a TPM takes at most %3.</source>
        <translation>%1 が %2 バイトあります。TPM が受け取れるのは %3 バイトまでです。</translation>
    </message>
    <message>
        <source>Check that the data is a challenge for a TPM and that it was cut into its parts at the right places.</source>
        <translation>データが TPM 用のチャレンジであり、正しい位置で各部分に分けられていることを確認してください。</translation>
    </message>
    <message>
        <source>The public area of the key is not a structure that a TPM understands.</source>
        <translation>キーの公開領域が、TPM の理解できる構造ではありません。</translation>
    </message>
    <message>
        <source>Write embedded, swtpm:host=localhost,port=2321, swtpm:path=FILE, mssim:host=localhost,port=2321 or device:/dev/tpmrm0.</source>
        <translation>embedded、swtpm:host=localhost,port=2321、swtpm:path=FILE、mssim:host=localhost,port=2321、device:/dev/tpmrm0 のいずれかを入力してください。</translation>
    </message>
    <message>
        <source>The address names no TPM.</source>
        <translation>アドレスに TPM の指定がありません。</translation>
    </message>
    <message>
        <source>A TPM behind tabrmd, the resource manager on D-Bus, cannot be reached yet.</source>
        <translation>D-Bus のリソース マネージャー tabrmd を通した TPM には、まだ接続できません。</translation>
    </message>
    <message>
        <source>Use the resource manager of the kernel instead: device:/dev/tpmrm0.</source>
        <translation>代わりにカーネルのリソース マネージャー device:/dev/tpmrm0 を使ってください。</translation>
    </message>
    <message>
        <source>A TPM behind a command, such as ssh, cannot be reached yet.</source>
        <translation>ssh などのコマンドを通した TPM には、まだ接続できません。</translation>
    </message>
    <message>
        <source>Run this program on the computer that has the TPM, with device:/dev/tpmrm0.</source>
        <translation>TPM のあるコンピューターで、device:/dev/tpmrm0 を指定してこのプログラムを実行してください。</translation>
    </message>
    <message>
        <source>The module pcap is not needed here: every command is recorded anyway.</source>
        <translation>ここではモジュール pcap は不要です。コマンドは常にすべて記録されます。</translation>
    </message>
    <message>
        <source>Leave out &quot;pcap:&quot; and write the address that follows it.</source>
        <translation>&quot;pcap:&quot; を省き、その後に続くアドレスを入力してください。</translation>
    </message>
    <message>
        <source>A TPM inside this process, by libtpms, is not offered.</source>
        <translation>libtpms によるこのプロセス内の TPM には対応していません。</translation>
    </message>
    <message>
        <source>Use embedded: the same TPM code in a process of its own.</source>
        <translation>embedded を使ってください。同じ TPM のコードが別のプロセスで動作します。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of TPM address.</source>
        <translation>「%1」は TPM アドレスの種類ではありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand after &quot;%2:&quot;.</source>
        <translation>「%1」は &quot;%2:&quot; の後に書けません。</translation>
    </message>
    <message>
        <source>The TPM at &quot;%1&quot; is not on this computer, and the way there would be open to readers: a TPM over a network is refused until sessions are encrypted.</source>
        <translation>「%1」の TPM はこのコンピューターになく、通信を途中で読み取られるおそれがあります。セッションの暗号化に対応するまで、ネットワーク経由の TPM は拒否します。</translation>
    </message>
    <message>
        <source>Use localhost, 127.0.0.1 or ::1, for example as the near end of an ssh tunnel.</source>
        <translation>localhost、127.0.0.1、::1 のいずれかを使ってください。たとえば ssh トンネルの手元側に使います。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port that can be used.</source>
        <translation>「%1」はポートとして使えません。</translation>
    </message>
    <message>
        <source>Give a number from 1 to 65535 (for mssim to 65534: its platform port is one more).</source>
        <translation>1～65535 の数を指定してください (mssim の場合は 65534 まで。プラットフォーム ポートはその次の番号です)。</translation>
    </message>
    <message>
        <source>Give the path of the socket or of the device node, for a socket at most 107 bytes long.</source>
        <translation>ソケットまたはデバイス ノードのパスを指定してください。ソケットの場合は 107 バイト以内です。</translation>
    </message>
    <message>
        <source>The path is empty.</source>
        <translation>パスが空です。</translation>
    </message>
    <message>
        <source>The path holds a control character.</source>
        <translation>パスに制御文字があります。</translation>
    </message>
    <message>
        <source>The path of the socket is %1 bytes long; the system allows %2.</source>
        <translation>ソケットのパスが %1 バイトあります。システムの上限は %2 バイトです。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the path of a device node.</source>
        <translation>「%1」はデバイス ノードのパスではありません。</translation>
    </message>
    <message>
        <source>The auth value has %1 bytes; a TPM takes at most %2.</source>
        <translation>認証値が %1 バイトあります。TPM が受け取れるのは %2 バイトまでです。</translation>
    </message>
    <message>
        <source>Check that the auth value is given as it was set, not the name of a file that holds it.</source>
        <translation>認証値を収めたファイルの名前ではなく、設定したとおりの認証値を渡したことを確認してください。</translation>
    </message>
    <message>
        <source>There is no device %1 on this computer.</source>
        <translation>このコンピューターにデバイス %1 がありません。</translation>
    </message>
    <message>
        <source>This user may not open the device %1.</source>
        <translation>このユーザーにはデバイス %1 を開く許可がありません。</translation>
    </message>
    <message>
        <source>Another program holds the device %1.</source>
        <translation>別のプログラムがデバイス %1 を使っています。</translation>
    </message>
    <message>
        <source>The device %1 cannot be used: %2.</source>
        <translation>デバイス %1 を使えません: %2。</translation>
    </message>
    <message>
        <source>Check that the TPM is switched on in the firmware setup and that its driver is loaded (ls /dev/tpm*).</source>
        <translation>ファームウェアの設定で TPM が有効なことと、ドライバーが読み込まれていること (ls /dev/tpm*) を確認してください。</translation>
    </message>
    <message>
        <source>Add yourself to the group tss (sudo usermod -aG tss $USER), log out and in again, and use /dev/tpmrm0.</source>
        <translation>自分をグループ tss に追加し (sudo usermod -aG tss $USER)、サインアウトしてサインインし直してから、/dev/tpmrm0 を使ってください。</translation>
    </message>
    <message>
        <source>Use /dev/tpmrm0, which several programs can share, or end the program that has it open.</source>
        <translation>複数のプログラムで共有できる /dev/tpmrm0 を使うか、デバイスを開いているプログラムを終了してください。</translation>
    </message>
    <message>
        <source>Check that the path is that of a TPM 2.0 device node, usually /dev/tpmrm0.</source>
        <translation>パスが TPM 2.0 のデバイス ノード (通常は /dev/tpmrm0) のものであることを確認してください。</translation>
    </message>
    <message>
        <source>The helper process for the device %1 has ended.</source>
        <translation>デバイス %1 の補助プロセスが終了しました。</translation>
    </message>
    <message>
        <source>Try again: the connection is made anew.</source>
        <translation>もう一度試してください。再接続されます。</translation>
    </message>
    <message>
        <source>The embedded TPM is not reached by an address.</source>
        <translation>内蔵 TPM にはアドレスで接続しません。</translation>
    </message>
    <message>
        <source>Report this as a fault of the program.</source>
        <translation>このプログラムの不具合として報告してください。</translation>
    </message>
    <message>
        <source>What answers the command %1 tells a length that no TPM 2.0 answer has.</source>
        <translation>コマンド %1 に応答した相手が示す長さは、TPM 2.0 の応答ではありえない長さです。</translation>
    </message>
    <message>
        <source>The owner auth value that was given is not the one of this TPM, so the TPM stores no key.</source>
        <translation>渡された所有者の認証値がこの TPM のものと異なるため、TPM はキーを保存しません。</translation>
    </message>
    <message>
        <source>Someone has taken ownership of this TPM: its owner hierarchy has an auth value, and none was given. Without it the TPM stores no key.</source>
        <translation>誰かがこの TPM の所有権を取得しています。所有者階層に認証値が設定されていますが、値が渡されていません。値がないと、TPM はキーを保存しません。</translation>
    </message>
    <message>
        <source>The endorsement auth value that was given is not the one of this TPM, so the TPM does not make its EK.</source>
        <translation>渡された保証の認証値がこの TPM のものと異なるため、TPM は EK を作成しません。</translation>
    </message>
    <message>
        <source>The endorsement hierarchy of this TPM has an auth value, and none was given. Without it the TPM does not make its EK.</source>
        <translation>この TPM の保証階層に認証値が設定されていますが、値が渡されていません。値がないと、TPM は EK を作成しません。</translation>
    </message>
    <message>
        <source>The challenge: two locks around the nonce. The first is opened with the EK and holds the inner key, the second with the SRK and the inner key.</source>
        <translation>チャレンジ: nonce を守る二つの錠です。一つ目は EK で開き、内側のキーが入っています。二つ目は SRK と内側のキーで開きます。</translation>
    </message>
    <message>
        <source>The seed of the first lock, encrypted to the public EK. Only the private EK, which never leaves the TPM, can read it.</source>
        <translation>一つ目の錠のシードです。公開 EK で暗号化されています。TPM の外に出ない秘密の EK だけが読み取れます。</translation>
    </message>
    <message>
        <source>The seed of the second lock, encrypted to the public SRK.</source>
        <translation>二つ目の錠のシードです。公開 SRK で暗号化されています。</translation>
    </message>
    <message>
        <source>The public area of the nonce, which is an HMAC key: what kind of key it is and what it may do.</source>
        <translation>HMAC キーである nonce の公開部です。どのようなキーで、何ができるかを示します。</translation>
    </message>
    <message>
        <source>More data, enciphered with the inner key. The registration does not need it.</source>
        <translation>内側のキーで暗号化された追加データです。登録には必要ありません。</translation>
    </message>
    <message>
        <source>The first lock: the inner key, enciphered and bound to the Name of the SRK. Only the TPM that has both the EK and this SRK can open it.</source>
        <translation>一つ目の錠です。内側のキーが暗号化され、SRK の Name に結び付けられています。開けられるのは、EK とこの SRK の両方を持つ TPM だけです。</translation>
    </message>
    <message>
        <source>These bytes are computed over the enciphered inner key and the Name of the SRK. The TPM computes them again: with another SRK, or with one changed bit, they differ and the TPM refuses.</source>
        <translation>暗号化された内側のキーと SRK の Name から計算されたバイト列です。TPM はこれを計算し直します。SRK が別のものだったり、1 ビットでも変更されていたりすると、値が一致せず、TPM は拒否します。</translation>
    </message>
    <message>
        <source>The inner key, enciphered with a key that is derived from the seed and the Name of the SRK.</source>
        <translation>シードと SRK の Name から導出したキーで暗号化された、内側のキーです。</translation>
    </message>
    <message>
        <source>The seed, encrypted to the public EK. Only the private EK, which never leaves the TPM, can read it.</source>
        <translation>EK の公開キーで暗号化されたシードです。読み取れるのは、TPM の外に出ることのない EK の秘密キーだけです。</translation>
    </message>
    <message>
        <source>The inner key: the TPM opened the first lock. It is masked here, because it opens a part of the second lock.</source>
        <translation>内側のキーです。TPM が一つ目の錠を開けて取り出しました。二つ目の錠の一部を開けるキーなので、ここではマスクされています。</translation>
    </message>
    <message>
        <source>The key that the challenge is bound to: the SRK. The TPM puts the Name of this key into its computation.</source>
        <translation>チャレンジが結び付けられているキー、つまり SRK です。TPM は、このキーの Name を計算に使います。</translation>
    </message>
    <message>
        <source>The key that opens the seed: the EK, by which the service knows this TPM.</source>
        <translation>シードを開けるキー、つまり EK です。サービスは EK でこの TPM を見分けます。</translation>
    </message>
    <message>
        <source>The storage key under which the new key is stored: the SRK.</source>
        <translation>新しいキーを保管する際の親となるストレージ キー、つまり SRK です。</translation>
    </message>
    <message>
        <source>The inner key that the first lock gave. It opens the inner wrapping of the nonce, inside the TPM.</source>
        <translation>一つ目の錠から取り出された内側のキーです。nonce の内側のラップを TPM の中で開けます。</translation>
    </message>
    <message>
        <source>The public area of the nonce, which is an HMAC key: what kind of key it is and what it may do. It is part of the integrity check, so nobody can change it on the way.</source>
        <translation>HMAC キーである nonce の公開領域です。キーの種類と、できることを示します。整合性チェックの対象なので、途中で誰かが変更することはできません。</translation>
    </message>
    <message>
        <source>The second lock: the nonce, wrapped for the SRK and once more with the inner key. It is opened inside the TPM only.</source>
        <translation>二つ目の錠です。SRK 用にラップされ、内側のキーでさらにもう一度ラップされた nonce です。TPM の中でだけ開きます。</translation>
    </message>
    <message>
        <source>An HMAC over the enciphered key and its Name. The TPM refuses a wrapped key of which one bit was changed.</source>
        <translation>暗号化されたキーとその Name から計算した HMAC です。ラップされたキーが 1 ビットでも変更されていると、TPM は拒否します。</translation>
    </message>
    <message>
        <source>The secret half of the key, enciphered. Nobody outside the TPM can read it.</source>
        <translation>暗号化された、キーの秘密部分です。TPM の外では誰も読み取れません。</translation>
    </message>
    <message>
        <source>The seed of the outer wrapping, encrypted to the public SRK.</source>
        <translation>SRK の公開キーで暗号化された、外側のラップのシードです。</translation>
    </message>
    <message>
        <source>The cipher of the inner wrapping, for which the inner key is.</source>
        <translation>内側のキーを使う、内側のラップの暗号方式です。</translation>
    </message>
    <message>
        <source>The key as the TPM hands it out for storage: enciphered by the TPM for itself, of use only under its own SRK.</source>
        <translation>保管のために TPM が渡すキーです。TPM が自分のために暗号化したもので、その TPM の SRK の下でだけ使えます。</translation>
    </message>
    <message>
        <source>The secret half of a key, as this TPM enciphered it under its SRK before.</source>
        <translation>キーの秘密部分です。この TPM が前に、自分の SRK の下で暗号化しました。</translation>
    </message>
    <message>
        <source>The template of the key. The same template and the same seed in the TPM always give the same key.</source>
        <translation>キーのテンプレートです。TPM のシードとテンプレートが同じなら、いつも同じキーが得られます。</translation>
    </message>
    <message>
        <source>The public half of the key. The TPM checks that both halves belong together.</source>
        <translation>キーの公開部分です。TPM は、公開部分と秘密部分が対になっていることを確認します。</translation>
    </message>
    <message>
        <source>The public half of the key. It is not secret: the one of the EK is what a service enrolls.</source>
        <translation>キーの公開部分です。秘密ではありません。EK の公開部分は、サービスが登録リストに載せるものです。</translation>
    </message>
    <message>
        <source>The Name: the hash of the public area. It identifies the key; a change of one bit of the public area gives another Name.</source>
        <translation>Name、つまり公開領域のハッシュです。キーを識別します。公開領域が 1 ビットでも変わると、Name は別のものになります。</translation>
    </message>
    <message>
        <source>The Name together with the Names of all parents up to the hierarchy: where in the TPM the key stands.</source>
        <translation>Name を、階層に至るまでのすべての親の Name と組み合わせたものです。キーが TPM のどこにあるかを示します。</translation>
    </message>
    <message>
        <source>What the key may do and whether it may leave the TPM. fixedTPM means that it was born in this TPM and stays there.</source>
        <translation>キーに何ができるか、TPM の外に出られるかを示します。fixedTPM は、この TPM の中で作られ、そこにとどまることを意味します。</translation>
    </message>
    <message>
        <source>The hash of the conditions under which the key may be used. For an EK the condition is the auth value of the endorsement hierarchy.</source>
        <translation>キーを使うための条件のハッシュです。EK の場合、条件は保証階層の認証値です。</translation>
    </message>
    <message>
        <source>The hash algorithm that makes the Name of the key.</source>
        <translation>キーの Name を作るハッシュ アルゴリズムです。</translation>
    </message>
    <message>
        <source>The cipher with which the key protects what is under it.</source>
        <translation>キーが自分の下にあるものを保護するための暗号方式です。</translation>
    </message>
    <message>
        <source>What sets this key apart from every other: the modulus of an RSA key, the point of an ECC key, a hash for an HMAC key. In a template it goes into the derivation of the key.</source>
        <translation>このキーをほかのすべてのキーと区別するものです。RSA キーではモジュラス、ECC キーでは点、HMAC キーではハッシュです。テンプレートでは、キーの導出に使われます。</translation>
    </message>
    <message>
        <source>The auth value that the new key gets, and secret data for it. Both are empty here: the TPM derives the key from its own seed.</source>
        <translation>新しいキーに設定する認証値と、キーの秘密のデータです。ここではどちらも空で、TPM は自分のシードからキーを導出します。</translation>
    </message>
    <message>
        <source>The hierarchy whose seed the key is derived from. TPM2_Clear changes the seed of the owner and never the one of the endorsement hierarchy.</source>
        <translation>キーを導出するシードを持つ階層です。TPM2_Clear で所有者階層のシードは変わりますが、保証階層のシードは変わりません。</translation>
    </message>
    <message>
        <source>A proof for the TPM itself that it made this key.</source>
        <translation>TPM がこのキーを作ったことを、TPM 自身に対して証明するものです。</translation>
    </message>
    <message>
        <source>Random bytes of this program. With those of the TPM they make every authorization unique, so that a recorded one cannot be used again.</source>
        <translation>このプログラムの乱数です。TPM の乱数と合わせて承認を毎回異なるものにするため、記録した承認を再び使うことはできません。</translation>
    </message>
    <message>
        <source>Random bytes of the TPM, fresh in every answer. This is the nonce of the session and has nothing to do with the nonce of the service.</source>
        <translation>TPM の乱数で、応答ごとに新しくなります。これはセッションの nonce です。サービスの nonce とは関係ありません。</translation>
    </message>
    <message>
        <source>A secret for the session, encrypted to a key of the TPM: whoever listens on the wire learns nothing from it.</source>
        <translation>TPM のキーで暗号化された、セッション用のシークレットです。通信を傍受しても何も分かりません。</translation>
    </message>
    <message>
        <source>A policy session proves conditions, an HMAC session proves that the caller knows an auth value.</source>
        <translation>ポリシー セッションは条件を満たすことを証明し、HMAC セッションは呼び出し元が認証値を知っていることを証明します。</translation>
    </message>
    <message>
        <source>decrypt and encrypt mean that the first parameter travels enciphered; without continueSession the session ends with this command.</source>
        <translation>decrypt と encrypt は、最初のパラメーターが暗号化されて送られることを意味します。continueSession がないと、セッションはこのコマンドで終わります。</translation>
    </message>
    <message>
        <source>The session. TPM_RS_PW stands for a plain password instead of one.</source>
        <translation>セッションです。TPM_RS_PW は、セッションの代わりに平文のパスワードを使うことを表します。</translation>
    </message>
    <message>
        <source>The proof of the authorization: an HMAC over the command, or the plain auth value in a password session. It is empty when the auth value is.</source>
        <translation>承認の証明です。コマンドから計算した HMAC か、パスワード セッションの場合は平文の認証値です。認証値が空の場合は、これも空です。</translation>
    </message>
    <message>
        <source>The session in which the TPM notes that the condition is met.</source>
        <translation>条件を満たしたことを TPM が記録するセッションです。</translation>
    </message>
    <message>
        <source>The hierarchy whose auth value is proved. For an EK it is the endorsement hierarchy.</source>
        <translation>認証値を証明する階層です。EK の場合は保証階層です。</translation>
    </message>
    <message>
        <source>How long the proof is good; 0 means as long as the session.</source>
        <translation>証明の有効期間です。0 は、セッションが続く間を意味します。</translation>
    </message>
    <message>
        <source>What is signed: for a SAS token the address of the resource, a line feed and the time of expiry.</source>
        <translation>署名の対象です。SAS トークンの場合は、リソースのアドレス、改行、期限の時刻です。</translation>
    </message>
    <message>
        <source>The signature of the SAS token, computed by the TPM with the nonce. It is masked, because the token gives access until it expires.</source>
        <translation>TPM が nonce で計算した、SAS トークンの署名です。トークンは期限が切れるまでアクセスに使えるため、マスクされています。</translation>
    </message>
    <message>
        <source>Where the key stays when the power goes. The numbers are a convention: 0x81010001 for the EK, 0x81000001 for the SRK.</source>
        <translation>電源を切ってもキーが残る場所です。番号は慣例によるもので、EK は 0x81010001、SRK は 0x81000001 です。</translation>
    </message>
    <message>
        <source>What is removed from the few slots of the TPM for loaded keys and sessions. A persistent copy stays.</source>
        <translation>読み込んだキーとセッションのための、TPM の数少ない空きから取り除くものです。永続化したコピーは残ります。</translation>
    </message>
    <message>
        <source>The new auth value. In TPM 2.0 this is what taking ownership changes: no key is made anew by it.</source>
        <translation>新しい認証値です。TPM 2.0 で所有権の取得によって変わるのはこの値です。キーが作り直されることはありません。</translation>
    </message>
    <message>
        <source>A place in the memory of the TPM. The maker stores the certificate of the EK at 0x01c00002.</source>
        <translation>TPM のメモリ内の場所です。製造元は EK の証明書を 0x01c00002 に保存します。</translation>
    </message>
    <message>
        <source>Whether the TPM has more to tell than fits into one answer.</source>
        <translation>一つの応答に収まらない続きが TPM にあるかどうかを示します。</translation>
    </message>
    <message>
        <source>How often the TPM was reset since it was cleared: a loaded key of before is gone.</source>
        <translation>クリアされてから TPM がリセットされた回数です。リセット前に読み込んだキーは失われています。</translation>
    </message>
    <message>
        <source>0 means done. Anything else tells what the TPM refused, and often which parameter, handle or session is to blame.</source>
        <translation>0 は完了を意味します。それ以外の値は、TPM が何を拒否したかを示し、多くの場合、原因となったパラメーター、ハンドル、またはセッションも示します。</translation>
    </message>
    <message>
        <source>The session enciphers this parameter between this program and the TPM. Whoever listens in between sees these bytes and no more.</source>
        <translation>このパラメーターは、このプログラムと TPM の間で、セッションによって暗号化されます。途中で傍受しても、見えるのはこのバイト列だけです。</translation>
    </message>
    <message>
        <source>A secret stood here. It was overwritten before it was recorded; only its length is true.</source>
        <translation>ここにはシークレットがありました。記録する前に上書きされており、実際と同じなのは長さだけです。</translation>
    </message>
    <message>
        <source>The TPM cannot be lent at port %1 and the next one.</source>
        <translation>ポート %1 とその次のポートで TPM を貸し出すことができません。</translation>
    </message>
    <message>
        <source>End the other program that uses these ports, or choose another port.</source>
        <translation>これらのポートを使っている別のプログラムを終了するか、別のポートを選んでください。</translation>
    </message>
    <message>
        <source>Check the value with whoever took ownership of the TPM, and give it again (endorsectl: --owner-auth @FILE; window: File, Connect a TPM). Wrong values for a hierarchy do not lock the TPM.</source>
        <translation>TPM の所有権を取得した人に値を確認し、もう一度指定してください (endorsectl: --owner-auth @FILE、ウィンドウ: [ファイル] の [TPM に接続])。階層の値を間違えても、TPM はロックされません。</translation>
    </message>
    <message>
        <source>Give the owner auth value (endorsectl: --owner-auth @FILE; window: File, Connect a TPM). When nobody knows it, clearing the TPM removes it, together with the SRK and all keys under it.</source>
        <translation>所有者の認証値を指定してください (endorsectl: --owner-auth @FILE、ウィンドウ: [ファイル] の [TPM に接続])。誰も値を知らない場合は、TPM をクリアすると、SRK とその下のすべてのキーとともに値が消えます。</translation>
    </message>
    <message>
        <source>Check the value with whoever set it, and give it again (endorsectl: --endorsement-auth @FILE; window: File, Connect a TPM).</source>
        <translation>値を設定した人に値を確認し、もう一度指定してください (endorsectl: --endorsement-auth @FILE、ウィンドウ: [ファイル] の [TPM に接続])。</translation>
    </message>
    <message>
        <source>Give the endorsement auth value (endorsectl: --endorsement-auth @FILE; window: File, Connect a TPM).</source>
        <translation>保証の認証値を指定してください (endorsectl: --endorsement-auth @FILE、ウィンドウ: [ファイル] の [TPM に接続])。</translation>
    </message>
    <message>
        <source>Give the auth values of the TPM (endorsectl: --owner-auth @FILE, --endorsement-auth @FILE; window: File, Connect a TPM).</source>
        <translation>TPM の認証値を指定してください (endorsectl: --owner-auth @FILE、--endorsement-auth @FILE、ウィンドウ: [ファイル] の [TPM に接続])。</translation>
    </message>
    <message>
        <source>Give the owner auth value (endorsectl: --owner-auth @FILE; window: File, Connect a TPM). Whoever took ownership of the TPM set it; clearing the TPM removes it together with all keys.</source>
        <translation>所有者の認証値を指定してください (endorsectl: --owner-auth @FILE、ウィンドウ: [ファイル] の [TPM に接続])。TPM の所有権を取得した人が設定した値です。TPM をクリアすると、この値とともにすべてのキーが消えます。</translation>
    </message>
    <message>
        <source>Give the owner auth value for 0x40000001, or the endorsement auth value for 0x4000000b (endorsectl: --owner-auth @FILE, --endorsement-auth @FILE; window: File, Connect a TPM).</source>
        <translation>0x40000001 の場合は所有者の認証値、0x4000000b の場合は保証の認証値を指定してください (endorsectl: --owner-auth @FILE、--endorsement-auth @FILE、ウィンドウ: [ファイル] の [TPM に接続])。</translation>
    </message>
    <message>
        <source>Give the endorsement auth value (endorsectl: --endorsement-auth @FILE; window: File, Connect a TPM). Whoever took ownership of the TPM set it.</source>
        <translation>保証の認証値を指定してください (endorsectl: --endorsement-auth @FILE、ウィンドウ: [ファイル] の [TPM に接続])。TPM の所有権を取得した人が設定した値です。</translation>
    </message>
    <message>
        <source>Give the owner auth value (endorsectl: --owner-auth @FILE; window: File, Connect a TPM).</source>
        <translation>所有者の認証値を指定してください (endorsectl: --owner-auth @FILE、ウィンドウ: [ファイル] の [TPM に接続])。</translation>
    </message>
    <message>
        <source>Close the other program (it may be another window of this one), or name another data folder with --data DIR.</source>
        <translation>もう一方のプログラム (このプログラムの別のウィンドウのこともあります) を閉じるか、--data DIR で別のデータ フォルダーを指定してください。</translation>
    </message>
    <message>
        <source>NV index %1 can be read only with an auth value of its own, which is not known here.</source>
        <translation>NV インデックス %1 の読み取りには専用の認証値が必要ですが、その認証値が分かりません。</translation>
    </message>
    <message>
        <source>Read it with the program of whoever made the index. The TPM can attest without it.</source>
        <translation>このインデックスを作成した側のプログラムで読み取ってください。読み取れなくても TPM は構成証明に使えます。</translation>
    </message>
    <message>
        <source>The TPM signed by another scheme than that of the key.</source>
        <translation>TPM が、キーの方式とは異なる方式で署名しました。</translation>
    </message>
    <message>
        <source>None of the signing keys belongs to the SRK of this TPM: it is another TPM, or it was cleared.</source>
        <translation>この TPM の SRK に属する署名キーがありません。別の TPM であるか、TPM がクリアされています。</translation>
    </message>
    <message>
        <source>Make a new signing key on this TPM.</source>
        <translation>この TPM で新しい署名キーを作成してください。</translation>
    </message>
    <message>
        <source>The key does not belong to this TPM: another TPM made it, or this one was cleared since.</source>
        <translation>キーがこの TPM のものではありません。別の TPM で作られたか、その後にこの TPM がクリアされています。</translation>
    </message>
    <message>
        <source>Connect the TPM that made the key, or make a new key, and have a certificate issued for it.</source>
        <translation>キーを作成した TPM を接続するか、新しいキーを作成して、その証明書を発行してもらってください。</translation>
    </message>
    <message>
        <source>What was kept of the key of the TPM is damaged.</source>
        <translation>TPM のキーについて保存された内容が壊れています。</translation>
    </message>
    <message>
        <source>Take the file from a backup, or make a new key.</source>
        <translation>ファイルをバックアップから復元するか、新しいキーを作成してください。</translation>
    </message>
    <message>
        <source>The key of the TPM cannot sign for a device: that takes an ECC key on the curve P-256 that may sign anything.</source>
        <translation>TPM のキーはデバイスの署名に使えません。任意のデータに署名できる、曲線 P-256 の ECC キーが必要です。</translation>
    </message>
    <message>
        <source>Check the handle or the file; &quot;endorsectl key create --home tpm&quot; makes such a key.</source>
        <translation>ハンドルまたはファイルを確認してください。&quot;endorsectl key create --home tpm&quot; で適切なキーを作成できます。</translation>
    </message>
    <message>
        <source>A signature by the TPM was asked for in a thread that must not wait.</source>
        <translation>待機してはならないスレッドで、TPM による署名が要求されました。</translation>
    </message>
</context>
<context>
    <name>endorse::tpmtypes</name>
    <message>
        <source>Nothing can be wrapped to this key, because its public part is not a valid key.</source>
        <translation>公開部分が有効なキーではないため、このキーでは何もラップできません。</translation>
    </message>
    <message>
        <source>Read the key from the TPM again: the value was changed.</source>
        <translation>TPM からキーを読み取り直してください。値が変更されています。</translation>
    </message>
    <message>
        <source>No random bytes are available, so no key can be made.</source>
        <translation>乱数を取得できないため、キーを作れません。</translation>
    </message>
    <message>
        <source>Check the installation of OpenSSL, then start the program again.</source>
        <translation>OpenSSL のインストールを確認し、プログラムを起動し直してください。</translation>
    </message>
    <message>
        <source>Use a key of 32 bytes, or 16 bytes for an inner key.</source>
        <translation>32 バイトのキーを使ってください。内側のキーの場合は 16 バイトです。</translation>
    </message>
    <message>
        <source>Export the TPM2B_PUBLIC of the %1: tpm2_readpublic -c %2 -f tss -o FILE, then base64 -w0 FILE.</source>
        <translation>%1 の TPM2B_PUBLIC をエクスポートしてください: tpm2_readpublic -c %2 -f tss -o FILE の後に base64 -w0 FILE を実行します。</translation>
    </message>
    <message>
        <source>This is a certificate (DER, from byte 0), not the TPM2B_PUBLIC of an %1.</source>
        <translation>これは証明書 (バイト位置 0 から DER) です。%1 の TPM2B_PUBLIC ではありません。</translation>
    </message>
    <message>
        <source>This is DER, such as a bare public key (from byte 0), not the TPM2B_PUBLIC of an %1.</source>
        <translation>これは公開キーだけなどの DER (バイト位置 0 から) です。%1 の TPM2B_PUBLIC ではありません。</translation>
    </message>
    <message>
        <source>This is a little-endian memory dump of an old tpm2-tools (the type at byte 4 is reversed), not the TPM2B_PUBLIC of an %1.</source>
        <translation>これは古い tpm2-tools のリトル エンディアンのメモリ ダンプ (バイト位置 4 の種類が逆順) です。%1 の TPM2B_PUBLIC ではありません。</translation>
    </message>
    <message>
        <source>This is a TPMT_PUBLIC: the two size bytes that begin the TPM2B_PUBLIC of an %1 are missing at byte 0.</source>
        <translation>これは TPMT_PUBLIC です。%1 の TPM2B_PUBLIC の先頭、バイト位置 0 にあるはずのサイズの 2 バイトがありません。</translation>
    </message>
    <message>
        <source>Put the size in front, as two bytes in hex: %1. Then encode it as base64 again.</source>
        <translation>先頭に、16 進数で 2 バイトのサイズ %1 を付けてください。その後、base64 に変換し直してください。</translation>
    </message>
    <message>
        <source>The %1 is empty.</source>
        <translation>%1 が空です。</translation>
    </message>
    <message>
        <source>This is PEM text (from byte 0), not the TPM2B_PUBLIC of an %1.</source>
        <translation>これは PEM テキスト (バイト位置 0 から) です。%1 の TPM2B_PUBLIC ではありません。</translation>
    </message>
    <message>
        <source>This is a storage root key (SRK), not an EK: the attributes at byte 6 say so.</source>
        <translation>これはストレージ ルート キー (SRK) です。EK ではありません。バイト位置 6 の属性で分かります。</translation>
    </message>
    <message>
        <source>This is an endorsement key (EK), not an SRK: the attributes at byte 6 say so.</source>
        <translation>これは保証キー (EK) です。SRK ではありません。バイト位置 6 の属性で分かります。</translation>
    </message>
    <message>
        <source>This TPM key (%2) is not an %1: the attributes at byte 6 are those of another kind of key.</source>
        <translation>この TPM キー (%2) は %1 ではありません。バイト位置 6 の属性が別の種類のキーのものです。</translation>
    </message>
    <message>
        <source>The algorithm of this key (%2, type at byte 2) is not one that an %1 can have.</source>
        <translation>このキーのアルゴリズム (%2、種類はバイト位置 2) は、%1 には使えません。</translation>
    </message>
    <message>
        <source>Use the RSA 2048 key of the TPM: the one at %1.</source>
        <translation>TPM の %1 にある RSA 2048 のキーを使ってください。</translation>
    </message>
    <message>
        <source>This is the template of an %1, not a key: the field at its end that holds the key is empty.</source>
        <translation>これは %1 のテンプレートです。キーではありません。末尾の、キーが入るフィールドが空です。</translation>
    </message>
    <message>
        <source>The %1 is damaged: the modulus from byte %2 is not one of an RSA key.</source>
        <translation>%1 が壊れています。バイト位置 %2 からのモジュラスが RSA キーのものではありません。</translation>
    </message>
    <message>
        <source>This is hex from byte 0, not the base64 text of an %1.</source>
        <translation>これはバイト位置 0 から 16 進数です。%1 の base64 テキストではありません。</translation>
    </message>
    <message>
        <source>Convert it: xxd -r -p FILE | base64 -w0.</source>
        <translation>変換してください: xxd -r -p FILE | base64 -w0。</translation>
    </message>
    <message>
        <source>The public area ends at byte %1, but more follows. Bytes too many: %2.</source>
        <translation>公開領域はバイト位置 %1 で終わりますが、その後にも続きがあります。余分なバイト数: %2。</translation>
    </message>
    <message>
        <source>Copy the value again, with nothing before or after it.</source>
        <translation>前後に何も付けずに、値をコピーし直してください。</translation>
    </message>
    <message>
        <source>The public area is cut off: its size at byte 0 announces %1 bytes, but %2 follow.</source>
        <translation>公開領域が途中で切れています。バイト位置 0 のサイズは %1 バイトですが、後に続くのは %2 バイトです。</translation>
    </message>
    <message>
        <source>Copy the whole value again.</source>
        <translation>値全体をコピーし直してください。</translation>
    </message>
    <message>
        <source>Use an endorsement key or a storage root key of a TPM.</source>
        <translation>TPM の保証キー (EK) またはストレージ ルート キー (SRK) を使ってください。</translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because it is neither an RSA nor an ECC key.</source>
        <translation>RSA キーでも ECC キーでもないため、このキーでは何もラップできません。</translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because its attributes are not those of a storage key.</source>
        <translation>属性がストレージ キーのものではないため、このキーでは何もラップできません。</translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because it does not name AES in CFB mode for what it protects.</source>
        <translation>保護の方式が CFB モードの AES ではないため、このキーでは何もラップできません。</translation>
    </message>
    <message>
        <source>Nothing can be wrapped to this key, because it is a template without a key in it.</source>
        <translation>キーの入っていないテンプレートのため、このキーでは何もラップできません。</translation>
    </message>
    <message>
        <source>Check that the value is the public area of a TPM key and was not changed on its way.</source>
        <translation>値が TPM キーの公開領域であり、途中で変更されていないことを確認してください。</translation>
    </message>
    <message>
        <source>The public area is not valid: %1 at byte %2 is %3, which is unknown or not allowed there.</source>
        <translation>公開領域が有効ではありません。バイト位置 %2 の %1 の値 %3 は、不明であるか、そこでは許可されていません。</translation>
    </message>
    <message>
        <source>The public area is not valid: %1 at byte %2 has a length of %3 bytes, which does not fit.</source>
        <translation>公開領域が有効ではありません。バイト位置 %2 の %1 の長さ %3 バイトが合いません。</translation>
    </message>
    <message>
        <source>TCG template L-1, RSA 2048: the EK that a manufacturer&apos;s certificate is for.</source>
        <translation>TCG テンプレート L-1、RSA 2048: 製造元の証明書の対象となる EK。</translation>
    </message>
    <message>
        <source>Template of the Azure C, Node and Java SDKs, RSA 2048 with an empty unique field: not the EK of the certificate.</source>
        <translation>Azure の C、Node、Java 用 SDK のテンプレート、unique フィールドが空の RSA 2048: 証明書の EK ではありません。</translation>
    </message>
    <message>
        <source>TCG template of an SRK, RSA 2048.</source>
        <translation>SRK の TCG テンプレート、RSA 2048。</translation>
    </message>
    <message>
        <source>Template of the Azure C, Node and Java SDKs for an SRK, RSA 2048 with an empty unique field.</source>
        <translation>Azure の C、Node、Java 用 SDK の SRK 用テンプレート、unique フィールドが空の RSA 2048。</translation>
    </message>
    <message>
        <source>The credential cannot be wrapped, because its length of %1 bytes is not allowed.</source>
        <translation>長さ %1 バイトは許可されていないため、資格情報をラップできません。</translation>
    </message>
    <message>
        <source>The inner key cannot be used, because its length of %1 bytes is not allowed.</source>
        <translation>長さ %1 バイトは許可されていないため、内側のキーを使用できません。</translation>
    </message>
    <message>
        <source>The HMAC key cannot be wrapped, because its length of %1 bytes is not allowed.</source>
        <translation>長さ %1 バイトは許可されていないため、HMAC キーをラップできません。</translation>
    </message>
    <message>
        <source>The two bytes in front that tell the size were missing and were added.</source>
        <translation>先頭にサイズを示す 2 バイトがなかったため、追加しました。</translation>
    </message>
    <message>
        <source>The structure is taken to lie as tpm2-tools before 3.0 wrote it on a 32-bit or 64-bit computer in little-endian order.</source>
        <translation>構造は、バージョン 3.0 より前の tpm2-tools が 32 ビットまたは 64 ビットのコンピューターで書き出した、リトル エンディアンの並びと見なしています。</translation>
    </message>
    <message>
        <source>TPM2B_PUBLIC, %1</source>
        <translation>TPM2B_PUBLIC、%1</translation>
    </message>
    <message>
        <source>TPMT_PUBLIC, %1</source>
        <translation>TPMT_PUBLIC、%1</translation>
    </message>
    <message>
        <source>little-endian memory dump of old tpm2-tools, %1</source>
        <translation>古い tpm2-tools のリトル エンディアンのメモリ ダンプ、%1</translation>
    </message>
    <message>
        <source>handle file of tpm2-tools, %1</source>
        <translation>tpm2-tools のハンドル ファイル、%1</translation>
    </message>
    <message>
        <source>context file of tpm2-tools, %1</source>
        <translation>tpm2-tools のコンテキスト ファイル、%1</translation>
    </message>
    <message>
        <source>public key, %1</source>
        <translation>公開キー、%1</translation>
    </message>
    <message>
        <source>public key in PKCS #1 form, %1</source>
        <translation>PKCS #1 形式の公開キー、%1</translation>
    </message>
    <message>
        <source>certificate, %1</source>
        <translation>証明書、%1</translation>
    </message>
    <message>
        <source>output of tpm2_readpublic, %1</source>
        <translation>tpm2_readpublic の出力、%1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>テキスト: %1</translation>
    </message>
    <message>
        <source>DER: %1</source>
        <translation>DER: %1</translation>
    </message>
    <message>
        <source>Binary: %1</source>
        <translation>バイナリ: %1</translation>
    </message>
    <message>
        <source>Base64: %1</source>
        <translation>Base64: %1</translation>
    </message>
    <message>
        <source>Base64 in the URL alphabet: %1</source>
        <translation>URL 用の文字による Base64: %1</translation>
    </message>
    <message>
        <source>Hex: %1</source>
        <translation>16 進数: %1</translation>
    </message>
    <message>
        <source>Hex dump: %1</source>
        <translation>16 進ダンプ: %1</translation>
    </message>
    <message>
        <source>PEM: %1</source>
        <translation>PEM: %1</translation>
    </message>
    <message>
        <source>%1, inside JSON</source>
        <translation>%1、JSON 内</translation>
    </message>
    <message>
        <source>%1, inside a CSV list</source>
        <translation>%1、CSV リスト内</translation>
    </message>
    <message>
        <source>%1, inside other text</source>
        <translation>%1、ほかのテキスト内</translation>
    </message>
    <message>
        <source>The key follows none of the templates of the TCG EK Credential Profile. It is taken for an EK because of its attributes and its policy.</source>
        <translation>キーは TCG EK Credential Profile のどのテンプレートにも従っていません。属性とポリシーから EK と見なしています。</translation>
    </message>
    <message>
        <source>TPM2B_PUBLIC, %1 bytes</source>
        <translation>TPM2B_PUBLIC、%1 バイト</translation>
    </message>
    <message>
        <source>The EK is empty.</source>
        <translation>EK が空です。</translation>
    </message>
    <message>
        <source>This is %1 bytes long, which is too much for an EK in any form.</source>
        <translation>長さが %1 バイトあります。どの形式の EK としても長すぎます。</translation>
    </message>
    <message>
        <source>Give the EK alone: at most 1 MiB are read.</source>
        <translation>EK だけを指定してください。読み取れるのは 1 MiB までです。</translation>
    </message>
    <message>
        <source>The EK is cut off: its beginning (%1) announces %2 bytes in all. Bytes missing at the end: %3.</source>
        <translation>EK が途中で切れています。先頭 (%1) によると全体は %2 バイトです。末尾の不足バイト数: %3。</translation>
    </message>
    <message>
        <source>The value (%1) ends at byte %2, but more follows. Bytes too many: %3.</source>
        <translation>値 (%1) はバイト位置 %2 で終わりますが、その後にも続きがあります。余分なバイト数: %3。</translation>
    </message>
    <message>
        <source>The key and the Name that stands beside it do not belong together: one of them was changed.</source>
        <translation>キーと、その横にある Name が一致しません。どちらかが変更されています。</translation>
    </message>
    <message>
        <source>The algorithm of this key (%1) is not one that an EK can have.</source>
        <translation>このキーのアルゴリズム (%1) は、EK には使えません。</translation>
    </message>
    <message>
        <source>This is a private key (%1), and a private key is no EK: the private part of an EK never leaves its TPM.</source>
        <translation>これは秘密キー (%1) です。EK ではありません。EK の秘密部分が TPM の外に出ることはありません。</translation>
    </message>
    <message>
        <source>Do not share this key: whoever has seen it can use it. Give the public key or the certificate alone.</source>
        <translation>このキーを人に渡さないでください。見た人は誰でもこのキーを使えます。公開キーまたは証明書だけを指定してください。</translation>
    </message>
    <message>
        <source>This is protected by a password (%1). An EK is public and needs none: this is most likely a private key.</source>
        <translation>これはパスワードで保護されています (%1)。EK は公開されるものでパスワードは不要なため、おそらく秘密キーです。</translation>
    </message>
    <message>
        <source>Give the public key or the certificate alone.</source>
        <translation>公開キーまたは証明書だけを指定してください。</translation>
    </message>
    <message>
        <source>This is a TPM2B_PRIVATE, the wrapped private part of a TPM key, and no EK.</source>
        <translation>これは TPM2B_PRIVATE、つまり TPM キーのラップされた秘密部分です。EK ではありません。</translation>
    </message>
    <message>
        <source>Give the public part: the file that tpm2_createek writes with -u.</source>
        <translation>公開部分を指定してください。tpm2_createek が -u で書き出すファイルです。</translation>
    </message>
    <message>
        <source>This is the certificate of a certificate authority, not that of an EK.</source>
        <translation>これは証明機関の証明書です。EK の証明書ではありません。</translation>
    </message>
    <message>
        <source>Give the EK certificate of the TPM: tpm2_nvread 0x01c00002 -o FILE.</source>
        <translation>TPM の EK 証明書を指定してください: tpm2_nvread 0x01c00002 -o FILE。</translation>
    </message>
    <message>
        <source>This certificate says that it is for another purpose than an EK: %1.</source>
        <translation>この証明書は、EK ではなく別の用途を示しています: %1。</translation>
    </message>
    <message>
        <source>This is a request for a certificate, which no EK makes: an EK cannot sign.</source>
        <translation>これは証明書の要求です。EK は署名できないため、EK から証明書の要求が作られることはありません。</translation>
    </message>
    <message>
        <source>This is a connection string or token of Azure, not an EK.</source>
        <translation>これは Azure の接続文字列またはトークンです。EK ではありません。</translation>
    </message>
    <message>
        <source>Keep it secret and give it only where a connection string is asked for. Here belongs the EK of the device.</source>
        <translation>シークレットとして扱い、接続文字列を求められる場所でだけ指定してください。ここではデバイスの EK を指定します。</translation>
    </message>
    <message>
        <source>This is base64 of %1 bytes, as a symmetric key or a hash is. It is too short for an EK.</source>
        <translation>これは %1 バイトの base64 です。対称キーやハッシュの長さで、EK としては短すぎます。</translation>
    </message>
    <message>
        <source>Keep it secret if it is a key. Here belongs the EK of the device, which is 424 characters long for RSA 2048.</source>
        <translation>キーの場合はシークレットとして扱ってください。ここではデバイスの EK を指定します。RSA 2048 の EK の長さは 424 文字です。</translation>
    </message>
    <message>
        <source>This looks like a registration ID that was made from an EK. The EK cannot be found from it.</source>
        <translation>これは EK から作られた登録 ID のようです。登録 ID から EK を求めることはできません。</translation>
    </message>
    <message>
        <source>This is the Name of a TPM key, which is a hash of it. The EK cannot be found from it.</source>
        <translation>これは TPM キーの Name で、キーのハッシュです。Name から EK を求めることはできません。</translation>
    </message>
    <message>
        <source>More than one EK is in this, and they differ.</source>
        <translation>異なる EK が複数入っています。</translation>
    </message>
    <message>
        <source>Give one of them alone.</source>
        <translation>そのうち一つだけを指定してください。</translation>
    </message>
    <message>
        <source>This is PEM text of another kind (%1): neither a public key nor a certificate.</source>
        <translation>これは別の種類 (%1) の PEM テキストです。公開キーでも証明書でもありません。</translation>
    </message>
    <message>
        <source>This PEM text (%1) is damaged: what stands between its first and its last line is not base64.</source>
        <translation>この PEM テキスト (%1) は壊れています。最初の行と最後の行の間が base64 ではありません。</translation>
    </message>
    <message>
        <source>This is DER, but neither a public key nor a certificate that can be read.</source>
        <translation>これは DER ですが、読み取れる公開キーでも証明書でもありません。</translation>
    </message>
    <message>
        <source>This is hex, but the number of its digits is odd: at least one of them is missing.</source>
        <translation>これは 16 進数ですが、桁数が奇数です。少なくとも 1 桁足りません。</translation>
    </message>
    <message>
        <source>This JSON has no member &quot;endorsementKey&quot; with a value.</source>
        <translation>この JSON には、値のある &quot;endorsementKey&quot; メンバーがありません。</translation>
    </message>
    <message>
        <source>This text holds nothing that looks like an EK.</source>
        <translation>このテキストには、EK らしいものがありません。</translation>
    </message>
    <message>
        <source>These %1 bytes have none of the forms in which an EK is kept.</source>
        <translation>この %1 バイトは、EK の保存に使われるどの形式でもありません。</translation>
    </message>
    <message>
        <source>The input holds only the key itself. Its attributes, policy and other parameters are taken from template %1 of the TCG EK Credential Profile (%2).</source>
        <translation>入力にはキー自体しかありません。属性、ポリシー、その他のパラメーターは、TCG EK Credential Profile のテンプレート %1 のもの (%2) を使っています。</translation>
    </message>
    <message>
        <source>Nothing proves that this is the key of a TPM: its point was checked to lie on the curve, and no more.</source>
        <translation>これが TPM のキーであることは証明されていません。確認したのは、点が曲線上にあることだけです。</translation>
    </message>
    <message>
        <source>Nothing proves that this is the key of a TPM: its modulus was checked for its length, its top bit and being odd, and no more.</source>
        <translation>これが TPM のキーであることは証明されていません。確認したのは、モジュラスの長さ、最上位ビット、奇数であることだけです。</translation>
    </message>
    <message>
        <source>The device is taken to use the EK that the certificate is for. An EK that the Azure SDK for C, Node or Java has made on the device itself is another one.</source>
        <translation>デバイスは、この証明書の対象の EK を使うものと見なしています。Azure SDK の C、Node、Java 版がデバイス上で作成した EK は、これとは別のものです。</translation>
    </message>
    <message>
        <source>The certificate does not say what it is for (the extended key usage 2.23.133.8.1 is absent). It is taken for an EK certificate, because some makers leave this out.</source>
        <translation>証明書に用途が示されていません (拡張キー使用法 2.23.133.8.1 がありません)。これを省略する製造元もあるため、EK 証明書と見なしています。</translation>
    </message>
    <message>
        <source>The algorithm of the key is given as RSAES-OAEP, as some makers do. It is read as a plain RSA key.</source>
        <translation>キーのアルゴリズムが RSAES-OAEP になっています。このように記載する製造元もあるため、通常の RSA キーとして読み取っています。</translation>
    </message>
    <message>
        <source>The first certificate that is not of a certificate authority was taken. Certificates in all: %1.</source>
        <translation>証明機関のものではない最初の証明書を使いました。証明書の総数: %1。</translation>
    </message>
    <message>
        <source>What follows the certificate was left out. Bytes: %1.</source>
        <translation>証明書より後の部分は使っていません。バイト数: %1。</translation>
    </message>
    <message>
        <source>The text came without the Name of the key, so that what was read could not be checked against it.</source>
        <translation>テキストにキーの Name がないため、読み取った内容を Name と照合できませんでした。</translation>
    </message>
</context>
<context>
    <name>endorse::ui</name>
    <message>
        <source>Connect a &amp;TPM...</source>
        <translation>TPM に接続(&amp;T)...</translation>
    </message>
    <message>
        <source>Chooses the TPM that the device uses.</source>
        <translation>デバイスが使う TPM を選びます。</translation>
    </message>
    <message>
        <source>Connect a &amp;Service...</source>
        <translation>サービスに接続(&amp;S)...</translation>
    </message>
    <message>
        <source>Chooses the provisioning service that the device talks to.</source>
        <translation>デバイスの接続先となるプロビジョニング サービスを選びます。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Ends what runs and closes the program.</source>
        <translation>実行中の処理を終えて、プログラムを閉じます。</translation>
    </message>
    <message>
        <source>&amp;Attestation</source>
        <translation>構成証明(&amp;A)</translation>
    </message>
    <message>
        <source>Shows how the device proves itself.</source>
        <translation>デバイスが身元を証明する流れを表示します。</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>次のペイン(&amp;N)</translation>
    </message>
    <message>
        <source>Moves the focus to the next pane.</source>
        <translation>フォーカスを次のペインに移します。</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>前のペイン(&amp;P)</translation>
    </message>
    <message>
        <source>Moves the focus to the previous pane.</source>
        <translation>フォーカスを前のペインに移します。</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>文字を大きく(&amp;L)</translation>
    </message>
    <message>
        <source>Makes all text one step larger.</source>
        <translation>すべての文字を一段階大きくします。</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>文字を小さく(&amp;S)</translation>
    </message>
    <message>
        <source>Makes all text one step smaller.</source>
        <translation>すべての文字を一段階小さくします。</translation>
    </message>
    <message>
        <source>Normal Text Si&amp;ze</source>
        <translation>標準の文字サイズ(&amp;Z)</translation>
    </message>
    <message>
        <source>Puts the text back to its usual size.</source>
        <translation>文字を標準の大きさに戻します。</translation>
    </message>
    <message>
        <source>Start the &amp;Demo</source>
        <translation>デモを開始(&amp;D)</translation>
    </message>
    <message>
        <source>Starts a software TPM and a provisioning service on this computer and runs the first step.</source>
        <translation>このコンピューターでソフトウェア TPM とプロビジョニング サービスを起動し、最初の手順を実行します。</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>ステップ(&amp;S)</translation>
    </message>
    <message>
        <source>Runs the next step and stops after it.</source>
        <translation>次の手順を実行して止まります。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>Runs all steps that are left.</source>
        <translation>残りの手順をすべて実行します。</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Stops after the step that runs.</source>
        <translation>実行中の手順が終わると止まります。</translation>
    </message>
    <message>
        <source>R&amp;estart</source>
        <translation>最初から(&amp;E)</translation>
    </message>
    <message>
        <source>Goes back to the beginning, with no step run.</source>
        <translation>どの手順も実行していない最初の状態に戻します。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Ends the run that is under way.</source>
        <translation>進行中の実行を終えます。</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>設定(&amp;S)</translation>
    </message>
    <message>
        <source>Shows language, theme, text size and motion.</source>
        <translation>言語、テーマ、文字の大きさ、動きの設定を表示します。</translation>
    </message>
    <message>
        <source>&amp;About Endorse</source>
        <translation>Endorse について(&amp;A)</translation>
    </message>
    <message>
        <source>Shows version, licence and the libraries in use.</source>
        <translation>バージョン、ライセンス、使用しているライブラリを表示します。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>System Language</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read.</source>
        <translation>「%1」を読み取れません。</translation>
    </message>
    <message>
        <source>Choose the file of the CA certificate, or leave the field empty to use the certificates of this computer.</source>
        <translation>CA 証明書のファイルを選んでください。このコンピューターの証明書を使う場合は空のままにします。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no certificate in PEM form.</source>
        <translation>「%1」には PEM 形式の証明書がありません。</translation>
    </message>
    <message>
        <source>A PEM file has a line &quot;-----BEGIN CERTIFICATE-----&quot;. Convert a DER file with &quot;openssl x509 -inform der&quot;.</source>
        <translation>PEM ファイルには &quot;-----BEGIN CERTIFICATE-----&quot; の行があります。DER ファイルは &quot;openssl x509 -inform der&quot; で変換できます。</translation>
    </message>
    <message>
        <source>The TPM of this computer</source>
        <translation>このコンピューターの TPM</translation>
    </message>
    <message>
        <source>A swtpm on this computer</source>
        <translation>このコンピューターの swtpm</translation>
    </message>
    <message>
        <source>A simulator on this computer</source>
        <translation>このコンピューターのシミュレーター</translation>
    </message>
    <message>
        <source>The next run starts a software TPM and an emulated service on this computer. Nothing leaves it.</source>
        <translation>次の実行では、ソフトウェア TPM とエミュレートされたサービスをこのコンピューターで起動します。データは外に出ません。</translation>
    </message>
    <message>
        <source>The next run starts a software TPM on this computer and registers it at %1.</source>
        <translation>次の実行では、このコンピューターでソフトウェア TPM を起動し、%1 に登録します。</translation>
    </message>
    <message>
        <source>The next run opens the TPM at %1 and registers it at an emulated service on this computer. It may create keys in this TPM.</source>
        <translation>次の実行では、%1 の TPM を開き、このコンピューターのエミュレートされたサービスに登録します。この TPM にキーが作られることがあります。</translation>
    </message>
    <message>
        <source>The next run opens the TPM at %1 and registers it at %2. It may create keys in this TPM.</source>
        <translation>次の実行では、%1 の TPM を開き、%2 に登録します。この TPM にキーが作られることがあります。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a service.</source>
        <translation>「%1」はサービスのアドレスではありません。</translation>
    </message>
    <message>
        <source>The program is still starting.</source>
        <translation>プログラムを起動しています。</translation>
    </message>
    <message>
        <source>A run is under way. Cancel it first.</source>
        <translation>実行中です。先にキャンセルしてください。</translation>
    </message>
    <message>
        <source>The ID scope is missing.</source>
        <translation>ID スコープがありません。</translation>
    </message>
    <message>
        <source>Copy it from the overview page of the provisioning service: it begins with 0ne.</source>
        <translation>プロビジョニング サービスの概要ページからコピーしてください。先頭は 0ne です。</translation>
    </message>
    <message>
        <source>Write https:// and a host name, as in https://global.azure-devices-provisioning.net. A port may follow, a path may not.</source>
        <translation>https://global.azure-devices-provisioning.net のように、https:// とホスト名を入力してください。ポートは付けられますが、パスは付けられません。</translation>
    </message>
    <message>
        <source>The address of the service is missing.</source>
        <translation>サービスのアドレスがありません。</translation>
    </message>
    <message>
        <source>There is nothing to export before the first step.</source>
        <translation>最初の手順を実行するまで、エクスポートするものはありません。</translation>
    </message>
    <message>
        <source>This program cannot write PDF here. A browser prints the HTML transcript.</source>
        <translation>この環境では、PDF を書き出せません。HTML の通信記録をブラウザーで印刷できます。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written.</source>
        <translation>ファイル「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>Choose another folder, or check the permissions of this one and the free space of the disk.</source>
        <translation>別のフォルダーを選ぶか、このフォルダーのアクセス許可とディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>This compares a run that failed with an earlier one that succeeded. There are no two such runs.</source>
        <translation>失敗した実行を、以前に成功した実行と比べるコマンドです。該当する二つの実行がありません。</translation>
    </message>
    <message>
        <source>Export Transcript as &amp;HTML...</source>
        <translation>通信記録を HTML でエクスポート(&amp;H)...</translation>
    </message>
    <message>
        <source>Writes the run as one page that any browser shows.</source>
        <translation>実行を、どのブラウザーでも開ける一つのページに書き出します。</translation>
    </message>
    <message>
        <source>Export Transcript as P&amp;DF...</source>
        <translation>通信記録を PDF でエクスポート(&amp;D)...</translation>
    </message>
    <message>
        <source>Writes the run as pages for paper.</source>
        <translation>実行を、印刷用のページに書き出します。</translation>
    </message>
    <message>
        <source>Export Transcript as &amp;JSON...</source>
        <translation>通信記録を JSON でエクスポート(&amp;J)...</translation>
    </message>
    <message>
        <source>Writes the run in a form that other programs read.</source>
        <translation>実行を、ほかのプログラムが読み取れる形式で書き出します。</translation>
    </message>
    <message>
        <source>Export TPM Traffic for &amp;Wireshark...</source>
        <translation>TPM の通信を Wireshark 用にエクスポート(&amp;W)...</translation>
    </message>
    <message>
        <source>Writes the TPM commands and responses of the run as a pcap file.</source>
        <translation>実行の TPM コマンドと応答を pcap ファイルに書き出します。</translation>
    </message>
    <message>
        <source>Export Diagram as S&amp;VG...</source>
        <translation>図を SVG でエクスポート(&amp;V)...</translation>
    </message>
    <message>
        <source>Writes the sequence diagram as a picture that scales.</source>
        <translation>シーケンス図を、拡大しても粗くならない画像として書き出します。</translation>
    </message>
    <message>
        <source>Export Diagram as P&amp;NG...</source>
        <translation>図を PNG でエクスポート(&amp;N)...</translation>
    </message>
    <message>
        <source>Writes the sequence diagram as a picture of pixels.</source>
        <translation>シーケンス図を、ピクセルの画像として書き出します。</translation>
    </message>
    <message>
        <source>Shows the provisioning service: what it is asked and how it decides.</source>
        <translation>プロビジョニング サービスに届いた要求と、サービスの判断を表示します。</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>プレゼンテーション(&amp;R)</translation>
    </message>
    <message>
        <source>Shows caption, messages and the two locks alone, in large text for a projector.</source>
        <translation>帯、メッセージ、二つの錠だけを、プロジェクター向けの大きな文字で表示します。</translation>
    </message>
    <message>
        <source>&amp;What If...</source>
        <translation>もしも(&amp;W)...</translation>
    </message>
    <message>
        <source>Chooses a fault and shows who refuses the device then, and why.</source>
        <translation>障害を選び、そのときに誰がなぜデバイスを拒否するかを表示します。</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>実行履歴(&amp;U)</translation>
    </message>
    <message>
        <source>Lists the runs that have ended and compares two of them.</source>
        <translation>終わった実行を一覧で表示し、そのうちの二つを比べます。</translation>
    </message>
    <message>
        <source>Compare With &amp;Good Run</source>
        <translation>成功した実行と比較(&amp;G)</translation>
    </message>
    <message>
        <source>Compares the last run with the last one of this device that succeeded.</source>
        <translation>最後の実行を、このデバイスで最後に成功した実行と比べます。</translation>
    </message>
    <message>
        <source>Start the &amp;Emulator</source>
        <translation>エミュレーターを起動(&amp;E)</translation>
    </message>
    <message>
        <source>Starts the emulated service on this computer.</source>
        <translation>エミュレートされたサービスをこのコンピューターで起動します。</translation>
    </message>
    <message>
        <source>S&amp;top the Emulator</source>
        <translation>エミュレーターを停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stops the emulated service. What it knows stays.</source>
        <translation>エミュレートされたサービスを停止します。サービスの情報は残ります。</translation>
    </message>
    <message>
        <source>&amp;Reset the Emulator...</source>
        <translation>エミュレーターをリセット(&amp;R)...</translation>
    </message>
    <message>
        <source>Makes the emulated service forget all devices.</source>
        <translation>エミュレートされたサービスから、すべてのデバイスの情報を消去します。</translation>
    </message>
    <message>
        <source>Sa&amp;ve the Requests...</source>
        <translation>要求を保存(&amp;V)...</translation>
    </message>
    <message>
        <source>Writes the requests that the emulated service has served into a file.</source>
        <translation>エミュレートされたサービスが処理した要求をファイルに書き出します。</translation>
    </message>
    <message>
        <source>&amp;Lend the TPM...</source>
        <translation>TPM を貸し出す(&amp;L)...</translation>
    </message>
    <message>
        <source>Lets other programs on this computer use the embedded TPM.</source>
        <translation>このコンピューターのほかのプログラムから内蔵 TPM を利用できるようにします。</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>用語集(&amp;G)</translation>
    </message>
    <message>
        <source>Explains the terms of attestation in plain words.</source>
        <translation>構成証明の用語を、やさしい言葉で説明します。</translation>
    </message>
    <message>
        <source>Stop and start the emulator: it makes what is missing.</source>
        <translation>エミュレーターを停止して、もう一度起動してください。足りないものが作成されます。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written.</source>
        <translation>「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, on a disk that has room.</source>
        <translation>書き込みが許可されていて、ディスクに空きのあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is no embedded TPM.</source>
        <translation>内蔵 TPM がありません。</translation>
    </message>
    <message>
        <source>The emulated service runs.</source>
        <translation>エミュレートされたサービスは実行中です。</translation>
    </message>
    <message>
        <source>The emulated service does not run.</source>
        <translation>エミュレートされたサービスは実行されていません。</translation>
    </message>
    <message>
        <source>The emulated service is starting or stopping.</source>
        <translation>エミュレートされたサービスを起動または停止しています。</translation>
    </message>
    <message>
        <source>There are no requests yet.</source>
        <translation>要求はまだありません。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Two short facts in one line, such as &quot;for 41 min · this computer only&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>State of the emulated service.</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>no device can reach it</source>
        <translation>デバイスから接続不可</translation>
    </message>
    <message>
        <source>Starting</source>
        <extracomment>State of the emulated service.</extracomment>
        <translation>起動処理中</translation>
    </message>
    <message>
        <source>keys and certificates are read</source>
        <translation>キーと証明書を読み取り中</translation>
    </message>
    <message>
        <source>Stopping</source>
        <extracomment>State of the emulated service.</extracomment>
        <translation>停止処理中</translation>
    </message>
    <message>
        <source>connections are closed</source>
        <translation>接続を終了中</translation>
    </message>
    <message>
        <source>Not started</source>
        <extracomment>State of the emulated service.</extracomment>
        <translation>起動失敗</translation>
    </message>
    <message>
        <source>see below</source>
        <translation>下の説明を参照</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>State of the emulated service.</extracomment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>this computer only</source>
        <extracomment>Who can reach the emulated service.</extracomment>
        <translation>このコンピューターのみ</translation>
    </message>
    <message>
        <source>for %Ln s</source>
        <translation>%Ln 秒経過</translation>
    </message>
    <message>
        <source>for %Ln min</source>
        <translation>%Ln 分経過</translation>
    </message>
    <message>
        <source>for %Ln h</source>
        <translation>%Ln 時間経過</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln days</source>
        <translation>
            <numerusform>%Ln 日経過</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>要求 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections open</source>
        <translation>
            <numerusform>開いている接続 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>the same as on this computer</source>
        <translation>このコンピューターと同じ</translation>
    </message>
    <message>
        <source>%Ln s ahead of this computer</source>
        <translation>このコンピューターより %Ln 秒進んでいる</translation>
    </message>
    <message>
        <source>%Ln s behind this computer</source>
        <translation>このコンピューターより %Ln 秒遅れている</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>要求の本文</translation>
    </message>
    <message>
        <source>Body of the response</source>
        <translation>応答の本文</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>マスク済み</translation>
    </message>
    <message>
        <source>No history of runs is kept.</source>
        <translation>実行履歴は保存されていません。</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>サービス(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;New...</source>
        <translation>新規(&amp;N)...</translation>
    </message>
    <message>
        <source>Opens an empty form for a new entry of the list.</source>
        <translation>リストに新しい項目を追加するための空のフォームを開きます。</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Goes to the form of the entry that is chosen.</source>
        <translation>選択した項目のフォームに移動します。</translation>
    </message>
    <message>
        <source>En&amp;able</source>
        <translation>有効化(&amp;A)</translation>
    </message>
    <message>
        <source>Lets the devices of the selected entries register.</source>
        <translation>選択した項目のデバイスが登録できるようにします。</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>無効化(&amp;D)</translation>
    </message>
    <message>
        <source>Makes the service refuse the devices of the selected entries.</source>
        <translation>選択した項目のデバイスをサービスが拒否するようにします。</translation>
    </message>
    <message>
        <source>De&amp;lete...</source>
        <translation>削除(&amp;L)...</translation>
    </message>
    <message>
        <source>Deletes the selected entries from the service, after a question.</source>
        <translation>選択した項目を、確認の後にサービスから削除します。</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>Reads the list from the service again.</source>
        <translation>サービスからリストを読み取り直します。</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>リスト(&amp;L)</translation>
    </message>
    <message>
        <source>A private key stands in this text. It must not leave its device.</source>
        <translation>このテキストに秘密キーが入っています。秘密キーはデバイスの外に出してはいけません。</translation>
    </message>
    <message>
        <source>Give the certificate alone.</source>
        <translation>証明書だけを指定してください。</translation>
    </message>
    <message>
        <source>Unknown issuer: the EK has a certificate that leads to no root that you trust.</source>
        <translation>発行者不明: EK の証明書がありますが、信頼するルート証明書につながりません。</translation>
    </message>
    <message>
        <source>Expired: a certificate of the EK was not valid on the day of the check.</source>
        <translation>期限切れ: EK の証明書に、確認した日に有効ではないものがありました。</translation>
    </message>
    <message>
        <source>Mismatch: the certificates of the TPM are for other keys.</source>
        <translation>不一致: TPM の証明書が、別のキーのものです。</translation>
    </message>
    <message>
        <source>No certificate: nobody vouches for the EK.</source>
        <translation>証明書なし: EK を保証するものがありません。</translation>
    </message>
    <message>
        <source>Genuine: the certificate of the EK leads to a root that you trust.</source>
        <translation>本物: EK の証明書は、信頼するルート証明書につながります。</translation>
    </message>
    <message>
        <source>Whether the EK is genuine was not checked.</source>
        <translation>EK が本物かどうかは確認していません。</translation>
    </message>
    <message>
        <source>Issuer of the certificate: %1</source>
        <translation>証明書の発行者: %1</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>確認日時: %1</translation>
    </message>
    <message>
        <source>The enrollment group needs an ID.</source>
        <translation>登録グループの ID を入力してください。</translation>
    </message>
    <message>
        <source>The enrollment needs an ID.</source>
        <translation>個別登録の ID を入力してください。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1 行 %2 列: %3</translation>
    </message>
    <message>
        <source>This is not a JSON object that can be sent.</source>
        <translation>送信できる JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>A JSON object begins with a brace: {</source>
        <translation>JSON オブジェクトは波かっこで始まります: {</translation>
    </message>
    <message>
        <source>Something follows the end of the object.</source>
        <translation>オブジェクトの終わりの後に余分なものがあります。</translation>
    </message>
    <message>
        <source>Too many objects or arrays lie within each other.</source>
        <translation>オブジェクトまたは配列の入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>A comma or a closing brace is missing before this.</source>
        <translation>この前にコンマまたは閉じ波かっこがありません。</translation>
    </message>
    <message>
        <source>The name of a member is missing: a text in double quotes.</source>
        <translation>メンバーの名前がありません。二重引用符で囲んだテキストを入力してください。</translation>
    </message>
    <message>
        <source>The member %1 stands here a second time.</source>
        <translation>メンバー %1 がここで重複しています。</translation>
    </message>
    <message>
        <source>A colon is missing between the name and the value of a member.</source>
        <translation>メンバーの名前と値の間にコロンがありません。</translation>
    </message>
    <message>
        <source>The text ends before a closing brace: }</source>
        <translation>閉じ波かっこの前でテキストが終わっています: }</translation>
    </message>
    <message>
        <source>The text ends before a closing bracket: ]</source>
        <translation>閉じ角かっこの前でテキストが終わっています: ]</translation>
    </message>
    <message>
        <source>Nothing follows this comma: take it out.</source>
        <translation>このコンマの後に何もありません。コンマを削除してください。</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing before this.</source>
        <translation>この前にコンマまたは閉じ角かっこがありません。</translation>
    </message>
    <message>
        <source>A value is missing: a text in double quotes, a number, true, false, null, an object or an array.</source>
        <translation>値がありません。二重引用符で囲んだテキスト、数値、true、false、null、オブジェクト、配列のいずれかを入力してください。</translation>
    </message>
    <message>
        <source>The quote that ends this text is missing.</source>
        <translation>このテキストを閉じる引用符がありません。</translation>
    </message>
    <message>
        <source>A control character stands in a text: write it as \t or \u0009.</source>
        <translation>テキストに制御文字があります。\t または \u0009 のように書いてください。</translation>
    </message>
    <message>
        <source>Half a character stands here.</source>
        <translation>ここに文字の半分だけがあります (サロゲート ペアの片方)。</translation>
    </message>
    <message>
        <source>This is no escape of JSON. A backslash itself is written twice.</source>
        <translation>JSON のエスケープではありません。バックスラッシュ自体は二つ続けて書きます。</translation>
    </message>
    <message>
        <source>A digit of the number is missing here.</source>
        <translation>ここに数値の数字が足りません。</translation>
    </message>
    <message>
        <source>A number has no zeros before its first digit.</source>
        <translation>数値の先頭に余分な 0 は付けられません。</translation>
    </message>
    <message>
        <source>No service is connected.</source>
        <translation>サービスに接続していません。</translation>
    </message>
    <message>
        <source>A change of several entries is under way.</source>
        <translation>複数の項目を変更しています。</translation>
    </message>
    <message>
        <source>Registrations are made by devices: they can be deleted, but not edited.</source>
        <translation>登録レコードはデバイスが作成するため、削除はできますが、編集はできません。</translation>
    </message>
    <message>
        <source>No entry is selected.</source>
        <translation>項目が選択されていません。</translation>
    </message>
    <message>
        <source>More than one entry is selected.</source>
        <translation>複数の項目が選択されています。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Takes back the last change of the list.</source>
        <translation>リストの最後の変更を元に戻します。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the cells of the selected rows, separated by tabs.</source>
        <translation>選択した行のセルを、タブ区切りでコピーします。</translation>
    </message>
    <message>
        <source>Copy &amp;ID</source>
        <translation>ID をコピー(&amp;I)</translation>
    </message>
    <message>
        <source>Copies the registration IDs of the selected rows, one a line.</source>
        <translation>選択した行の登録 ID を、1 行に一つずつコピーします。</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Selects every row that the list shows.</source>
        <translation>リストに表示されている行をすべて選択します。</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>検索(&amp;F)</translation>
    </message>
    <message>
        <source>Goes to the filter of the list.</source>
        <translation>リストのフィルターに移動します。</translation>
    </message>
    <message>
        <source>&amp;Enrollments</source>
        <translation>登録リスト(&amp;E)</translation>
    </message>
    <message>
        <source>Shows the list of enrollments on this computer.</source>
        <translation>このコンピューターの個別登録のリストを表示します。</translation>
    </message>
    <message>
        <source>Add &amp;from TPM</source>
        <translation>TPM から追加(&amp;F)</translation>
    </message>
    <message>
        <source>Reads the endorsement key of the connected TPM and adds it to the list.</source>
        <translation>接続中の TPM の保証キー (EK) を読み取り、リストに追加します。</translation>
    </message>
    <message>
        <source>Edit &amp;Together...</source>
        <translation>まとめて編集(&amp;T)...</translation>
    </message>
    <message>
        <source>Sets the same values in all selected entries.</source>
        <translation>選択したすべての項目に同じ値を設定します。</translation>
    </message>
    <message>
        <source>Atte&amp;st</source>
        <translation>構成証明を実行(&amp;S)</translation>
    </message>
    <message>
        <source>Runs the attestation of the selected enrollment with the connected TPM.</source>
        <translation>接続中の TPM で、選択した個別登録の構成証明を実行します。</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>インポート(&amp;I)...</translation>
    </message>
    <message>
        <source>Reads enrollments from a CSV or JSON file into the list, after a preview.</source>
        <translation>CSV または JSON ファイルの個別登録を、プレビューの後でリストに読み込みます。</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>エクスポート(&amp;X)...</translation>
    </message>
    <message>
        <source>Writes enrollments of the list into a file.</source>
        <translation>リストの個別登録をファイルに書き出します。</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>Compares the list with the service and changes nothing.</source>
        <translation>リストをサービスと比較します。何も変更しません。</translation>
    </message>
    <message>
        <source>P&amp;ull</source>
        <translation>プル(&amp;U)</translation>
    </message>
    <message>
        <source>Shows what the service has changed and takes it into the list.</source>
        <translation>サービスでの変更を表示し、リストに取り込みます。</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>プッシュ(&amp;P)</translation>
    </message>
    <message>
        <source>Shows what the list has changed and sends it to the service.</source>
        <translation>リストでの変更を表示し、サービスに送信します。</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>列(&amp;M)</translation>
    </message>
    <message>
        <source>Chooses the columns of the list.</source>
        <translation>リストの列を選びます。</translation>
    </message>
    <message>
        <source>&amp;Open List...</source>
        <translation>リストを開く(&amp;O)...</translation>
    </message>
    <message>
        <source>Opens another list: a file, or one that several stations share.</source>
        <translation>別のリスト (ファイル、または複数のステーションで共有するリスト) を開きます。</translation>
    </message>
    <message>
        <source>The list and the service have not been compared.</source>
        <translation>リストとサービスをまだ比較していません。</translation>
    </message>
    <message>
        <source>Something else is under way.</source>
        <translation>ほかの処理を実行中です。</translation>
    </message>
    <message>
        <source>No line is to be pushed.</source>
        <translation>プッシュする行がありません。</translation>
    </message>
    <message>
        <source>No line is to be pulled.</source>
        <translation>プルする行がありません。</translation>
    </message>
    <message>
        <source>The TPM is being read.</source>
        <translation>TPM を読み取っています。</translation>
    </message>
    <message>
        <source>The enrollments are being enabled.</source>
        <translation>個別登録を有効にしています。</translation>
    </message>
    <message>
        <source>The enrollments are being disabled.</source>
        <translation>個別登録を無効にしています。</translation>
    </message>
    <message>
        <source>The enrollments are being deleted.</source>
        <translation>個別登録を削除しています。</translation>
    </message>
    <message>
        <source>The change is being taken back.</source>
        <translation>変更を元に戻しています。</translation>
    </message>
    <message>
        <source>The service is asked which devices have registered.</source>
        <translation>登録したデバイスをサービスに問い合わせています。</translation>
    </message>
    <message>
        <source>No list is open.</source>
        <translation>リストが開かれていません。</translation>
    </message>
    <message>
        <source>A change of the list is under way.</source>
        <translation>リストを変更中です。</translation>
    </message>
    <message>
        <source>The list is being read.</source>
        <translation>リストを読み取っています。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>The list shows no row.</source>
        <translation>リストに表示されている行がありません。</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>リストは空です。</translation>
    </message>
    <message>
        <source>No enrollment is selected.</source>
        <translation>個別登録が選択されていません。</translation>
    </message>
    <message>
        <source>More than one enrollment is selected.</source>
        <translation>複数の個別登録が選択されています。</translation>
    </message>
    <message>
        <source>Only one enrollment is selected.</source>
        <translation>選択されている個別登録が一つだけです。</translation>
    </message>
    <message>
        <source>Too many rows are selected to be copied. Export them.</source>
        <translation>選択した行が多すぎるため、コピーできません。エクスポートしてください。</translation>
    </message>
    <message>
        <source>There is no TPM to read.</source>
        <translation>読み取る TPM がありません。</translation>
    </message>
    <message>
        <source>The connected TPM can attest enrollments by TPM alone: the private key of this one lies elsewhere.</source>
        <translation>接続中の TPM で構成証明を実行できるのは、TPM 方式の個別登録だけです。この個別登録の秘密キーは別の場所にあります。</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>削除(&amp;L)</translation>
    </message>
    <message>
        <source>Deletes the selected enrollments from the list. Undo brings them back.</source>
        <translation>選択した個別登録をリストから削除します。「元に戻す」で復元できます。</translation>
    </message>
    <message>
        <source>Marks the selected enrollments as disabled. The service learns of it with the next push.</source>
        <translation>選択した個別登録を無効にします。サービスには次のプッシュで反映されます。</translation>
    </message>
    <message>
        <source>Marks the selected enrollments as enabled. The service learns of it with the next push.</source>
        <translation>選択した個別登録を有効にします。サービスには次のプッシュで反映されます。</translation>
    </message>
    <message>
        <source>&amp;Refresh States</source>
        <translation>状態を更新(&amp;R)</translation>
    </message>
    <message>
        <source>Asks the service which of the selected devices have registered and where; without a selection, of all that are not assigned.</source>
        <translation>選択したデバイスのうち、どれがどこに登録したかをサービスに問い合わせます。選択がない場合は、割り当て済みでないすべてのデバイスが対象です。</translation>
    </message>
    <message>
        <source>&amp;Undo Add of %1</source>
        <extracomment>%1: how many enrollments; so in the next ones.</extracomment>
        <translation>%1 件の追加を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Add</source>
        <translation>追加を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Edit of %1</source>
        <translation>%1 件の編集を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Edit</source>
        <translation>編集を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Delete of %1</source>
        <translation>%1 件の削除を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Delete</source>
        <translation>削除を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Import of %1</source>
        <translation>%1 件のインポートを元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Takes back the last change, of %1.</source>
        <extracomment>Status tip: %1 a registration ID.</extracomment>
        <translation>最後の変更 (%1) を元に戻します。</translation>
    </message>
    <message>
        <source>The rows are being exported.</source>
        <translation>行をエクスポートしています。</translation>
    </message>
    <message>
        <source>There is no row to be exported.</source>
        <translation>エクスポートする行がありません。</translation>
    </message>
    <message>
        <source>The file has no name yet.</source>
        <translation>ファイル名がまだありません。</translation>
    </message>
    <message>
        <source>This is a folder: a file has to be named.</source>
        <translation>これはフォルダーです。ファイル名を指定してください。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのフォルダーはありません。</translation>
    </message>
    <message>
        <source>Two columns are taken as %1. One of them has to be something else, or left out.</source>
        <translation>二つの列が %1 に指定されています。どちらかを別のものにするか、除外してください。</translation>
    </message>
    <message>
        <source>No column is the registration ID or the endorsement key. Choose it above the columns.</source>
        <translation>登録 ID または保証キー (EK) の列がありません。列の上で選んでください。</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>ファイルを読み取っています。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み取れません。</translation>
    </message>
    <message>
        <source>Import is possible when all rows are checked.</source>
        <translation>すべての行の確認が終わると、インポートできます。</translation>
    </message>
    <message>
        <source>The file has no row that can be imported.</source>
        <translation>ファイルに、インポートできる行がありません。</translation>
    </message>
    <message>
        <source>The rows are being imported.</source>
        <translation>行をインポートしています。</translation>
    </message>
    <message>
        <source>The file is imported.</source>
        <translation>ファイルをインポートしました。</translation>
    </message>
    <message>
        <source>Open a list first.</source>
        <translation>先にリストを開いてください。</translation>
    </message>
    <message>
        <source>The rows are being changed.</source>
        <translation>行を変更しています。</translation>
    </message>
    <message>
        <source>The rows are changed.</source>
        <translation>行を変更しました。</translation>
    </message>
    <message>
        <source>Nothing is chosen to be changed: tick what is.</source>
        <translation>変更する項目が選択されていません。チェックを付けてください。</translation>
    </message>
    <message>
        <source>One of the new values is refused: see above.</source>
        <translation>新しい値の一つが使えません。上の説明を確認してください。</translation>
    </message>
    <message>
        <source>This is an address and not a file.</source>
        <translation>これはアドレスで、ファイルではありません。</translation>
    </message>
    <message>
        <source>Choose the PostgreSQL address below.</source>
        <translation>下の PostgreSQL のアドレスを選んでください。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>これはフォルダーです。</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>その中のファイルを指定してください。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 がありません。</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>存在するフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>An address begins with postgresql:// and names the server and the database.</source>
        <translation>アドレスは postgresql:// で始まり、サーバーとデータベースを示すものです。</translation>
    </message>
    <message>
        <source>For example: postgresql://lab@db.example.com/enrollments</source>
        <translation>例: postgresql://lab@db.example.com/enrollments</translation>
    </message>
    <message>
        <source>The list has not answered yet.</source>
        <translation>リストからまだ応答がありません。</translation>
    </message>
    <message>
        <source>No file is named yet.</source>
        <translation>ファイルがまだ指定されていません。</translation>
    </message>
    <message>
        <source>No address is named yet.</source>
        <translation>アドレスがまだ指定されていません。</translation>
    </message>
    <message>
        <source>No list is shown.</source>
        <translation>リストが表示されていません。</translation>
    </message>
    <message>
        <source>This works on the list of the Enrollments page.</source>
        <translation>この操作は、「登録リスト」ページのリストが対象です。</translation>
    </message>
    <message>
        <source>Open &amp;Manifest...</source>
        <translation>マニフェストを開く(&amp;M)...</translation>
    </message>
    <message>
        <source>Opens a manifest of secure elements and verifies every entry.</source>
        <translation>セキュア エレメントのマニフェストを開き、すべてのエントリを検証します。</translation>
    </message>
    <message>
        <source>E&amp;xport from Manifest...</source>
        <translation>マニフェストからエクスポート(&amp;X)...</translation>
    </message>
    <message>
        <source>Writes the certificates of the manifest, or the verdicts on it.</source>
        <translation>マニフェストの証明書または判定を書き出します。</translation>
    </message>
    <message>
        <source>&amp;Import from Manifest...</source>
        <translation>マニフェストからインポート(&amp;I)...</translation>
    </message>
    <message>
        <source>Makes an enrollment of every entry that can be enrolled.</source>
        <translation>登録できるすべてのエントリから個別登録を作成します。</translation>
    </message>
    <message>
        <source>&amp;Manifests</source>
        <translation>マニフェスト(&amp;M)</translation>
    </message>
    <message>
        <source>Shows manifests of secure elements and the verdict on each chip.</source>
        <translation>セキュア エレメントのマニフェストと、各チップの判定を表示します。</translation>
    </message>
    <message>
        <source>Attest W&amp;ith...</source>
        <translation>構成証明の方法(&amp;I)...</translation>
    </message>
    <message>
        <source>Chooses what the device proves itself with: a TPM or a certificate.</source>
        <translation>デバイスが身元の証明に使うもの (TPM または証明書) を選びます。</translation>
    </message>
    <message>
        <source>Trusted &amp;Certificates...</source>
        <translation>信頼された証明書(&amp;C)...</translation>
    </message>
    <message>
        <source>Shows whose signature on a manifest counts, and which roots devices may come from.</source>
        <translation>マニフェストへの署名を有効と認める署名者と、デバイスの証明書を認めるルートを表示します。</translation>
    </message>
    <message>
        <source>The export is under way.</source>
        <translation>エクスポートしています。</translation>
    </message>
    <message>
        <source>Name a new folder.</source>
        <translation>新しいフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>ファイルを指定してください。</translation>
    </message>
    <message>
        <source>The entries are being imported.</source>
        <translation>エントリをインポートしています。</translation>
    </message>
    <message>
        <source>The list cannot be opened. The Enrollments page says why.</source>
        <translation>リストを開けません。理由は「登録リスト」ページに表示されます。</translation>
    </message>
    <message>
        <source>The list is being opened.</source>
        <translation>リストを開いています。</translation>
    </message>
    <message>
        <source>No entry is chosen.</source>
        <translation>エントリが選択されていません。</translation>
    </message>
    <message>
        <source>No manifest is open.</source>
        <translation>マニフェストが開かれていません。</translation>
    </message>
    <message>
        <source>Export is possible when all entries are verified.</source>
        <translation>すべてのエントリの検証が終わると、エクスポートできます。</translation>
    </message>
    <message>
        <source>Not all entries are verified. Verify the file again.</source>
        <translation>検証されていないエントリがあります。ファイルをもう一度検証してください。</translation>
    </message>
    <message>
        <source>Import is possible when all entries are verified.</source>
        <translation>すべてのエントリの検証が終わると、インポートできます。</translation>
    </message>
    <message>
        <source>The file is refused.</source>
        <translation>ファイルは拒否されました。</translation>
    </message>
    <message>
        <source>The manifest has no entry that can be enrolled.</source>
        <translation>マニフェストに、登録できるエントリがありません。</translation>
    </message>
    <message>
        <source>The trusted certificates have changed. Verify the file again.</source>
        <translation>信頼された証明書が変更されました。ファイルをもう一度検証してください。</translation>
    </message>
    <message>
        <source>This run has sent nothing to a TPM.</source>
        <translation>この実行では、TPM に何も送っていません。</translation>
    </message>
    <message>
        <source>V&amp;erify Manifest Again</source>
        <translation>マニフェストをもう一度検証(&amp;E)</translation>
    </message>
    <message>
        <source>Reads the open manifest again and verifies every entry.</source>
        <translation>開いているマニフェストを読み込み直し、すべてのエントリを検証します。</translation>
    </message>
    <message>
        <source>The manifest is being verified.</source>
        <translation>マニフェストを検証しています。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::AboutDialog</name>
    <message>
        <source>About Endorse</source>
        <translation>Endorse について</translation>
    </message>
    <message>
        <source>Shows, step by step, how a device proves itself to the Azure IoT Hub Device Provisioning Service.</source>
        <translation>デバイスが Azure IoT Hub Device Provisioning Service に身元を証明する流れを、手順ごとに表示します。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>GNU General Public License バージョン 3 以降に基づくフリー ソフトウェアです。保証はありません。</translation>
    </message>
    <message>
        <source>It stands on these libraries:</source>
        <translation>使用しているライブラリ:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Version %1</source>
        <extracomment>%1 is the version of the program, as in 1.2.0.</extracomment>
        <translation>バージョン %1</translation>
    </message>
</context>
<context>
    <name>endorse::ui::AllocationSection</name>
    <message>
        <source>The service&apos;s own policy decides.</source>
        <translation>サービス自体のポリシーに従います。</translation>
    </message>
    <message>
        <source>Devices are spread over the hubs by their ID, each hub by its weight.</source>
        <translation>デバイスの ID に基づき、ハブの割り当ての重みに応じて各ハブに分散します。</translation>
    </message>
    <message>
        <source>A device goes to the hub that answers it soonest.</source>
        <translation>デバイスを、応答が最も早いハブに割り当てます。</translation>
    </message>
    <message>
        <source>Devices go to the hub that is named below.</source>
        <translation>デバイスを、下で指定したハブに割り当てます。</translation>
    </message>
    <message>
        <source>A web service of yours names the hub for each device.</source>
        <translation>用意した Web サービスが、デバイスごとにハブを決めます。</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>Allo&amp;cation policy</source>
        <translation>割り当てポリシー(&amp;C)</translation>
    </message>
    <message>
        <source>As the service is set</source>
        <translation>サービスの設定に従う</translation>
    </message>
    <message>
        <source>Evenly weighted (hashed)</source>
        <translation>均等加重分布 (hashed)</translation>
    </message>
    <message>
        <source>Lowest latency (geoLatency)</source>
        <translation>最短待機時間 (geoLatency)</translation>
    </message>
    <message>
        <source>Static configuration (static)</source>
        <translation>静的な構成 (static)</translation>
    </message>
    <message>
        <source>Custom (custom)</source>
        <translation>カスタム (custom)</translation>
    </message>
    <message>
        <source>IoT hu&amp;bs</source>
        <translation>IoT ハブ(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Webhook URL</source>
        <translation>Webhook URL(&amp;W)</translation>
    </message>
    <message>
        <source>API versio&amp;n</source>
        <translation>API バージョン(&amp;N)</translation>
    </message>
</context>
<context>
    <name>endorse::ui::AttestationPage</name>
    <message>
        <source>%1, software</source>
        <extracomment>Under the head &quot;TPM&quot; of the diagram: %1 the name of the TPM.</extracomment>
        <translation>%1、ソフトウェア</translation>
    </message>
    <message>
        <source>Walk</source>
        <extracomment>Tab beside &quot;Evidence&quot;: the messages and the two locks.</extracomment>
        <translation>流れ</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>Tab beside &quot;Walk&quot;: what the step sent and received.</extracomment>
        <translation>証跡</translation>
    </message>
    <message>
        <source>Locks</source>
        <extracomment>Tab beside &quot;Walk&quot;: the drawing of the two locks.</extracomment>
        <translation>錠</translation>
    </message>
    <message>
        <source>Walk, evidence or locks</source>
        <translation>流れ、証跡、または錠</translation>
    </message>
    <message>
        <source>Chain</source>
        <extracomment>Tab beside &quot;Walk&quot;: the chain of certificates.</extracomment>
        <translation>チェーン</translation>
    </message>
    <message>
        <source>Walk, evidence or chain</source>
        <translation>流れ、証跡、またはチェーン</translation>
    </message>
    <message>
        <source>software TPM</source>
        <extracomment>Under the head &quot;TPM&quot; of the diagram of a what-if run.</extracomment>
        <translation>ソフトウェア TPM</translation>
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
        <translation>未実行: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>次: %1</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>順番待ち: %1</translation>
    </message>
    <message>
        <source>Waiting for the service for %1. The service says when to ask again, and the device keeps to it.</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>サービスを %1 待っています。次に問い合わせる時間はサービスが指定し、デバイスはそれに従います。</translation>
    </message>
    <message>
        <source>Waiting for the TPM for %1. A software TPM that starts for the first time makes its certificate now.</source>
        <translation>TPM を %1 待っています。初めて起動するソフトウェア TPM は、今、証明書を作っています。</translation>
    </message>
    <message>
        <source>Waiting for the TPM for %1. Some TPMs need many seconds to make a key. Cancel ends the wait at once.</source>
        <translation>TPM を %1 待っています。キーの作成に長い時間がかかる TPM もあります。「キャンセル」ですぐに待機を終えられます。</translation>
    </message>
    <message>
        <source>Waiting for the service for %1. Cancel ends the wait at once.</source>
        <translation>サービスを %1 待っています。「キャンセル」ですぐに待機を終えられます。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Title of a failure: %1 who refused, a sentence; %2 what did not happen, a sentence.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>failure</comment>
        <extracomment>Text of a failure: %1 why, %2 why nothing is lost. Both are sentences.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The run is over: restart it first.</source>
        <translation>実行は終わっています。「最初から」で戻してください。</translation>
    </message>
    <message>
        <source>A step is running: wait for it or cancel.</source>
        <translation>手順を実行中です。終わるまで待つか、キャンセルしてください。</translation>
    </message>
    <message>
        <source>No step is running.</source>
        <translation>実行中の手順はありません。</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>まだ何も実行していません。</translation>
    </message>
    <message>
        <source>No run is under way.</source>
        <translation>実行中ではありません。</translation>
    </message>
    <message>
        <source>Ready. Space: first step.</source>
        <translation>準備完了。Space: 最初の手順。</translation>
    </message>
    <message>
        <source>Step %1 is running.</source>
        <translation>手順 %1 を実行しています。</translation>
    </message>
    <message>
        <source>Paused after step %1. Space: next step.</source>
        <translation>手順 %1 の後で一時停止しています。Space: 次の手順。</translation>
    </message>
    <message>
        <source>All %1 steps are done.</source>
        <translation>%1 手順がすべて完了しました。</translation>
    </message>
    <message>
        <source>Stopped at step %1.</source>
        <translation>手順 %1 で止まりました。</translation>
    </message>
    <message>
        <source>Cancelled at step %1.</source>
        <translation>手順 %1 でキャンセルされました。</translation>
    </message>
    <message>
        <source>The run stops after this step without being asked.</source>
        <translation>実行はこのステップの後に自動的に停止します。</translation>
    </message>
    <message>
        <source>%1 (the same)</source>
        <extracomment>%1 is a key: the one of the challenge and the one in the TPM are equal.</extracomment>
        <translation>%1 (同じ)</translation>
    </message>
    <message>
        <source>%1 of the challenge</source>
        <extracomment>%1 is a key.</extracomment>
        <translation>チャレンジの %1</translation>
    </message>
    <message>
        <source>%1 in the TPM now</source>
        <extracomment>%1 is a key.</extracomment>
        <translation>TPM に今ある %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>injection</comment>
        <extracomment>%1 what a fault did to this step, %2 why it is safe. Both are sentences.
----------
%1 what a fault did to the run, %2 why it was refused. Both are sentences.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The TPM does not answer (%1).</source>
        <translation>TPM が応答しません (%1)。</translation>
    </message>
    <message>
        <source>The TPM refused (%1).</source>
        <translation>TPM が拒否しました (%1)。</translation>
    </message>
    <message>
        <source>The service refused (%1).</source>
        <translation>サービスが拒否しました (%1)。</translation>
    </message>
    <message>
        <source>The hub refused (%1).</source>
        <translation>ハブが拒否しました (%1)。</translation>
    </message>
    <message>
        <source>The service is not trusted (%1).</source>
        <translation>サービスが信頼されていません (%1)。</translation>
    </message>
    <message>
        <source>The TPM cannot be reached (%1).</source>
        <translation>TPM に接続できません (%1)。</translation>
    </message>
    <message>
        <source>The service cannot be reached (%1).</source>
        <translation>サービスに接続できません (%1)。</translation>
    </message>
    <message>
        <source>The TPM did not answer in time.</source>
        <translation>TPM が時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>サービスが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The answer does not follow its specification (%1).</source>
        <translation>応答が仕様に従っていません (%1)。</translation>
    </message>
    <message>
        <source>The software TPM ended in the middle of the step (%1).</source>
        <translation>ソフトウェア TPM が手順の途中で終了しました (%1)。</translation>
    </message>
    <message>
        <source>A program that this step needs did not run (%1).</source>
        <translation>この手順に必要なプログラムが実行されませんでした (%1)。</translation>
    </message>
    <message>
        <source>A file could not be read or written (%1).</source>
        <translation>ファイルを読み書きできませんでした (%1)。</translation>
    </message>
    <message>
        <source>A setting cannot be used (%1).</source>
        <translation>使えない設定があります (%1)。</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>実行はキャンセルされました。</translation>
    </message>
    <message>
        <source>This program made a mistake (%1).</source>
        <translation>このプログラムに誤りがありました (%1)。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::AttestationSection</name>
    <message>
        <source>Devices that prove who they are in the old way are refused as soon as this is saved.</source>
        <translation>保存するとすぐに、以前の方法で身元を証明するデバイスは拒否されます。</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>構成証明</translation>
    </message>
    <message>
        <source>Attestation &amp;mechanism</source>
        <translation>構成証明メカニズム(&amp;M)</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>X.509 certificates</source>
        <translation>X.509 証明書</translation>
    </message>
    <message>
        <source>Symmetric key</source>
        <translation>対称キー</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ByteInspector</name>
    <message>
        <source>masked</source>
        <translation>マスク済み</translation>
    </message>
    <message>
        <source>Bytes in hex</source>
        <translation>16 進数のバイト列</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>デコード結果</translation>
    </message>
    <message>
        <source>Decoded structure</source>
        <translation>デコードした構造</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>テキスト表示</translation>
    </message>
    <message>
        <source>The bytes as text</source>
        <translation>テキストとしてのバイト</translation>
    </message>
    <message>
        <source>Show masked bytes</source>
        <translation>マスクしたバイト列を表示</translation>
    </message>
    <message>
        <source>These bytes are secret. They are masked where they arise, and this program keeps no copy that could be shown.</source>
        <translation>このバイト列はシークレットです。発生元でマスクされるため、このプログラムには表示できる写しがありません。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CertificateDialog</name>
    <message>
        <source>as before</source>
        <translation>前回と同じ</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Certificate and key are being opened.</source>
        <translation>証明書とキーを開いています。</translation>
    </message>
    <message>
        <source>Use It All the Same</source>
        <translation>それでも使用</translation>
    </message>
    <message>
        <source>Use This Device</source>
        <translation>このデバイスを使用</translation>
    </message>
    <message>
        <source>Certificate and Key</source>
        <translation>証明書とキー</translation>
    </message>
    <message>
        <source>The device proves itself with a certificate and signs with its private key, which stays where it lives. PIN and passphrase are not stored.</source>
        <translation>デバイスは証明書で身元を証明し、秘密キーで署名します。秘密キーは保管場所から動きません。PIN とパスフレーズは保存されません。</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>PEM or DER</source>
        <translation>PEM または DER</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>チェーン</translation>
    </message>
    <message>
        <source>optional: the certificates above it</source>
        <translation>省略可: 上位の証明書</translation>
    </message>
    <message>
        <source>The key lives</source>
        <translation>キーの場所</translation>
    </message>
    <message>
        <source>Where the key lives</source>
        <translation>キーのある場所</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>ファイル内</translation>
    </message>
    <message>
        <source>in a PKCS#11 token</source>
        <translation>PKCS#11 トークン内</translation>
    </message>
    <message>
        <source>in the TPM</source>
        <translation>TPM 内</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>キー ファイル</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>モジュール</translation>
    </message>
    <message>
        <source>library of the token&apos;s vendor</source>
        <translation>トークンの製造元のライブラリ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>0x81000010, or the file of a TSS2 PRIVATE KEY</source>
        <translation>0x81000010、または TSS2 PRIVATE KEY のファイル</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>the common name of the certificate</source>
        <translation>証明書の共通名</translation>
    </message>
    <message>
        <source>Enroll this certificate first</source>
        <translation>先にこの証明書を登録</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CertificateField</name>
    <message>
        <source>X.509 Certificate</source>
        <translation>X.509 証明書</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>証明書 (*.pem *.crt *.cer *.der);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Subject: %1
Issuer: %2
Valid from %3 to %4</source>
        <translation>サブジェクト: %1
発行者: %2
有効期間: %3～%4</translation>
    </message>
    <message>
        <source>It is no longer valid.</source>
        <translation>有効期間が終わっています。</translation>
    </message>
    <message>
        <source>Several certificates stand here: the first one is taken.</source>
        <translation>ここには複数の証明書があります。先頭の証明書を使います。</translation>
    </message>
    <message>
        <source>SHA-256 thumbprint</source>
        <translation>SHA-256 拇印</translation>
    </message>
    <message>
        <source>The service keeps this certificate. Another one takes its place.</source>
        <translation>この証明書はサービスに保存されています。別の証明書を指定すると置き換わります。</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>開く...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CertificateStory</name>
    <message>
        <source>valid until %1, SHA-256 %2…</source>
        <extracomment>Under the name of a certificate: %1 a date and time, %2 the beginning of a hash in hex.</extracomment>
        <translation>有効期限 %1、SHA-256 %2…</translation>
    </message>
    <message>
        <source>matched by its thumbprint</source>
        <translation>拇印が一致</translation>
    </message>
    <message>
        <source>matched by its authority</source>
        <translation>証明機関が一致</translation>
    </message>
    <message>
        <source>accepted by the service</source>
        <translation>サービスが受け入れ</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>受け入れられず</translation>
    </message>
    <message>
        <source>not shown yet</source>
        <extracomment>Of a chain of certificates.</extracomment>
        <translation>未提示</translation>
    </message>
    <message>
        <source>not sent: the service knows this authority, or not</source>
        <translation>送信なし: サービスがこの証明機関を認識しているかどうかによる</translation>
    </message>
    <message>
        <source>out of date: %1</source>
        <extracomment>Under the name of a certificate: %1 facts about it.</extracomment>
        <translation>有効期間外: %1</translation>
    </message>
    <message>
        <source>Private key, %1, %2</source>
        <extracomment>%1 &quot;EC P-256&quot;, %2 &quot;in the TPM&quot;.</extracomment>
        <translation>秘密キー、%1、%2</translation>
    </message>
    <message>
        <source>this key does not belong to the certificate</source>
        <translation>このキーは証明書に対応していない</translation>
    </message>
    <message>
        <source>certified: it signs here and is not sent, but can be copied</source>
        <translation>証明済み: ここで署名し、送られないが、コピーは可能</translation>
    </message>
    <message>
        <source>certified: it signs at home, and never leaves it</source>
        <translation>証明済み: 保管場所で署名し、外に出ない</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Time of the attempt</source>
        <translation>試行の日時</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>証明書の期限切れ</translation>
    </message>
    <message>
        <source>Certificate is valid from</source>
        <translation>証明書の有効期間の開始</translation>
    </message>
    <message>
        <source>Waiting for the TPM for %1. Some TPMs need many seconds to make a key. Cancel ends the wait at once.</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>TPM を %1 待っています。キーの作成に長い時間がかかる TPM もあります。「キャンセル」ですぐに待機を終えられます。</translation>
    </message>
    <message>
        <source>Waiting for the token for %1. Its module may take seconds to answer.</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>トークンを %1 待っています。モジュールの応答に数秒かかることがあります。</translation>
    </message>
    <message>
        <source>Reading certificate and key for %1. Cancel ends the wait.</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>証明書とキーを %1 読み取っています。「キャンセル」で待機を終えられます。</translation>
    </message>
    <message>
        <source>Key and certificate do not belong together (%1).</source>
        <translation>キーと証明書が対応していません (%1)。</translation>
    </message>
    <message>
        <source>The token is locked (%1).</source>
        <translation>トークンはロックされています (%1)。</translation>
    </message>
    <message>
        <source>The key is locked (%1).</source>
        <translation>キーはロックされています (%1)。</translation>
    </message>
    <message>
        <source>The token does not answer (%1).</source>
        <translation>トークンが応答しません (%1)。</translation>
    </message>
    <message>
        <source>The key cannot be used (%1).</source>
        <translation>キーを使えません (%1)。</translation>
    </message>
    <message>
        <source>The TPM cannot be reached (%1).</source>
        <translation>TPM に接続できません (%1)。</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-256)</source>
        <translation>拇印 (SHA-256)</translation>
    </message>
    <message>
        <source>Certificate and key could not be opened, so there is no chain to show.</source>
        <translation>証明書とキーを開けなかったため、表示するチェーンはありません。</translation>
    </message>
    <message>
        <source>The first step reads the certificate of the device and the chain above it. They appear here, with the private key, which stays in its home.</source>
        <translation>最初の手順で、デバイスの証明書とその上のチェーンを読み取ります。これらは、保管場所から動かない秘密キーとともに、ここに表示されます。</translation>
    </message>
    <message>
        <source>the service does not know this authority</source>
        <translation>サービスがこの証明機関を認識していない</translation>
    </message>
    <message>
        <source>is named as the issuer of the one below</source>
        <translation>下の証明書に発行者として記載</translation>
    </message>
    <message>
        <source>issued the certificate below</source>
        <translation>下の証明書を発行</translation>
    </message>
    <message>
        <source>did not issue the certificate below</source>
        <translation>下の証明書を発行していない</translation>
    </message>
    <message>
        <source>CN and registration ID (the same)</source>
        <translation>CN と登録 ID (同じ)</translation>
    </message>
    <message>
        <source>Common name (CN)</source>
        <translation>共通名 (CN)</translation>
    </message>
    <message>
        <source>Thumbprint that is enrolled</source>
        <translation>登録されている拇印</translation>
    </message>
    <message>
        <source>no verdict of the service</source>
        <extracomment>Of a chain of certificates.</extracomment>
        <translation>サービスの判定なし</translation>
    </message>
    <message>
        <source>not sent: the service knows the authority of this chain</source>
        <translation>送信なし: サービスがこのチェーンの証明機関を認識している</translation>
    </message>
    <message>
        <source>The token waits for its PIN (%1).</source>
        <translation>トークンが PIN の入力を待っています (%1)。</translation>
    </message>
    <message>
        <source>The token refuses the PIN (%1).</source>
        <translation>トークンが PIN を拒否しました (%1)。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CertificatesPane</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are dates: from when to when a certificate is valid.</extracomment>
        <translation>%1 から %2 まで</translation>
    </message>
    <message>
        <source>The certificates are known while the emulator runs.</source>
        <translation>証明書を確認できるのは、エミュレーターの実行中だけです。</translation>
    </message>
    <message>
        <source>Start the Emulator</source>
        <translation>エミュレーターを起動</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>CA: what clients trust</source>
        <translation>CA: クライアントが信頼するもの</translation>
    </message>
    <message>
        <source>Server: what clients are shown</source>
        <translation>サーバー: クライアントに提示するもの</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>When a certificate is valid.</extracomment>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 フィンガープリント</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>フィンガープリントをコピー</translation>
    </message>
    <message>
        <source>Copies the SHA-256 fingerprint.</source>
        <translation>SHA-256 フィンガープリントをコピーします。</translation>
    </message>
    <message>
        <source>Copy the path of the file</source>
        <translation>ファイルのパスをコピー</translation>
    </message>
    <message>
        <source>Copies the whole path of the file.</source>
        <translation>ファイルのパス全体をコピーします。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ChainBoxPart</name>
    <message>
        <source>good</source>
        <extracomment>How a certificate stands.</extracomment>
        <translation>正常</translation>
    </message>
    <message>
        <source>with a warning</source>
        <extracomment>How a certificate stands.</extracomment>
        <translation>警告あり</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>How a certificate stands.</extracomment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>not examined</source>
        <extracomment>How a certificate stands: nobody looked at it.</extracomment>
        <translation>未確認</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ChainPanel</name>
    <message>
        <source>Certificate chain and key</source>
        <translation>証明書チェーンとキー</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ChainView</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Read aloud: %1 a certificate, %2 facts about it, %3 how it stands.</extracomment>
        <translation>%1、%2: %3</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ColumnsMenu</name>
    <message>
        <source>Sort By</source>
        <extracomment>Menu: the columns by which the list may be sorted.</extracomment>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Usual Columns</source>
        <extracomment>Menu: columns, widths and order as they were at first.</extracomment>
        <translation>既定の列</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CompareDialog</name>
    <message>
        <source>All Shown: Here</source>
        <translation>表示中のすべて: リスト側</translation>
    </message>
    <message>
        <source>All Shown: There</source>
        <translation>表示中のすべて: サービス側</translation>
    </message>
    <message>
        <source>All Shown: Skip</source>
        <translation>表示中のすべて: スキップ</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Nothing is sent before it was shown here.</source>
        <translation>ここに表示してからでなければ、何も送信しません。</translation>
    </message>
    <message>
        <source>%1 are alike · compared at %2</source>
        <translation>%1 件が一致 · 比較時刻 %2</translation>
    </message>
    <message>
        <source>The list against %1</source>
        <translation>リストと %1 の比較</translation>
    </message>
    <message>
        <source>The enrollments are being pushed.</source>
        <translation>個別登録をプッシュしています。</translation>
    </message>
    <message>
        <source>The enrollments are being pulled.</source>
        <translation>個別登録をプルしています。</translation>
    </message>
    <message>
        <source>The list and the service are being compared.</source>
        <translation>リストとサービスを比較しています。</translation>
    </message>
    <message>
        <source>all differences</source>
        <extracomment>Counts of lines, as buttons: &quot;38 only here&quot;.</extracomment>
        <translation>すべての相違</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>リストのみ</translation>
    </message>
    <message>
        <source>only on the service</source>
        <translation>サービスのみ</translation>
    </message>
    <message>
        <source>different</source>
        <translation>相違</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>競合</translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln...</source>
        <extracomment>Buttons: the number is how many enrollments are sent or taken.</extracomment>
        <translation>
            <numerusform>%Ln 件をプッシュ...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pull %Ln...</source>
        <translation>
            <numerusform>%Ln 件をプル...</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare Again</source>
        <translation>もう一度比較</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused or changed again.</source>
        <translation>
            <numerusform>%Ln 件は、拒否されたか、その間に再び変更されました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent.</source>
        <translation>
            <numerusform>%Ln 件は送信していません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln is not known.</source>
        <translation>
            <numerusform>%Ln 件は結果が不明です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The service was changed while it was read. What was added or removed meanwhile may be missing: compare again to be sure.</source>
        <translation>読み取りの間にサービスが変更されました。その間の追加や削除が含まれていないことがあります。もう一度比較して確認してください。</translation>
    </message>
    <message>
        <source>The list and the service are alike.</source>
        <translation>リストとサービスは一致しています。</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>読み取り中</translation>
    </message>
    <message>
        <source>Choose a line to see both sides.</source>
        <translation>行を選ぶと、両方の内容が表示されます。</translation>
    </message>
    <message>
        <source>Its EK is also that of %1.</source>
        <translation>EK が %1 のものと同じです。</translation>
    </message>
    <message>
        <source>Compare With the Service</source>
        <translation>サービスと比較</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>相違</translation>
    </message>
    <message>
        <source>Members that differ</source>
        <translation>異なるメンバー</translation>
    </message>
    <message>
        <source>Result of each enrollment</source>
        <translation>個別登録ごとの結果</translation>
    </message>
    <message>
        <source>Both Sides</source>
        <translation>両方の内容</translation>
    </message>
    <message>
        <source>Here</source>
        <extracomment>Button: the list counts for the selected lines, and is pushed.</extracomment>
        <translation>リスト側</translation>
    </message>
    <message>
        <source>What stands in the list counts: it is pushed.</source>
        <translation>リストの内容を採用し、プッシュします。</translation>
    </message>
    <message>
        <source>There</source>
        <extracomment>Button: the service counts for the selected lines, and is pulled.</extracomment>
        <translation>サービス側</translation>
    </message>
    <message>
        <source>What the service has counts: it is pulled.</source>
        <translation>サービスの内容を採用し、プルします。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Both stay as they are.</source>
        <translation>どちらもそのままにします。</translation>
    </message>
    <message>
        <source>All Alike...</source>
        <translation>すべて同じ扱いに...</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Show What Is Left</source>
        <translation>残りを表示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were pushed.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をプッシュしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were pulled.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をプルしました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ConnectionBar</name>
    <message>
        <source>No TPM connected</source>
        <translation>TPM 未接続</translation>
    </message>
    <message>
        <source>TPM: %1, not reachable</source>
        <translation>TPM: %1、接続できません</translation>
    </message>
    <message>
        <source>TPM: %1</source>
        <translation>TPM: %1</translation>
    </message>
    <message>
        <source>%1. Opens the connections.</source>
        <translation>%1。接続の設定を開きます。</translation>
    </message>
    <message>
        <source>Software TPM: not for production</source>
        <translation>ソフトウェア TPM: 本番では使用不可</translation>
    </message>
    <message>
        <source>A software TPM keeps its keys in files, where other programs of the same user can read them.</source>
        <translation>ソフトウェア TPM はキーをファイルに保存します。同じユーザーのほかのプログラムから読み取れます。</translation>
    </message>
    <message>
        <source>No service connected</source>
        <translation>サービス未接続</translation>
    </message>
    <message>
        <source>The service did not start</source>
        <translation>サービスを起動できませんでした</translation>
    </message>
    <message>
        <source>The service is starting</source>
        <translation>サービスを起動しています</translation>
    </message>
    <message>
        <source>Service: %1, not reachable</source>
        <translation>サービス: %1、接続できません</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>サービス: %1</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>エミュレーター</translation>
    </message>
    <message>
        <source>An emulated service on this computer, not Azure.</source>
        <translation>Azure ではなく、このコンピューターでエミュレートされたサービスです。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>&amp;Software TPM that this program starts</source>
        <translation>このプログラムが起動するソフトウェア TPM(&amp;S)</translation>
    </message>
    <message>
        <source>T&amp;PM at an address</source>
        <translation>アドレスで指定する TPM(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Begin with:</source>
        <translation>ひな形(&amp;B)</translation>
    </message>
    <message>
        <source>Address to begin with</source>
        <translation>アドレスのひな形</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>Address of the TPM</source>
        <translation>TPM のアドレス</translation>
    </message>
    <message>
        <source>Written as for tpm2-tools: device:, swtpm: or mssim:</source>
        <translation>tpm2-tools と同じ書き方: device:、swtpm:、mssim:</translation>
    </message>
    <message>
        <source>Provisioning service</source>
        <translation>プロビジョニング サービス</translation>
    </message>
    <message>
        <source>&amp;Emulator that this program starts</source>
        <translation>このプログラムが起動するエミュレーター(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Device Provisioning Service at an endpoint</source>
        <translation>エンドポイントで指定する Device Provisioning Service(&amp;D)</translation>
    </message>
    <message>
        <source>E&amp;ndpoint:</source>
        <translation>エンドポイント(&amp;N)</translation>
    </message>
    <message>
        <source>Endpoint of the service</source>
        <translation>サービスのエンドポイント</translation>
    </message>
    <message>
        <source>&amp;ID scope:</source>
        <translation>ID スコープ(&amp;I)</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID スコープ</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>CA ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA ファイル</translation>
    </message>
    <message>
        <source>Bro&amp;wse...</source>
        <translation>参照(&amp;W)...</translation>
    </message>
    <message>
        <source>Browse for the CA file</source>
        <translation>CA ファイルを参照</translation>
    </message>
    <message>
        <source>&amp;Registration ID:</source>
        <translation>登録 ID(&amp;R)</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Empty: derived from the EK</source>
        <translation>空: EK から導出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Use These</source>
        <translation>この設定を使う(&amp;U)</translation>
    </message>
    <message>
        <source>CA Certificate</source>
        <translation>CA 証明書</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>証明書 (*.pem *.crt *.cer);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Correct the marked field first.</source>
        <translation>先に、指摘された項目を直してください。</translation>
    </message>
    <message>
        <source>Nothing changes until every field in use is right.</source>
        <translation>使われる項目がすべて正しくなるまで、何も変わりません。</translation>
    </message>
    <message>
        <source>Empty: this computer&apos;s certificates</source>
        <translation>空: このコンピューターの証明書</translation>
    </message>
    <message>
        <source>&amp;Owner auth value:</source>
        <translation>所有者の認証値(&amp;O)</translation>
    </message>
    <message>
        <source>Owner auth value</source>
        <translation>所有者の認証値</translation>
    </message>
    <message>
        <source>Kept in memory until the program ends or another TPM is chosen.</source>
        <translation>プログラムが終了するか別の TPM を選ぶまで、メモリに保持されます。</translation>
    </message>
    <message>
        <source>Endorsement au&amp;th value:</source>
        <translation>保証の認証値(&amp;T)</translation>
    </message>
    <message>
        <source>Endorsement auth value</source>
        <translation>保証の認証値</translation>
    </message>
    <message>
        <source>Empty: none is set</source>
        <translation>空: 設定なし</translation>
    </message>
    <message>
        <source>Known for this run of the program</source>
        <translation>このプログラムの実行中は保持済み</translation>
    </message>
</context>
<context>
    <name>endorse::ui::CopyField</name>
    <message>
        <source>Copies the value.</source>
        <translation>値をコピーします。</translation>
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
        <translation>約 %1</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DeleteDialog</name>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln</source>
        <extracomment>Button: deletes so many entries.</extracomment>
        <translation>
            <numerusform>%Ln 件を削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DeviceButton</name>
    <message>
        <source>Attests with the TPM.</source>
        <translation>TPM で構成証明を行います。</translation>
    </message>
    <message>
        <source>Attests with a certificate of the key &quot;%1&quot; in the TPM.</source>
        <translation>TPM のキー「%1」の証明書で構成証明を行います。</translation>
    </message>
    <message>
        <source>Attests with the certificate &quot;%1&quot;.</source>
        <extracomment>%1 the name of a file.</extracomment>
        <translation>証明書「%1」で構成証明を行います。</translation>
    </message>
    <message>
        <source>Attest with %1</source>
        <extracomment>Read aloud: what a device proves itself with, &quot;TPM&quot; or &quot;X.509&quot;.</extracomment>
        <translation>%1 による構成証明</translation>
    </message>
    <message>
        <source>The device proves itself with the EK of the connected TPM.</source>
        <translation>デバイスは、接続中の TPM の保証キー (EK) で身元を証明します。</translation>
    </message>
    <message>
        <source>X.509 Certificate</source>
        <translation>X.509 証明書</translation>
    </message>
    <message>
        <source>The device proves itself with a certificate and its key.</source>
        <translation>デバイスは、証明書とそのキーで身元を証明します。</translation>
    </message>
    <message>
        <source>Choose Certificate and Key...</source>
        <translation>証明書とキーを選択...</translation>
    </message>
    <message>
        <source>The key lies in a file, in a PKCS#11 token or in the TPM.</source>
        <translation>キーはファイル、PKCS#11 トークン、TPM のいずれかにあります。</translation>
    </message>
    <message>
        <source>Create a Key in the TPM...</source>
        <translation>TPM にキーを作成...</translation>
    </message>
    <message>
        <source>Makes a key in the connected TPM, and a certificate or a request for it.</source>
        <translation>接続中の TPM にキーを作成し、その証明書または要求を作成します。</translation>
    </message>
    <message>
        <source>Ways of attestation</source>
        <translation>構成証明の方法</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DeviceChoice</name>
    <message>
        <source>This is no registration ID: letters, digits and - . _ : are allowed, at most 128, and the last one is a letter or a digit.</source>
        <translation>登録 ID ではありません。使えるのは英字、数字、- . _ : で、128 文字までです。末尾は英字または数字にします。</translation>
    </message>
    <message>
        <source>The certificate of the device is missing.</source>
        <translation>デバイスの証明書が指定されていません。</translation>
    </message>
    <message>
        <source>The private key is missing.</source>
        <translation>秘密キーが指定されていません。</translation>
    </message>
    <message>
        <source>This names a key in another place than the chosen one.</source>
        <translation>選択したものとは別の場所のキーが指定されています。</translation>
    </message>
    <message>
        <source>This key does not belong to the certificate of &quot;%1&quot;.</source>
        <translation>このキーは「%1」の証明書に対応していません。</translation>
    </message>
    <message>
        <source>The certificate expired on %1: a service refuses it.</source>
        <translation>証明書は %1 に期限が切れました。サービスに拒否されます。</translation>
    </message>
    <message>
        <source>The certificate is not valid before %1: a service refuses it.</source>
        <translation>証明書は %1 より前には有効ではありません。サービスに拒否されます。</translation>
    </message>
    <message>
        <source>The common name (CN) of the certificate is no registration ID.</source>
        <translation>証明書の共通名 (CN) は登録 ID として使えません。</translation>
    </message>
    <message>
        <source>The common name (CN) of the certificate is &quot;%1&quot;: a service refuses another ID.</source>
        <translation>証明書の共通名 (CN) は「%1」です。別の ID はサービスに拒否されます。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DiagramExport</name>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>TPM Attestation</source>
        <translation>TPM 構成証明</translation>
    </message>
    <message>
        <source>X.509 Attestation</source>
        <translation>X.509 構成証明</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DiagramHeads</name>
    <message>
        <source>this computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>emulator</source>
        <extracomment>Under the head &quot;Service&quot; of the diagram.</extracomment>
        <translation>エミュレーター</translation>
    </message>
    <message>
        <source>key in a file</source>
        <extracomment>Under the head &quot;Device&quot; of the diagram.</extracomment>
        <translation>ファイル内のキー</translation>
    </message>
    <message>
        <source>key in a token</source>
        <extracomment>Under the head &quot;Device&quot; of the diagram: a PKCS#11 token.</extracomment>
        <translation>トークン内のキー</translation>
    </message>
    <message>
        <source>key in the TPM</source>
        <extracomment>Under the head &quot;Device&quot; of the diagram.</extracomment>
        <translation>TPM 内のキー</translation>
    </message>
</context>
<context>
    <name>endorse::ui::DiagramView</name>
    <message>
        <source>Messages between TPM, device and service</source>
        <translation>TPM、デバイス、サービスの間のメッセージ</translation>
    </message>
    <message>
        <source>Step %1: %2, %3</source>
        <extracomment>Read aloud: %1 number of a step, %2 its title, %3 how it stands (&quot;done&quot;).</extracomment>
        <translation>手順 %1: %2、%3</translation>
    </message>
    <message>
        <source>Messages between device, service and hub</source>
        <translation>デバイス、サービス、ハブの間のメッセージ</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EmulatorView</name>
    <message>
        <source>Requests</source>
        <extracomment>Tab: what clients asked the service.</extracomment>
        <translation>要求</translation>
    </message>
    <message>
        <source>Hubs (%1)</source>
        <extracomment>Tab; %1 is their number.</extracomment>
        <translation>ハブ (%1)</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Facts of the service</source>
        <translation>サービスの情報</translation>
    </message>
    <message>
        <source>What the service knows</source>
        <translation>サービスが把握している情報</translation>
    </message>
    <message>
        <source>Hubs and their devices</source>
        <translation>ハブとそのデバイス</translation>
    </message>
    <message>
        <source>No hub is known.</source>
        <translation>ハブはありません。</translation>
    </message>
    <message>
        <source>The service brings a hub of its own when it starts.</source>
        <translation>サービスは、起動時に自身のハブを用意します。</translation>
    </message>
    <message>
        <source>The emulated service is starting.</source>
        <translation>エミュレートされたサービスを起動しています。</translation>
    </message>
    <message>
        <source>The emulated service is stopping.</source>
        <translation>エミュレートされたサービスを停止しています。</translation>
    </message>
    <message>
        <source>The emulated service does not run.</source>
        <translation>エミュレートされたサービスは実行されていません。</translation>
    </message>
    <message>
        <source>Start it to see and change its lists. It has kept what it knew.</source>
        <translation>起動すると、リストを表示して変更できます。サービスの情報は残っています。</translation>
    </message>
    <message>
        <source>Start the Emulator</source>
        <translation>エミュレーターを起動</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentDetail</name>
    <message numerus="yes">
        <source>%Ln enrollments are selected.</source>
        <translation>
            <numerusform>%Ln 件の個別登録が選択されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be edited, enabled, disabled, exported or deleted together.</source>
        <translation>まとめて編集、有効化、無効化、エクスポート、削除できます。</translation>
    </message>
    <message>
        <source>No enrollment is chosen.</source>
        <translation>個別登録が選択されていません。</translation>
    </message>
    <message>
        <source>Choose one in the list to see what it says.</source>
        <translation>リストで選ぶと、内容が表示されます。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentDialogs</name>
    <message>
        <source>Import Enrollments</source>
        <translation>個別登録のインポート</translation>
    </message>
    <message>
        <source>Enrollments (*.csv *.tsv *.txt *.json);;All files (*)</source>
        <translation>個別登録 (*.csv *.tsv *.txt *.json);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentEditor</name>
    <message>
        <source>The changes in this form are not saved. Save them, or give them up to see another enrollment.</source>
        <translation>このフォームの変更は保存されていません。保存するか、変更を破棄すると、ほかの個別登録を表示できます。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Give Up</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>Nothing was saved. What you entered is still here.</source>
        <translation>何も保存されませんでした。入力した内容はここに残っています。</translation>
    </message>
    <message>
        <source>Create Again</source>
        <translation>もう一度作成</translation>
    </message>
    <message>
        <source>Reload</source>
        <extracomment>Button: shows what the list has now; what was entered is lost.</extracomment>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <extracomment>Button: writes what was entered over what the list has now.</extracomment>
        <translation>上書き</translation>
    </message>
    <message>
        <source>Edit Enrollment</source>
        <translation>個別登録の編集</translation>
    </message>
    <message>
        <source>New Enrollment</source>
        <translation>新しい個別登録</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentFacts</name>
    <message>
        <source>the registration ID</source>
        <extracomment>Instead of a device ID: the service takes the registration ID for it.</extracomment>
        <translation>登録 ID と同じ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the service&apos;s error code, %2 what it says.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the device stays at its hub</source>
        <extracomment>What becomes of a device that registers again; so in the next ones.</extracomment>
        <translation>デバイスは現在のハブのまま</translation>
    </message>
    <message>
        <source>the hub is chosen again, the data move</source>
        <translation>ハブを選び直し、データを移行</translation>
    </message>
    <message>
        <source>the hub is chosen again, the data are reset</source>
        <translation>ハブを選び直し、データをリセット</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Whether it is an IoT Edge device.</extracomment>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>%1, station %2</source>
        <extracomment>%1 date and time (UTC), %2 the name of a computer.</extracomment>
        <translation>%1、ステーション %2</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>まだ比較していません。</translation>
    </message>
    <message>
        <source>Equal, compared %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>一致しています (%1 に比較)。</translation>
    </message>
    <message>
        <source>Only here: the service has it no more. Compared %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>リストだけにあります。サービスにはもうありません (%1 に比較)。</translation>
    </message>
    <message>
        <source>Only here. Compared %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>リストだけにあります (%1 に比較)。</translation>
    </message>
    <message>
        <source>Different in: %1. Compared %2.</source>
        <extracomment>%1 names of fields, %2 a time.</extracomment>
        <translation>異なる項目: %1 (%2 に比較)。</translation>
    </message>
    <message>
        <source>Changed here since it was compared %1.</source>
        <extracomment>%1 a time.</extracomment>
        <translation>%1 の比較の後に、リストで変更されています。</translation>
    </message>
    <message>
        <source>Changed here since it was last equal to the service&apos;s.</source>
        <translation>サービスと最後に一致した後、リストで変更されています。</translation>
    </message>
    <message>
        <source>What the enrollment says</source>
        <translation>個別登録の内容</translation>
    </message>
    <message>
        <source>Registration</source>
        <extracomment>What became of the device at the service.</extracomment>
        <translation>登録レコード</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT ハブ</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>デバイス ID</translation>
    </message>
    <message>
        <source>Assigned</source>
        <extracomment>When the device was last assigned to its hub.</extracomment>
        <translation>割り当て日時</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>サブ状態</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Endorsement key (EK)</source>
        <translation>保証キー (EK)</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>The Name of a TPM object: a hash with its algorithm.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト列</translation>
    </message>
    <message>
        <source>Also at</source>
        <translation>同じ EK の登録 ID</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>個別登録</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>構成証明</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>Reprovisioning</source>
        <translation>再プロビジョニング</translation>
    </message>
    <message>
        <source>Edge device</source>
        <translation>Edge デバイス</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>When and where the enrollment came into the list (UTC).</extracomment>
        <translation>追加</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>When and where it was last changed (UTC).</extracomment>
        <translation>更新</translation>
    </message>
    <message>
        <source>Against the service</source>
        <translation>サービスとの比較</translation>
    </message>
    <message>
        <source>Initial device twin</source>
        <translation>初期デバイス ツイン</translation>
    </message>
    <message>
        <source>not yet, as far as is known</source>
        <extracomment>Instead of a time: the device has not registered, as far as is known here.</extracomment>
        <translation>まだありません (わかっている範囲)</translation>
    </message>
    <message>
        <source>none of the TCG, %1</source>
        <extracomment>%1 what kind of key: &quot;RSA 2048&quot;.</extracomment>
        <translation>TCG のテンプレートではありません、%1</translation>
    </message>
    <message>
        <source>TCG %1, %2</source>
        <extracomment>%1 the name of a template (&quot;L-1&quot;), %2 what kind of key.</extracomment>
        <translation>TCG %1、%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are dates: from when to when a certificate is valid.</extracomment>
        <translation>%1 から %2 まで</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>When a certificate is valid.</extracomment>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>SHA-256 thumbprint</source>
        <translation>SHA-256 拇印</translation>
    </message>
    <message>
        <source>SHA-1 thumbprint</source>
        <translation>SHA-1 拇印</translation>
    </message>
    <message>
        <source>Primary certificate</source>
        <translation>プライマリ証明書</translation>
    </message>
    <message>
        <source>Secondary certificate</source>
        <translation>セカンダリ証明書</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentTable</name>
    <message>
        <source>Enrollments</source>
        <translation>個別登録</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentTools</name>
    <message>
        <source>Controls of the list</source>
        <translation>リストの操作</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentsPage</name>
    <message>
        <source>%1 is saved in the list.</source>
        <extracomment>%1 a registration ID.</extracomment>
        <translation>%1 をリストに保存しました。</translation>
    </message>
    <message>
        <source>Only here</source>
        <extracomment>Facet: enrollments that the service does not have.</extracomment>
        <translation>リストのみ</translation>
    </message>
    <message>
        <source>Only on the service</source>
        <extracomment>Facet: enrollments that this list does not have.</extracomment>
        <translation>サービスのみ</translation>
    </message>
    <message>
        <source>Different</source>
        <extracomment>Facet: enrollments that are not the same here and on the service.</extracomment>
        <translation>相違</translation>
    </message>
    <message>
        <source>All enrollments</source>
        <translation>すべての個別登録</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Choose Another List...</source>
        <translation>別のリストを選択...</translation>
    </message>
    <message>
        <source>The list is being read.</source>
        <translation>リストを読み取っています。</translation>
    </message>
    <message>
        <source>No list is open.</source>
        <translation>リストが開かれていません。</translation>
    </message>
    <message>
        <source>Open List...</source>
        <translation>リストを開く...</translation>
    </message>
    <message>
        <source>Add the connected TPM, or drop a CSV.</source>
        <translation>接続中の TPM を追加するか、CSV をドロップしてください。</translation>
    </message>
    <message>
        <source>An enrollment lets one device register. It names the device and says how the device proves itself.</source>
        <translation>個別登録は、1 台のデバイスの登録を許可します。対象のデバイスと、身元を証明する方法を指定します。</translation>
    </message>
    <message>
        <source>Add from TPM</source>
        <translation>TPM から追加</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>インポート...</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>新規...</translation>
    </message>
    <message>
        <source>No enrollment matches the filter.</source>
        <translation>フィルターに一致する個別登録はありません。</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <extracomment>How many rows of the list have been read: %1 of %2.</extracomment>
        <translation>読み取り中: %2 件中 %1 件</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <extracomment>%1: how many rows of the list have been read.</extracomment>
        <translation>読み取り中: %1 件</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <extracomment>%1: a number of rows.</extracomment>
        <translation>%1 件を選択</translation>
    </message>
    <message>
        <source>Nothing is selected: the selected rows lie too far apart now</source>
        <translation>選択なし: 選択した行が離れすぎたため解除</translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <extracomment>The place of the current row: %1 of %2 rows that are shown.</extracomment>
        <translation>%2 行中 %1 行目</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>読み取り中</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>being changed</source>
        <extracomment>Of a list: every change is in the file or the database.</extracomment>
        <translation>変更中</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>List: %1 (%2) · %3</source>
        <extracomment>%1 the name of a list, %2 SQLite or PostgreSQL, %3 &quot;saved&quot; or &quot;being read&quot;.</extracomment>
        <translation>リスト: %1 (%2) · %3</translation>
    </message>
    <message>
        <source>The connected TPM is in the list already, as %1.</source>
        <extracomment>%1 a registration ID.</extracomment>
        <translation>接続中の TPM は、すでに %1 としてリストにあります。</translation>
    </message>
    <message>
        <source>The connected TPM was added as %1. %2</source>
        <extracomment>%1 a registration ID, %2 a sentence that says whether the endorsement key is genuine.</extracomment>
        <translation>接続中の TPM を %1 として追加しました。%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were deleted from the list.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をリストから削除しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were enabled in the list.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をリストで有効にしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were disabled in the list.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をリストで無効にしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments stay as they were.</source>
        <translation>
            <numerusform>%Ln 件の個別登録は変わっていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are as they were before.</source>
        <translation>
            <numerusform>%Ln 件の個別登録を以前の状態に戻しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were changed again since then, and stay as they are.</source>
        <translation>
            <numerusform>%Ln 件の個別登録は、その後に再び変更されたため、元に戻していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be attested here: the connected TPM has another endorsement key, whose registration ID is %2. Connect the TPM of this device.</source>
        <extracomment>%1, %2 registration IDs.</extracomment>
        <translation>%1 の構成証明はここでは実行できません。接続中の TPM の保証キー (EK) は別のもので、その登録 ID は %2 です。このデバイスの TPM を接続してください。</translation>
    </message>
    <message>
        <source>With the emulated service the connected TPM registers as %2, the ID that follows from its key, and not as %1. Choose a service by its address to attest under another ID.</source>
        <extracomment>%1, %2 registration IDs.</extracomment>
        <translation>エミュレートされたサービスでは、接続中の TPM は %1 ではなく、キーから決まる ID の %2 として登録します。別の ID で構成証明を実行するには、アドレスでサービスを選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments have another state now.</source>
        <translation>
            <numerusform>%Ln 件の個別登録の状態が変わりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 of %3.</source>
        <translation>%1%3 件中 %2 件。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>From the manifest</source>
        <extracomment>Facet: enrollments that were imported from a manifest just now.</extracomment>
        <translation>マニフェストから</translation>
    </message>
</context>
<context>
    <name>endorse::ui::EvidencePane</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tab title with a count.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Sent and Received</source>
        <translation>送受信</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>TPM Commands</source>
        <translation>TPM コマンド</translation>
    </message>
    <message>
        <source>This step has not run. What it sends and receives appears here.</source>
        <translation>この手順はまだ実行していません。送受信した内容がここに表示されます。</translation>
    </message>
    <message>
        <source>The step is running. What it sends and receives appears here.</source>
        <translation>この手順を実行しています。送受信した内容がここに表示されます。</translation>
    </message>
    <message>
        <source>This step sent and received nothing of its own.</source>
        <translation>この手順自体は何も送受信していません。</translation>
    </message>
    <message>
        <source>This step does not talk to the service.</source>
        <translation>この手順はサービスと通信しません。</translation>
    </message>
    <message>
        <source>This step does not talk to the TPM.</source>
        <translation>この手順は TPM と通信しません。</translation>
    </message>
    <message>
        <source>Evidence of the step</source>
        <translation>手順の証跡</translation>
    </message>
    <message>
        <source>Service Side</source>
        <translation>サービス側</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ExchangePane</name>
    <message>
        <source>Choose a request above to see what was sent.</source>
        <translation>上で要求を選ぶと、送られた内容が表示されます。</translation>
    </message>
    <message>
        <source>What arrived was no HTTP request.</source>
        <translation>届いたデータは HTTP 要求ではありませんでした。</translation>
    </message>
    <message>
        <source>The connection ended before the service could answer.</source>
        <translation>サービスが応答する前に、接続が終了しました。</translation>
    </message>
    <message>
        <source>Request</source>
        <extracomment>Tab: what a client sent.</extracomment>
        <translation>要求</translation>
    </message>
    <message>
        <source>Response</source>
        <extracomment>Tab: what the service answered.</extracomment>
        <translation>応答</translation>
    </message>
    <message>
        <source>Raw bytes</source>
        <extracomment>Tab: the bytes of both in hex.</extracomment>
        <translation>生のバイト列</translation>
    </message>
    <message>
        <source>Parts of the exchange</source>
        <translation>要求と応答の各部分</translation>
    </message>
    <message>
        <source>Request as it was sent, signature masked</source>
        <translation>送られたままの要求、署名はマスク済み</translation>
    </message>
    <message>
        <source>Response of the service</source>
        <translation>サービスの応答</translation>
    </message>
    <message>
        <source>Bytes of request and response</source>
        <translation>要求と応答のバイト列</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ExportDialog</name>
    <message>
        <source>Export Enrollments</source>
        <translation>個別登録のエクスポート</translation>
    </message>
    <message>
        <source>One row an enrollment, for spreadsheets and for other lists. Symmetric keys are never in it.</source>
        <translation>1 行に 1 件の個別登録です。表計算プログラムやほかのリストで使えます。対称キーは含まれません。</translation>
    </message>
    <message>
        <source>The whole records as the service knows them.</source>
        <translation>サービスの形式による、完全なレコードです。</translation>
    </message>
    <message>
        <source>A script that creates the enrollments with the Azure CLI. Symmetric keys are never in it.</source>
        <translation>Azure CLI で個別登録を作成するスクリプトです。対称キーは含まれません。</translation>
    </message>
    <message>
        <source>The file will hold secrets: whoever reads it can register as these devices. Only you can open it; delete it when it is no longer needed.</source>
        <translation>ファイルには秘密の情報が含まれます。これを読める人は、これらのデバイスとして登録できます。開けるのは自分だけです。不要になったら削除してください。</translation>
    </message>
    <message>
        <source>The rows are being exported.</source>
        <translation>行をエクスポートしています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in %1.</source>
        <translation>
            <numerusform>%Ln 行を %1 に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them could not be written whole.</source>
        <translation>
            <numerusform>そのうち %Ln 行は、完全には書き出せませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>All rows (%1)</source>
        <extracomment>Rows that are exported; the number is how many there are.</extracomment>
        <translation>すべての行 (%1)</translation>
    </message>
    <message>
        <source>Rows that match the filter (%1)</source>
        <translation>フィルターに一致する行 (%1)</translation>
    </message>
    <message>
        <source>Rows that match the filter (there is none)</source>
        <translation>フィルターに一致する行 (なし)</translation>
    </message>
    <message>
        <source>Selected rows (%1)</source>
        <translation>選択した行 (%1)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
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
        <translation>Azure CLI のスクリプト (az)</translation>
    </message>
    <message>
        <source>With symmetric keys</source>
        <translation>対称キーを含める</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>参照...</translation>
    </message>
    <message>
        <source>Browse for the file</source>
        <translation>ファイルを参照</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ExportMenu</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Web ページ (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF ドキュメント (*.pdf)</translation>
    </message>
    <message>
        <source>JSON document (*.json)</source>
        <translation>JSON ドキュメント (*.json)</translation>
    </message>
    <message>
        <source>Captured traffic (*.pcap)</source>
        <translation>キャプチャした通信 (*.pcap)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 画像 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Transcript as HTML...</source>
        <translation>通信記録 (HTML)...</translation>
    </message>
    <message>
        <source>Transcript as PDF...</source>
        <translation>通信記録 (PDF)...</translation>
    </message>
    <message>
        <source>Transcript as JSON...</source>
        <translation>通信記録 (JSON)...</translation>
    </message>
    <message>
        <source>TPM Traffic for Wireshark...</source>
        <translation>TPM の通信 (Wireshark 用)...</translation>
    </message>
    <message>
        <source>Diagram as SVG...</source>
        <translation>図 (SVG)...</translation>
    </message>
    <message>
        <source>Diagram as PNG...</source>
        <translation>図 (PNG)...</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>Button with a menu: writes the run into a file.</extracomment>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Writes the run that is shown into a file.</source>
        <translation>表示中の実行をファイルに書き出します。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>書き出しました: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 says what failed, %2 what to do.</extracomment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FacetPane</name>
    <message>
        <source>Facets of the list</source>
        <translation>リストの絞り込み項目</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Against the service</source>
        <translation>サービスとの比較</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT ハブ</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FactsSection</name>
    <message>
        <source>Being assigned</source>
        <translation>割り当て中</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>割り当て済み</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>未割り当て</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At the Service</source>
        <translation>サービスでの状態</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <translation>IoT ハブ</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>デバイス ID</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>サブ状態</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Created (UTC)</source>
        <translation>作成日時 (UTC)</translation>
    </message>
    <message>
        <source>Updated (UTC)</source>
        <translation>更新日時 (UTC)</translation>
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
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Copies the address of the service.</source>
        <translation>サービスのアドレスをコピーします。</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID スコープ</translation>
    </message>
    <message>
        <source>Copy the ID scope</source>
        <translation>ID スコープをコピー</translation>
    </message>
    <message>
        <source>Copies the ID scope.</source>
        <translation>ID スコープをコピーします。</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 証明書</translation>
    </message>
    <message>
        <source>Copy the path of the CA certificate</source>
        <translation>CA 証明書のパスをコピー</translation>
    </message>
    <message>
        <source>Copies the whole path of the CA certificate, which clients trust.</source>
        <translation>クライアントが信頼する CA 証明書のパス全体をコピーします。</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>接続文字列</translation>
    </message>
    <message>
        <source>Copy the connection string with its key</source>
        <translation>接続文字列をキーも含めてコピー</translation>
    </message>
    <message>
        <source>Copies the whole connection string with its key. Whoever has it may change the enrollments.</source>
        <translation>接続文字列全体をキーも含めてコピーします。これを持つ人は誰でも、個別登録を変更できます。</translation>
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
        <translation>次にすること</translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation>技術情報</translation>
    </message>
    <message>
        <source>Copy for a Report</source>
        <translation>報告用にコピー</translation>
    </message>
    <message>
        <source>Copies step, code, message and technical text in English.</source>
        <translation>手順、コード、メッセージ、技術情報を英語でコピーします。</translation>
    </message>
    <message>
        <source>no such key</source>
        <translation>該当するキーなし</translation>
    </message>
    <message>
        <source>Names compared</source>
        <translation>比較した Name</translation>
    </message>
    <message>
        <source>Enroll and Restart</source>
        <translation>登録して最初から</translation>
    </message>
    <message>
        <source>Enrolls this certificate under its registration ID, and begins again.</source>
        <translation>この証明書をその登録 ID で登録し、最初からやり直します。</translation>
    </message>
    <message>
        <source>Choose the Device...</source>
        <translation>デバイスを選択...</translation>
    </message>
    <message>
        <source>Chooses another certificate, key or PIN.</source>
        <translation>別の証明書、キー、または PIN を選びます。</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>比較した内容</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FieldsTab</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Header over bytes: %1 what they are, %2 their size in words.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Fields sent and received</source>
        <translation>送受信したフィールド</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FilterRow</name>
    <message>
        <source>Shows not only: %1</source>
        <extracomment>Of a button: %1 is what the list is narrowed to, &quot;Assigned&quot; for instance.</extracomment>
        <translation>絞り込みを解除: %1</translation>
    </message>
    <message>
        <source>Only %1: remove</source>
        <translation>%1 のみ: 解除</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A facet of the list, and how many rows it has.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>of %1 have this EK</source>
        <extracomment>After a number in bold: how many rows of the list match the filter, &quot;208 of 1,000,000 match&quot;. The same when an endorsement key was looked for.</extracomment>
        <translation>/ %1 件がこの EK に一致</translation>
    </message>
    <message>
        <source>of %1 match</source>
        <translation>/ %1 件が一致</translation>
    </message>
    <message>
        <source>So long it took to find these rows.</source>
        <extracomment>Tooltip of a duration.</extracomment>
        <translation>これらの行を見つけるのにかかった時間です。</translation>
    </message>
    <message>
        <source>ID, device, hub, status, or a whole EK</source>
        <translation>ID、デバイス、ハブ、状態、または EK 全体</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Shows the rows that hold this text in registration ID, device ID, IoT hub or status (Ctrl+F). A whole EK finds its row.</source>
        <translation>登録 ID、デバイス ID、IoT ハブ、状態のいずれかに、この文字列を含む行を表示します (Ctrl+F)。EK 全体を入力すると、その行が見つかります。</translation>
    </message>
    <message>
        <source>Status, comparison and IoT hub</source>
        <translation>状態、比較結果、IoT ハブ</translation>
    </message>
    <message>
        <source>Narrows the list.</source>
        <translation>リストを絞り込みます。</translation>
    </message>
    <message>
        <source>Filter of the list</source>
        <translation>リストのフィルター</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FirstRunPage</name>
    <message>
        <source>See a device prove itself</source>
        <translation>デバイスの証明を見る</translation>
    </message>
    <message>
        <source>The demo starts a software TPM and a provisioning service on this computer, and walks a device through attestation, one step at a time. Nothing is installed, and nothing leaves this computer.</source>
        <translation>デモでは、ソフトウェア TPM とプロビジョニング サービスをこのコンピューターで起動し、デバイスの構成証明を一つずつ進めます。何もインストールせず、データは外に出ません。</translation>
    </message>
    <message>
        <source>11 steps · about five minutes at your own pace · %1</source>
        <extracomment>%1 is a keyboard shortcut.</extracomment>
        <translation>11 手順 · 自分のペースで約 5 分 · %1</translation>
    </message>
    <message>
        <source>Or begin with your own</source>
        <translation>手元のものから始める</translation>
    </message>
    <message>
        <source>A TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>The chip in this computer, one behind a socket, or a simulator.</source>
        <translation>このコンピューターのチップ、ソケットの先の TPM、またはシミュレーター。</translation>
    </message>
    <message>
        <source>A provisioning service</source>
        <translation>プロビジョニング サービス</translation>
    </message>
    <message>
        <source>A real DPS by endpoint and ID scope. It needs no secret: the TPM proves the device.</source>
        <translation>エンドポイントと ID スコープで指定する実際の DPS。TPM がデバイスを証明するため、シークレットは要りません。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>プログラムの言語</translation>
    </message>
    <message>
        <source>A manifest</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>Drop a file here to get a verdict on every secure element.</source>
        <translation>ファイルをここにドロップすると、すべてのセキュア エレメントの判定が表示されます。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FormDetail</name>
    <message>
        <source>The changes in this form are not saved. Save them, or give them up to see another entry.</source>
        <translation>このフォームの変更は保存されていません。保存するか、変更を破棄すると、ほかの項目を表示できます。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Give Up</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>Nothing was saved: %1 has been deleted from the service meanwhile. What you entered is still here.</source>
        <translation>何も保存されませんでした。その間に %1 がサービスから削除されています。入力した内容はここに残っています。</translation>
    </message>
    <message>
        <source>Create Again</source>
        <translation>もう一度作成</translation>
    </message>
    <message>
        <source>Nothing was saved: somebody has changed %1 at %2 (UTC), in: %3. What you entered is still here.</source>
        <extracomment>%1 an id, %2 a time, %3 names of fields.</extracomment>
        <translation>何も保存されませんでした。%1 が %2 (UTC) にほかの人によって変更されています。変更箇所: %3。入力した内容はここに残っています。</translation>
    </message>
    <message>
        <source>Nothing was saved: the program &quot;%4&quot; has changed %1 at %2 (UTC), in: %3. What you entered is still here.</source>
        <extracomment>%1 an id, %2 a time, %3 names of fields, %4 the name of a program.</extracomment>
        <translation>何も保存されませんでした。%1 が %2 (UTC) にプログラム「%4」によって変更されています。変更箇所: %3。入力した内容はここに残っています。</translation>
    </message>
    <message>
        <source>Reload</source>
        <extracomment>Button: shows what the service has now; what was entered is lost.</extracomment>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <extracomment>Button: writes what was entered over what the service has now.</extracomment>
        <translation>上書き</translation>
    </message>
    <message>
        <source>The service has saved %1.</source>
        <extracomment>%1: the id of an enrollment or of a group.</extracomment>
        <translation>サービスが %1 を保存しました。</translation>
    </message>
    <message>
        <source>They can be enabled, disabled or deleted together.</source>
        <translation>まとめて有効化、無効化、削除ができます。</translation>
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
        <translation>変更した内容は保存されていません。破棄しますか?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>編集を続ける</translation>
    </message>
</context>
<context>
    <name>endorse::ui::FormLine</name>
    <message>
        <source>Browse...</source>
        <translation>参照...</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <extracomment>%1 is the title of a field.</extracomment>
        <translation>参照: %1</translation>
    </message>
</context>
<context>
    <name>endorse::ui::Glossary</name>
    <message>
        <source>Attestation</source>
        <translation>構成証明</translation>
    </message>
    <message>
        <source>attestation|attests|attest</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;: as they stand in your translations, the longest form of each.</extracomment>
        <translation>構成証明</translation>
    </message>
    <message>
        <source>The proof of a device that it is the one that it says it is. With a TPM the device proves that it holds a key that never leaves the chip, without showing that key to anyone.</source>
        <translation>デバイスが、自分が名乗るとおりのデバイスであることを示す証明です。TPM を使う場合、デバイスは、チップの外に出ることのないキーを持っていることを、そのキーを誰にも見せずに証明します。</translation>
    </message>
    <message>
        <source>TPM</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Trusted Platform Module: a small chip, or firmware that acts as one, that keeps keys and works with them inside. Programs send it commands and get results, but never the private keys.</source>
        <translation>トラステッド プラットフォーム モジュール (Trusted Platform Module) の略です。キーを保管し、その中でキーを使って処理を行う小さなチップ、またはチップの役割を果たすファームウェアです。プログラムはコマンドを送って結果を受け取りますが、秘密キーを受け取ることはありません。</translation>
    </message>
    <message>
        <source>Software TPM</source>
        <translation>ソフトウェア TPM</translation>
    </message>
    <message>
        <source>software TPM</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ソフトウェア TPM</translation>
    </message>
    <message>
        <source>A program that behaves like a TPM chip. It is good for learning and for tests, but its keys lie in ordinary files: whoever can read the disk can copy them. It is not for production.</source>
        <translation>TPM チップと同じように動作するプログラムです。学習やテストには適していますが、キーは通常のファイルに保存されるため、ディスクを読み取れる人なら誰でもコピーできます。本番では使用できません。</translation>
    </message>
    <message>
        <source>Endorsement key (EK)</source>
        <translation>保証キー (EK)</translation>
    </message>
    <message>
        <source>EK|endorsement key</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>保証キー (EK)|保証キー|EK</translation>
    </message>
    <message>
        <source>The key that stands for the identity of a TPM. The TPM makes it from a seed that the manufacturer put in, so clearing the TPM does not change it. Its public half is on the enrollment list; its private half only ever opens envelopes inside the TPM.</source>
        <translation>TPM の身元を表すキーです。製造元が組み込んだシードから TPM が作るため、TPM をクリアしても変わりません。公開部分は登録リストに載っています。秘密部分の役目は、TPM の中で封筒を開けることだけです。</translation>
    </message>
    <message>
        <source>EK certificate</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>EK 証明書</translation>
    </message>
    <message>
        <source>A statement of the manufacturer that this EK belongs to a real TPM of its making. Most TPMs keep it in their own memory.</source>
        <translation>この EK が、自社が製造した本物の TPM のものであることを示す、製造元の証明です。ほとんどの TPM は、自身のメモリに保持しています。</translation>
    </message>
    <message>
        <source>Storage root key (SRK)</source>
        <translation>ストレージ ルート キー (SRK)</translation>
    </message>
    <message>
        <source>SRK|storage root key</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ストレージ ルート キー (SRK)|ストレージ ルート キー|SRK</translation>
    </message>
    <message>
        <source>The key under which a TPM keeps the keys of its owner. It belongs to the owner hierarchy: when the TPM is cleared, a new SRK takes its place, and everything that the old one protected is lost.</source>
        <translation>TPM が所有者のキーを保管するときに、その根元となるキーです。所有者階層に属しています。TPM をクリアすると、新しい SRK に置き換わり、以前の SRK で保護されていたものはすべて失われます。</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>階層</translation>
    </message>
    <message>
        <source>hierarchy|hierarchies</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>階層</translation>
    </message>
    <message>
        <source>A family of keys in the TPM that descend from one seed and answer to one password, called auth value. The endorsement hierarchy holds the EK, the owner hierarchy the SRK.</source>
        <translation>一つのシードから導出され、一つのパスワード (認証値) で管理される、TPM の中のキーの集まりです。保証階層には EK が、所有者階層には SRK があります。</translation>
    </message>
    <message>
        <source>Owner hierarchy</source>
        <translation>所有者階層</translation>
    </message>
    <message>
        <source>owner hierarchy|owner auth</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>所有者階層|所有者の認証値</translation>
    </message>
    <message>
        <source>The keys of whoever uses the computer: the SRK and all that is stored under it. Storing a key for good needs the auth value of this hierarchy, which is empty until somebody sets it.</source>
        <translation>コンピューターを使う人のキーで、SRK と、その下に保管されるすべてのものです。キーを永続的に保存するには、この階層の認証値が必要です。認証値は、誰かが設定するまでは空です。</translation>
    </message>
    <message>
        <source>Endorsement hierarchy</source>
        <translation>保証階層</translation>
    </message>
    <message>
        <source>endorsement hierarchy</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>保証階層</translation>
    </message>
    <message>
        <source>The keys that stand for the identity of the TPM. The EK comes from the seed of this hierarchy, which stays the same when the TPM is cleared.</source>
        <translation>TPM の身元を表すキーです。EK はこの階層のシードから作られます。シードは TPM をクリアしても変わりません。</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>所有権</translation>
    </message>
    <message>
        <source>ownership|new owner</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>所有権|新しい所有者</translation>
    </message>
    <message>
        <source>Who has set the auth values of a TPM owns it. In TPM 2.0 setting them changes no key; a new owner who clears the TPM first gets a new SRK.</source>
        <translation>TPM の認証値を設定した人が、その所有者です。TPM 2.0 では、認証値を設定してもキーは変わりません。新しい所有者が先に TPM をクリアした場合は、SRK が新しくなります。</translation>
    </message>
    <message>
        <source>Cleared TPM</source>
        <translation>クリアされた TPM</translation>
    </message>
    <message>
        <source>cleared TPM|cleared the TPM|clears the TPM|clear the TPM|clearing the TPM|TPM is cleared|TPM was cleared</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>クリアされた TPM|TPM がクリアされ|TPM をクリア|TPM のクリア|TPM はクリア</translation>
    </message>
    <message>
        <source>Clearing gives a TPM a new seed for its owner hierarchy: the SRK and every key under it are gone, and so are the owner&apos;s auth values. The EK stays, so the service still knows the device.</source>
        <translation>クリアすると、TPM の所有者階層のシードが新しくなります。SRK とその下のすべてのキーは失われ、所有者の認証値も消えます。EK は残るため、サービスは引き続きデバイスを認識します。</translation>
    </message>
    <message>
        <source>Lockout</source>
        <translation>ロックアウト</translation>
    </message>
    <message>
        <source>lockout|locked out</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ロックアウト</translation>
    </message>
    <message>
        <source>After too many wrong auth values the TPM refuses to check any more of them for a while, so that nobody can guess by trying. It opens again by itself after a time, or by the lockout auth value.</source>
        <translation>間違った認証値が何度も入力されると、TPM は認証値の確認をしばらく拒否します。値を次々に試して推測されるのを防ぐためです。ロックアウトは、時間が経つと自動的に解除されるか、ロックアウトの認証値で解除できます。</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>ハンドル</translation>
    </message>
    <message>
        <source>handle</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ハンドル</translation>
    </message>
    <message>
        <source>The number by which a command names a key in the TPM. It is a place, not the key itself: another key can stand there tomorrow. The Name tells keys apart.</source>
        <translation>コマンドで TPM の中のキーを指定するための番号です。番号は場所を示すもので、キーそのものではありません。明日は同じ場所に別のキーがあるかもしれません。キーを区別できるのは Name です。</translation>
    </message>
    <message>
        <source>Persistent key</source>
        <translation>永続キー</translation>
    </message>
    <message>
        <source>persistent</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>永続キー|永続</translation>
    </message>
    <message>
        <source>A key that the TPM keeps when it is switched off. Its handle begins with 0x81. There is room for a few of them only.</source>
        <translation>電源を切っても TPM に残るキーです。ハンドルは 0x81 で始まります。保存できる数はわずかです。</translation>
    </message>
    <message>
        <source>Transient key</source>
        <translation>一時キー</translation>
    </message>
    <message>
        <source>transient</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>一時キー|一時オブジェクト|一時ハンドル</translation>
    </message>
    <message>
        <source>A key that is in the TPM for the moment and is forgotten when it is flushed or the TPM is switched off. Its handle begins with 0x80.</source>
        <translation>一時的に TPM の中にあり、フラッシュするか TPM の電源を切ると失われるキーです。ハンドルは 0x80 で始まります。</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>&quot;Name&quot; is a term of the TPM specification. Words by which it is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>The fingerprint of a key: the hash of its public area, behind the number of the hash algorithm. No two keys have the same one, and a key cannot choose it.</source>
        <translation>キーの指紋に当たるものです。公開領域のハッシュの前に、ハッシュ アルゴリズムの番号を付けた値です。同じ Name を持つキーは二つとなく、キーの側で Name を選ぶこともできません。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>template</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>The recipe from which a TPM makes a primary key: the same seed and the same template always give the same key. Programs that differ in one byte of the template get different EKs from one TPM.</source>
        <translation>TPM がプライマリ キーを作るための設計図です。シードとテンプレートが同じなら、いつも同じキーが得られます。テンプレートが 1 バイトでも異なるプログラムは、同じ TPM から異なる EK を得ることになります。</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>チャレンジ</translation>
    </message>
    <message>
        <source>nonce challenge|challenge</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>nonce チャレンジ|チャレンジ</translation>
    </message>
    <message>
        <source>What the service sends so that the device can prove itself: a fresh secret, sealed for this one TPM. Only the TPM with the right EK and the right SRK can open it.</source>
        <translation>デバイスが身元を証明できるように、サービスが送るものです。この TPM だけに宛てて封印された、新しいシークレットです。開けられるのは、正しい EK と正しい SRK を持つ TPM だけです。</translation>
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
        <translation>一つのチャレンジのシークレットです。一度だけ使われるランダムなキーで、デバイスが目にすることはありません。TPM がこれを取り込んで署名に使います。その署名が、この TPM がチャレンジを開けられたことの証明になります。</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>封筒</translation>
    </message>
    <message>
        <source>envelope|credential</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>封筒|資格情報|credential</translation>
    </message>
    <message>
        <source>Bytes that are encrypted and protected against change, so that one key alone can open them. A challenge has two: the EK envelope, which the TPM specification calls credential, holds the inner key, and the SRK envelope holds the nonce.</source>
        <translation>一つのキーだけで開けられるように、暗号化され、改ざんから保護されたデータです。チャレンジには封筒が二つあります。EK の封筒 (TPM の仕様では credential と呼ばれます) には内側のキーが、SRK の封筒には nonce が入っています。</translation>
    </message>
    <message>
        <source>Inner key</source>
        <translation>内側のキー</translation>
    </message>
    <message>
        <source>inner key</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>内側のキー</translation>
    </message>
    <message>
        <source>The key in the EK envelope. It opens the inner lock of the SRK envelope, so that the nonce can be had only by a TPM that holds both keys: the EK and the SRK.</source>
        <translation>EK の封筒に入っているキーです。SRK の封筒の内側の錠を開けます。そのため、nonce を取り出せるのは、EK と SRK の両方のキーを持つ TPM だけです。</translation>
    </message>
    <message>
        <source>ActivateCredential</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ActivateCredential</translation>
    </message>
    <message>
        <source>The TPM command that opens the EK envelope. Before it gives the inner key back, the TPM checks that the key whose Name is bound to the envelope, the SRK, is present beside the EK.</source>
        <translation>EK の封筒を開ける TPM コマンドです。TPM は、内側のキーを返す前に、封筒が結び付けられている Name のキー、つまり SRK が、EK とともに TPM にあることを確認します。</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>&quot;Import&quot; and &quot;Load&quot; are names of TPM commands. Words by which it is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>Import|インポート</translation>
    </message>
    <message>
        <source>The TPM command that opens the SRK envelope inside the TPM. What comes out is the nonce, wrapped by this SRK: nobody but this TPM can use it.</source>
        <translation>SRK の封筒を TPM の中で開ける TPM コマンドです。得られるのは、この SRK でラップされた nonce です。この TPM 以外では使えません。</translation>
    </message>
    <message>
        <source>Load</source>
        <extracomment>&quot;Import&quot; and &quot;Load&quot; are names of TPM commands. Words by which it is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>Load</translation>
    </message>
    <message>
        <source>The TPM command that brings a wrapped key into the TPM as a transient key, ready for use.</source>
        <translation>ラップされたキーを一時キーとして TPM に読み込み、使えるようにする TPM コマンドです。</translation>
    </message>
    <message>
        <source>EvictControl</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>EvictControl</translation>
    </message>
    <message>
        <source>The TPM command that makes a transient key persistent, or takes a persistent key out of the TPM. It needs the auth value of the owner hierarchy.</source>
        <translation>一時キーを永続化したり、永続キーを TPM から削除したりする TPM コマンドです。所有者階層の認証値が必要です。</translation>
    </message>
    <message>
        <source>Policy session</source>
        <translation>ポリシー セッション</translation>
    </message>
    <message>
        <source>policy session</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ポリシー セッション</translation>
    </message>
    <message>
        <source>A conversation with the TPM in which the caller meets conditions one by one. The EK may only be used in one, after the endorsement hierarchy has agreed with PolicySecret.</source>
        <translation>呼び出し元が条件を一つずつ満たしていく、TPM とのやり取りです。EK は、PolicySecret によって保証階層の承認を得た後のポリシー セッションでだけ使えます。</translation>
    </message>
    <message>
        <source>HMAC</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>HMAC</translation>
    </message>
    <message>
        <source>A signature with a shared secret: who has the key can make it and check it, and who changes one bit of the text cannot make it fit again.</source>
        <translation>共有シークレットによる署名です。キーを持っていれば、署名の作成も検証もできます。キーがなければ、テキストを 1 ビット変更しただけでも、それに合う署名は作れません。</translation>
    </message>
    <message>
        <source>SAS token</source>
        <translation>SAS トークン</translation>
    </message>
    <message>
        <source>SAS token|SAS</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>SAS トークン|SAS</translation>
    </message>
    <message>
        <source>Shared access signature: a line of text that names a resource and a time of expiry, with an HMAC over both. It opens that resource until that time, and nothing else.</source>
        <translation>Shared Access Signature の略です。リソースと期限の時刻を示し、その両方に HMAC を付けた 1 行のテキストです。期限までの間、そのリソースにだけアクセスできます。</translation>
    </message>
    <message>
        <source>Hub key</source>
        <translation>ハブ キー</translation>
    </message>
    <message>
        <source>hub key</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ハブ キー</translation>
    </message>
    <message>
        <source>The key with which the device signs for its IoT hub. It comes at the end of the registration, in two envelopes like the nonce, and takes its place in the TPM.</source>
        <translation>デバイスが IoT ハブ用の署名に使うキーです。登録の最後に、nonce と同じように二つの封筒に入って届き、TPM の中で nonce に置き換わります。</translation>
    </message>
    <message>
        <source>Device Provisioning Service (DPS)</source>
        <translation>Device Provisioning Service (DPS)</translation>
    </message>
    <message>
        <source>DPS|Device Provisioning Service|provisioning service</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>Device Provisioning Service|プロビジョニング サービス|DPS</translation>
    </message>
    <message>
        <source>The service of Azure that knows which devices are allowed, asks them for proof, and assigns each one to an IoT hub. A device calls it first, and again when it has to be assigned anew.</source>
        <translation>許可されたデバイスを把握し、デバイスに証明を求め、それぞれを IoT ハブに割り当てる Azure のサービスです。デバイスは最初にこのサービスに接続し、割り当て直しが必要になったときにも再び接続します。</translation>
    </message>
    <message>
        <source>ID scope</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ID スコープ</translation>
    </message>
    <message>
        <source>The name of one provisioning service, such as 0ne00A1B2C3. All services share one address; the ID scope says which of them is meant.</source>
        <translation>0ne00A1B2C3 のような、一つのプロビジョニング サービスの名前です。すべてのサービスが同じアドレスを共有しているため、どのサービスを指すかを ID スコープで示します。</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>registration ID</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>The name of a device at the provisioning service, unique in its ID scope. For a TPM it is usually made from the hash of the EK, so that nobody has to invent one.</source>
        <translation>プロビジョニング サービスでのデバイスの名前で、ID スコープの中で一意です。TPM の場合は、通常、EK のハッシュから作られるため、名前を考える必要はありません。</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>登録エントリ</translation>
    </message>
    <message>
        <source>enrollment list|enrollment|enrolled</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>登録リスト|登録エントリ</translation>
    </message>
    <message>
        <source>An entry in the list of devices that the service lets in. It is made before the device first calls, and can be disabled to keep the device out.</source>
        <translation>サービスが受け入れるデバイスのリスト (登録リスト) にある 1 件の項目です。デバイスが初めて接続する前に作成します。無効にすると、そのデバイスは受け入れられなくなります。</translation>
    </message>
    <message>
        <source>Individual enrollment</source>
        <translation>個別登録</translation>
    </message>
    <message>
        <source>individual enrollment</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>個別登録</translation>
    </message>
    <message>
        <source>An entry for one device. For a TPM it holds the registration ID and the public half of the EK; devices with a TPM have no other kind of entry.</source>
        <translation>1 台のデバイスのための登録エントリです。TPM の場合は、登録 ID と EK の公開部分が入ります。TPM を使うデバイスには、これ以外の種類の登録エントリはありません。</translation>
    </message>
    <message>
        <source>Reprovisioning</source>
        <translation>再プロビジョニング</translation>
    </message>
    <message>
        <source>reprovisioning|registers again|registering again|register again</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>再プロビジョニング|もう一度登録|登録し直せます|登録し直す|登録し直さ</translation>
    </message>
    <message>
        <source>A device that registers again gets a new challenge and a new hub key. The enrollment decides whether it stays with its hub, moves to another one, and keeps its data.</source>
        <translation>もう一度登録したデバイスは、新しいチャレンジと新しいハブ キーを受け取ります。デバイスが同じハブに残るか、別のハブに移るか、データを引き継ぐかは、個別登録で決まります。</translation>
    </message>
    <message>
        <source>IoT hub</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>IoT ハブ</translation>
    </message>
    <message>
        <source>The service with which a device works every day: it takes the messages of the device and sends it commands. The provisioning service only tells the device which hub is its own.</source>
        <translation>デバイスがふだん使うサービスです。デバイスからメッセージを受け取り、デバイスにコマンドを送ります。プロビジョニング サービスの役目は、どのハブを使うかをデバイスに伝えることだけです。</translation>
    </message>
    <message>
        <source>TLS</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Transport Layer Security: the encryption of HTTPS. It shows the device that it talks to the right service, and keeps everyone in between from reading or changing what is said.</source>
        <translation>トランスポート層セキュリティ (Transport Layer Security) の略で、HTTPS の暗号化です。デバイスは、正しいサービスと通信していることを確認できます。途中にいる誰かが通信を読み取ったり変更したりすることも防ぎます。</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 証明書</translation>
    </message>
    <message>
        <source>CA certificate|CA</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>証明機関の証明書|CA 証明書|CA</translation>
    </message>
    <message>
        <source>The certificate of an authority that vouches for others. A device trusts a service when the chain of its certificate ends at a CA certificate that the device knows.</source>
        <translation>ほかの証明書を保証する証明機関の証明書です。サービスの証明書のチェーンが、デバイスの知っている CA 証明書で終わるときに、デバイスはそのサービスを信頼します。</translation>
    </message>
    <message>
        <source>401 with a challenge</source>
        <translation>チャレンジ付きの 401</translation>
    </message>
    <message>
        <source>401</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>401</translation>
    </message>
    <message>
        <source>The HTTP status with which the service answers the first request of a TPM. It means &quot;prove it first&quot; and is no failure: the body holds the challenge.</source>
        <translation>TPM を持つデバイスの最初の要求に、サービスが返す HTTP の状態コードです。「先に証明すること」という意味で、失敗ではありません。応答の本文にチャレンジが入っています。</translation>
    </message>
    <message>
        <source>Retry-After</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>Retry-After</translation>
    </message>
    <message>
        <source>The HTTP header in which the service says how many seconds to wait before the next request. A device that asks sooner is only told to wait again.</source>
        <translation>次の要求までに何秒待つかをサービスが伝える HTTP ヘッダーです。それより早く問い合わせても、もう一度待つように言われるだけです。</translation>
    </message>
    <message>
        <source>ETag</source>
        <extracomment>Words by which the term is found in running text, separated by &quot;|&quot;.</extracomment>
        <translation>ETag</translation>
    </message>
    <message>
        <source>A mark that changes whenever an entry changes. Who sends it back with an edit makes sure that nobody else changed the entry in the meantime.</source>
        <translation>項目が変わるたびに変わる目印です。変更とともに送り返すと、その間にほかの人が項目を変更していないことを確認できます。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::GlossaryPopup</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Open Glossary</source>
        <translation>用語集を開く</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>endorse::ui::GlossaryWindow</name>
    <message>
        <source>Glossary</source>
        <translation>用語集</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>用語集を検索</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>用語</translation>
    </message>
    <message>
        <source>No term matches.</source>
        <translation>一致する用語はありません。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::HexView</name>
    <message>
        <source>Copy the Selected Range</source>
        <translation>選択した範囲をコピー</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>16 進数のバイト列</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n バイト</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Selected: %2, offset %3, length %4.</source>
        <translation>%1。選択: %2、オフセット %3、長さ %4。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::HttpTab</name>
    <message>
        <source>HTTP exchanges</source>
        <translation>HTTP の要求と応答</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>応答</translation>
    </message>
</context>
<context>
    <name>endorse::ui::HubList</name>
    <message>
        <source>IoT hub %1</source>
        <translation>IoT ハブ %1</translation>
    </message>
    <message>
        <source>Empty: every linked hub</source>
        <translation>空の場合: リンクされたすべてのハブ</translation>
    </message>
    <message>
        <source>One more hub</source>
        <translation>追加のハブ</translation>
    </message>
    <message>
        <source>This hub is not known to be linked to the service.</source>
        <translation>このハブがサービスにリンクされていることを確認できません。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::IdentitySection</name>
    <message>
        <source>Identity</source>
        <translation>識別情報</translation>
    </message>
    <message>
        <source>Enrollment group &amp;ID</source>
        <translation>登録グループ ID(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Registration ID</source>
        <translation>登録 ID(&amp;R)</translation>
    </message>
    <message>
        <source>The service knows the record by this ID: it cannot be changed.</source>
        <translation>サービスはこの ID でレコードを見分けるため、変更できません。</translation>
    </message>
    <message>
        <source>&amp;Device ID</source>
        <translation>デバイス ID(&amp;D)</translation>
    </message>
    <message>
        <source>Empty: the registration ID</source>
        <translation>空の場合: 登録 ID と同じ</translation>
    </message>
    <message>
        <source>Use the ID of the EK</source>
        <translation>EK から得た ID を使用</translation>
    </message>
    <message>
        <source>The ID that Microsoft&apos;s device SDKs make from the EK.</source>
        <translation>Microsoft のデバイス SDK が EK から作る ID です。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ImportDialog</name>
    <message>
        <source>The first rows are being read.</source>
        <translation>最初の数行を読み取っています。</translation>
    </message>
    <message>
        <source>The rows are being imported.</source>
        <translation>行をインポートしています。</translation>
    </message>
    <message>
        <source>All rows are being checked.</source>
        <translation>すべての行を確認しています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln rows are shown</source>
        <translation>
            <numerusform>最初の %Ln 行を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · JSON, %2 · %3</source>
        <extracomment>A file: %1 its size, %2 its encoding, %3 how many rows.</extracomment>
        <translation>%1 · JSON、%2 · %3</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>%1 · CSV, %2, %3 between cells · %4</source>
        <extracomment>A file: %1 its size, %2 its encoding, %3 what is between cells, %4 how many rows.</extracomment>
        <translation>%1 · CSV、%2、区切り: %3 · %4</translation>
    </message>
    <message>
        <source>all rows</source>
        <extracomment>Counts of rows, as buttons: &quot;1,000 all rows&quot;.</extracomment>
        <translation>すべての行</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>インポート済み</translation>
    </message>
    <message>
        <source>good</source>
        <translation>インポート可</translation>
    </message>
    <message>
        <source>already in the list</source>
        <translation>リストに既存</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>インポート不可</translation>
    </message>
    <message>
        <source>The verdicts stand here when all rows are checked.</source>
        <translation>判定は、すべての行の確認が終わるとここに表示されます。</translation>
    </message>
    <message>
        <source>Choose a row to read the whole reason.</source>
        <translation>行を選ぶと、理由の全文が表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are imported in %1 s.</source>
        <translation>
            <numerusform>%Ln 行を %1 秒でインポートしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not imported and are saved in %1.</source>
        <translation>
            <numerusform>インポートされなかった %Ln 行を %1 に保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>How to Mend</source>
        <translation>修正方法</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln Rows</source>
        <translation>
            <numerusform>%Ln 行をインポート</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close Without Importing</source>
        <translation>インポートせずに閉じる</translation>
    </message>
    <message>
        <source>Import Enrollments</source>
        <translation>個別登録のインポート</translation>
    </message>
    <message>
        <source>First Rows and Columns</source>
        <translation>最初の行と列</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Parts of the import</source>
        <translation>インポートの画面</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>ファイルの最初の行</translation>
    </message>
    <message>
        <source>Verdict on the rows</source>
        <translation>行の判定</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Open the saved file with a spreadsheet or an editor. The column “reason” says what is wrong with each row. Mend the other cells, save the file and import it: the columns “line” and “reason” do not count. Rows that are in the list already are not in it.</source>
        <translation>保存されたファイルを、表計算プログラムまたはエディターで開いてください。各行の問題は「reason」列に書かれています。ほかのセルを修正し、ファイルを保存してインポートします。「line」列と「reason」列は無視されます。すでにリストにある行は、このファイルに含まれません。</translation>
    </message>
    <message>
        <source>%1 of %2 rows are listed: of the good ones those among the first 200 of the file, of the others up to 10,000.</source>
        <translation>%2 行のうち %1 行を表示しています。インポート可の行はファイルの先頭 200 行のうちのもの、その他の行は最大 10,000 行です。</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Another row, of the file or of the list, has the registration ID or the endorsement key.</source>
        <translation>ファイルまたはリストの別の行に、同じ登録 ID または保証キー (EK) があります。</translation>
    </message>
    <message>
        <source>Choose Another File...</source>
        <translation>別のファイルを選択...</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>endorse::ui::InformationSection</name>
    <message>
        <source>Optional Device Information</source>
        <translation>オプションのデバイス情報</translation>
    </message>
    <message>
        <source>&amp;Information</source>
        <translation>情報(&amp;I)</translation>
    </message>
    <message>
        <source>Free JSON that the service keeps and does not read.</source>
        <translation>サービスが内容を読まずに保管する、任意の JSON です。</translation>
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
        <translation>テンプレート %1</translation>
    </message>
    <message>
        <source>Nothing is known of this key yet.</source>
        <translation>このキーについて分かっていることはまだありません。</translation>
    </message>
    <message>
        <source>Facts of the key</source>
        <translation>キーの情報</translation>
    </message>
    <message>
        <source>Copy the Name</source>
        <translation>Name をコピー</translation>
    </message>
    <message>
        <source>Copies the whole Name of the key.</source>
        <translation>キーの Name 全体をコピーします。</translation>
    </message>
    <message>
        <source>signs here and is not sent, but can be copied with its file</source>
        <translation>ここで署名し、送られないが、ファイルごとコピーは可能</translation>
    </message>
    <message>
        <source>signs in its home and never leaves it</source>
        <translation>保管場所で署名し、外に出ない</translation>
    </message>
</context>
<context>
    <name>endorse::ui::KeyField</name>
    <message>
        <source>Hide</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Make a New Key</source>
        <translation>新しいキーを作成</translation>
    </message>
    <message>
        <source>Make a Key</source>
        <translation>キーを作成</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Empty: the service keeps the key it has</source>
        <translation>空の場合: サービスにある現在のキーを維持</translation>
    </message>
    <message>
        <source>Empty: the service makes a key</source>
        <translation>空の場合: サービスがキーを作成</translation>
    </message>
</context>
<context>
    <name>endorse::ui::LendDialog</name>
    <message>
        <source>The TPM is lent, and a program uses it.</source>
        <translation>TPM を貸し出しています。プログラムが使用中です。</translation>
    </message>
    <message>
        <source>The TPM is lent. No program uses it now.</source>
        <translation>TPM を貸し出しています。今、使用中のプログラムはありません。</translation>
    </message>
    <message>
        <source>The TPM is starting.</source>
        <translation>TPM を起動しています。</translation>
    </message>
    <message>
        <source>The TPM is not lent.</source>
        <translation>TPM を貸し出していません。</translation>
    </message>
    <message>
        <source>Stop Lending</source>
        <translation>貸し出しを終了</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>貸し出す</translation>
    </message>
    <message>
        <source>Lend the TPM</source>
        <translation>TPM を貸し出す</translation>
    </message>
    <message>
        <source>Other programs on this computer can use the embedded TPM over the protocol of the TPM simulator: samples of the device SDKs, or tpm2-tools. They can do all that this program can, also clear it. Nothing but this computer reaches it.</source>
        <translation>デバイス SDK のサンプルや tpm2-tools など、このコンピューターのほかのプログラムから、TPM シミュレーターのプロトコルで内蔵 TPM を利用できます。それらのプログラムは、TPM のクリアも含め、このプログラムと同じことをすべて行えます。このコンピューター以外からは接続できません。</translation>
    </message>
    <message>
        <source>The samples of the SDKs look for a simulator at port 2321 when nothing else is said.</source>
        <translation>SDK のサンプルは、特に指定がなければ、ポート 2321 のシミュレーターを探します。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Platform signals</source>
        <extracomment>The port for power on and off of a TPM simulator.</extracomment>
        <translation>プラットフォーム信号</translation>
    </message>
    <message>
        <source>With tpm2-tools</source>
        <translation>tpm2-tools の場合</translation>
    </message>
    <message>
        <source>With endorsectl</source>
        <translation>endorsectl の場合</translation>
    </message>
    <message>
        <source>Copy the address for commands</source>
        <translation>コマンド用のアドレスをコピー</translation>
    </message>
    <message>
        <source>Copy the address for platform signals</source>
        <translation>プラットフォーム信号用のアドレスをコピー</translation>
    </message>
    <message>
        <source>Copy the command for tpm2-tools</source>
        <translation>tpm2-tools 用のコマンドをコピー</translation>
    </message>
    <message>
        <source>Copy the command for endorsectl</source>
        <translation>endorsectl 用のコマンドをコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>endorse::ui::Locks</name>
    <message>
        <source>not read yet</source>
        <translation>未読み取り</translation>
    </message>
    <message>
        <source>Inside the TPM</source>
        <translation>TPM の中</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>永続</translation>
    </message>
    <message>
        <source>never leaves</source>
        <translation>外に出ない</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>wrapped by the SRK</source>
        <translation>SRK でラップ</translation>
    </message>
    <message>
        <source>empty until Import</source>
        <translation>インポートまで空</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>施錠中</translation>
    </message>
    <message>
        <source>EK envelope</source>
        <translation>EK の封筒</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>bound to the SRK&apos;s Name</source>
        <translation>SRK の Name に結び付け</translation>
    </message>
    <message>
        <source>opened with the EK</source>
        <translation>EK で開錠</translation>
    </message>
    <message>
        <source>shut: the Names differ</source>
        <translation>開錠不可: Name が不一致</translation>
    </message>
    <message>
        <source>shut: the TPM refused</source>
        <translation>開錠不可: TPM が拒否</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>holds the inner key</source>
        <translation>中身: 内側のキー</translation>
    </message>
    <message>
        <source>SRK envelope</source>
        <translation>SRK の封筒</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開錠済み</translation>
    </message>
    <message>
        <source>holds the hub key</source>
        <translation>中身: ハブ キー</translation>
    </message>
    <message>
        <source>holds the nonce</source>
        <translation>中身: nonce</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <extracomment>Read aloud: %1 an envelope or the TPM, %2 what is said about it.</extracomment>
        <translation>%1。%2。</translation>
    </message>
    <message>
        <source>%1 of 2 open</source>
        <translation>開錠済み %1/2</translation>
    </message>
    <message>
        <source>no challenge yet</source>
        <translation>チャレンジなし</translation>
    </message>
    <message>
        <source>Outside: device and network</source>
        <translation>TPM の外: デバイスとネットワーク</translation>
    </message>
    <message>
        <source>Text to sign</source>
        <translation>署名する文字列</translation>
    </message>
    <message>
        <source>Signature, %1</source>
        <extracomment>%1 is a size in words.</extracomment>
        <translation>署名、%1</translation>
    </message>
    <message>
        <source>%1 masked</source>
        <extracomment>Bytes that are not shown.</extracomment>
        <translation>%1 マスク済み</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>保存されず</translation>
    </message>
    <message>
        <source>the TPM refused</source>
        <translation>TPM が拒否</translation>
    </message>
    <message>
        <source>loaded, transient</source>
        <translation>読み込み済み、一時</translation>
    </message>
    <message>
        <source>old nonce evicted</source>
        <extracomment>Beside the hub key, which has taken the place of the nonce.</extracomment>
        <translation>以前の nonce は削除済み</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>at hand</source>
        <translation>手元にあり</translation>
    </message>
    <message>
        <source>emptied inside the TPM</source>
        <translation>TPM の中で開封済み</translation>
    </message>
    <message>
        <source>goes into the SAS token; the hub checks it</source>
        <translation>SAS トークンに入り、ハブが検証</translation>
    </message>
    <message>
        <source>goes into the SAS token; the service checks it</source>
        <translation>SAS トークンに入り、サービスが検証</translation>
    </message>
</context>
<context>
    <name>endorse::ui::LocksPanel</name>
    <message>
        <source>The two locks</source>
        <translation>二つの錠</translation>
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
        <translation>設定</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>構成証明</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Enrollments</source>
        <translation>登録リスト</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no manifest. A list of enrollments is imported on the Enrollments page.</source>
        <extracomment>%1 the name of a file.</extracomment>
        <translation>「%1」はマニフェストではありません。個別登録のリストは「登録リスト」ページでインポートします。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestDetail</name>
    <message>
        <source>No signed ID</source>
        <extracomment>Of an entry of a manifest.</extracomment>
        <translation>署名された ID なし</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 a verdict, %2 its code: &quot;Reject · E_SIG&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No entry is chosen.</source>
        <translation>エントリが選択されていません。</translation>
    </message>
    <message>
        <source>Choose one in the table to see why it has its verdict.</source>
        <translation>表でエントリを選ぶと、その判定の理由が表示されます。</translation>
    </message>
    <message>
        <source>What is known of the entry</source>
        <translation>エントリの情報</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>チェーン</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>Copy PEM</source>
        <translation>PEM をコピー</translation>
    </message>
    <message>
        <source>Copies the certificate as PEM text.</source>
        <translation>証明書を PEM テキストとしてコピーします。</translation>
    </message>
    <message>
        <source>Keys by slot</source>
        <extracomment>Section: the keys of a chip.</extracomment>
        <translation>スロット別のキー</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>エントリ</translation>
    </message>
    <message>
        <source>Certificate</source>
        <extracomment>Section: the fields of a certificate that is in a manifest without a good signature.</extracomment>
        <translation>証明書</translation>
    </message>
    <message>
        <source>This is what the file claims. No trusted signature proves it, and nothing of it is used.</source>
        <translation>これはファイルに記載された内容です。信頼された署名による証明がないため、内容は一切使用されません。</translation>
    </message>
    <message>
        <source>Certificate, not proven</source>
        <translation>証明書、未証明</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestDialogs</name>
    <message>
        <source>Open Manifest</source>
        <translation>マニフェストを開く</translation>
    </message>
    <message>
        <source>Manifests (*.json *.csv *.7z);;All files (*)</source>
        <translation>マニフェスト (*.json *.csv *.7z);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestExportDialog</name>
    <message>
        <source>There are no certificates to export: the file is refused, or no entry can be enrolled.</source>
        <translation>エクスポートする証明書がありません。ファイルが拒否されたか、登録できるエントリがありません。</translation>
    </message>
    <message>
        <source>The device certificates one behind the other in one file.</source>
        <translation>デバイス証明書を、続けて一つのファイルに書き出します。</translation>
    </message>
    <message>
        <source>One file for each device, named by the number of the entry and the common name of the certificate.</source>
        <translation>デバイスごとに一つのファイルです。ファイル名は、エントリの番号と証明書の共通名です。</translation>
    </message>
    <message>
        <source>The verdict on every entry, with codes and IDs.</source>
        <translation>各エントリの判定です。コードと ID を含みます。</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>The export is under way.</source>
        <translation>エクスポートしています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificates are in %1.</source>
        <extracomment>%1 a file or folder.</extracomment>
        <translation>
            <numerusform>%Ln 件の証明書を %1 に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The verdicts are in %1.</source>
        <extracomment>%1 a file.</extracomment>
        <translation>判定を %1 に書き出しました。</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Export from Manifest</source>
        <translation>マニフェストからエクスポート</translation>
    </message>
    <message>
        <source>Device certificates</source>
        <translation>デバイス証明書</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>PEM files in a new folder</source>
        <translation>新しいフォルダーの PEM ファイル</translation>
    </message>
    <message>
        <source>DER files in a new folder</source>
        <translation>新しいフォルダーの DER ファイル</translation>
    </message>
    <message>
        <source>One PEM file</source>
        <translation>一つの PEM ファイル</translation>
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
        <translation>HTML ページ</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>参照...</translation>
    </message>
    <message>
        <source>Browse for the place</source>
        <translation>場所を参照</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestImportDialog</name>
    <message>
        <source>No list is open.</source>
        <extracomment>%1 the name of a list.</extracomment>
        <translation>リストが開かれていません。</translation>
    </message>
    <message>
        <source>The emulator on this computer</source>
        <translation>このコンピューターのエミュレーター</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries become individual enrollments with X.509 attestation. Each has the common name of its certificate as registration ID. What is there already stays as it is.</source>
        <translation>
            <numerusform>%Ln 件のエントリが、X.509 構成証明を使う個別登録になります。登録 ID は、それぞれの証明書の共通名です。すでにあるものは変更されません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The entries are being imported.</source>
        <translation>エントリをインポートしています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are enrollments now.</source>
        <translation>
            <numerusform>%Ln 件のエントリを個別登録にしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln 件はすでにありました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The IDs of %Ln entries are taken by other enrollments.</source>
        <translation>
            <numerusform>%Ln 件のエントリの ID は、ほかの個別登録で使われています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln 件は拒否されました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent.</source>
        <translation>
            <numerusform>%Ln 件は送信していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import from Manifest</source>
        <translation>マニフェストからインポート</translation>
    </message>
    <message>
        <source>Into the list on this computer</source>
        <translation>このコンピューターのリストに</translation>
    </message>
    <message>
        <source>Into the service</source>
        <translation>サービスに</translation>
    </message>
    <message>
        <source>Entries that were not imported</source>
        <translation>インポートされなかったエントリ</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln Entries</source>
        <translation>
            <numerusform>%Ln 件のエントリをインポート</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Enrollments</source>
        <translation>登録リストを表示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1, as one change</source>
        <translation>%1 (一つの変更として)</translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln entries is not known: look at the service.</source>
        <translation>
            <numerusform>%Ln 件のエントリの結果が不明です。サービスで確認してください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestPage</name>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1 what was copied: &quot;SHA-256&quot;.</extracomment>
        <translation>コピーしました: %1</translation>
    </message>
    <message>
        <source>Filter by ID, code or reason</source>
        <translation>ID、コード、理由でフィルター</translation>
    </message>
    <message>
        <source>Verdicts that are shown</source>
        <translation>表示する判定</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>すべての判定</translation>
    </message>
    <message>
        <source>To enroll</source>
        <translation>登録対象</translation>
    </message>
    <message>
        <source>Verified, not enrollable</source>
        <translation>検証済み、登録不可</translation>
    </message>
    <message>
        <source>With a warning</source>
        <translation>警告あり</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Shows all entries, the newest at the end.</source>
        <translation>すべてのエントリを表示します。最新のものは末尾に表示されます。</translation>
    </message>
    <message>
        <source>Drop a manifest here</source>
        <translation>ここにマニフェストをドロップ</translation>
    </message>
    <message>
        <source>A manifest comes with a box of secure elements. Every entry of it is verified: who signed it, whether its certificates lead to a trusted root, whether key, dates and IDs agree.</source>
        <translation>マニフェストは、セキュア エレメントの箱に付いてくるファイルです。すべてのエントリについて、誰が署名したか、証明書が信頼されたルートにつながるか、キー、日付、ID に矛盾がないかを検証します。</translation>
    </message>
    <message>
        <source>Nothing is enrolled before you say so.</source>
        <translation>指示があるまで、何も登録されません。</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>開く...</translation>
    </message>
    <message>
        <source>Trusted Certificates...</source>
        <translation>信頼された証明書...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries stand before the damage. None of them counts.</source>
        <translation>
            <numerusform>破損箇所の前に %Ln 件のエントリがあります。いずれも有効とは見なされません。</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Where in a file something is wrong: byte, line and column.</extracomment>
        <translation>場所</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Open Another...</source>
        <translation>別のファイルを開く...</translation>
    </message>
    <message>
        <source>Verify Again</source>
        <translation>もう一度検証</translation>
    </message>
    <message>
        <source>to enroll</source>
        <translation>登録対象</translation>
    </message>
    <message>
        <source>verified, not enrollable</source>
        <translation>検証済み、登録不可</translation>
    </message>
    <message>
        <source>with a warning</source>
        <translation>警告あり</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>to be verified</source>
        <translation>検証待ち</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <extracomment>%1 of %2 entries of a manifest.</extracomment>
        <translation>%2 件中 %1 件が一致</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are in the list as enrollments now.</source>
        <translation>
            <numerusform>%Ln 件のエントリを、リストの個別登録にしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are on the service as enrollments now.</source>
        <translation>
            <numerusform>%Ln 件のエントリを、サービスの個別登録にしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln 件はすでにありました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The IDs of %Ln entries are taken by other enrollments.</source>
        <translation>
            <numerusform>%Ln 件のエントリの ID は、ほかの個別登録で使われています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln 件は拒否されました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent.</source>
        <translation>
            <numerusform>%Ln 件は送信していません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verification was cancelled after %Ln entries.</source>
        <translation>
            <numerusform>%Ln 件のエントリの後で、検証がキャンセルされました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The trusted certificates have changed since the file was verified.</source>
        <translation>ファイルの検証の後に、信頼された証明書が変更されました。</translation>
    </message>
    <message>
        <source>Show Enrollments</source>
        <translation>登録リストを表示</translation>
    </message>
    <message>
        <source>Show the Service</source>
        <translation>サービスを表示</translation>
    </message>
    <message>
        <source>Show Results</source>
        <translation>結果を表示</translation>
    </message>
    <message>
        <source>No manifest is open.</source>
        <translation>マニフェストが開かれていません。</translation>
    </message>
    <message>
        <source>The manifest is being verified.</source>
        <translation>マニフェストを検証しています。</translation>
    </message>
    <message>
        <source>The verification was cancelled.</source>
        <translation>検証はキャンセルされました。</translation>
    </message>
    <message>
        <source>The manifest is refused.</source>
        <translation>マニフェストは拒否されました。</translation>
    </message>
    <message>
        <source>The manifest cannot be read.</source>
        <translation>マニフェストを読み取れません。</translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln entries is not known: look at the service.</source>
        <translation>
            <numerusform>%Ln 件のエントリの結果が不明です。サービスで確認してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were checked.</source>
        <translation>
            <numerusform>%Ln 件のエントリを確認しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestResultsDialog</name>
    <message>
        <source>Entries That Were Not Imported</source>
        <translation>インポートされなかったエントリ</translation>
    </message>
    <message>
        <source>Entries that were not imported</source>
        <translation>インポートされなかったエントリ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestTable</name>
    <message>
        <source>Entries of the manifest</source>
        <translation>マニフェストのエントリ</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestTools</name>
    <message>
        <source>%1 · signed</source>
        <extracomment>%1 the size of a file; each entry of it has a signature.</extracomment>
        <translation>%1 · 署名付き</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>開く...</translation>
    </message>
    <message>
        <source>Trust...</source>
        <translation>信頼設定...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>エクスポート...</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln as Enrollments...</source>
        <translation>
            <numerusform>%Ln 件を個別登録としてインポート...</numerusform>
        </translation>
    </message>
    <message>
        <source>Import as Enrollments...</source>
        <translation>個別登録としてインポート...</translation>
    </message>
    <message>
        <source>Controls of the manifest</source>
        <translation>マニフェストの操作</translation>
    </message>
    <message>
        <source>%1 · Unsigned</source>
        <extracomment>%1 the size of a file, whose entries have no signatures.</extracomment>
        <translation>%1 · 署名なし</translation>
    </message>
    <message>
        <source>Object of the bundle</source>
        <extracomment>Of a bundle: which of its certificates are shown.</extracomment>
        <translation>バンドルのオブジェクト</translation>
    </message>
    <message>
        <source>Which certificates of the chips are shown: those of the object E0E0, E0E1 or E0E2.</source>
        <translation>チップのどの証明書を表示するかを、オブジェクト E0E0、E0E1、E0E2 から選びます。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestWords</name>
    <message>
        <source>not trusted</source>
        <extracomment>Of a certificate: it is not among the trusted ones.</extracomment>
        <translation>信頼されていない</translation>
    </message>
    <message>
        <source>built in</source>
        <extracomment>A certificate that came with the program, or one that the user added.</extracomment>
        <translation>組み込み</translation>
    </message>
    <message>
        <source>own</source>
        <translation>独自</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 the beginning and the end of a fingerprint, %2 &quot;built in&quot;, &quot;own&quot; or &quot;not trusted&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>A certificate without a name</source>
        <translation>名前のない証明書</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>Valid from</source>
        <extracomment>The first moment of a certificate (UTC).</extracomment>
        <translation>有効期間の開始</translation>
    </message>
    <message>
        <source>Valid to</source>
        <extracomment>The last moment of a certificate (UTC).</extracomment>
        <translation>有効期間の終了</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>CA</source>
        <extracomment>Whether a certificate may issue others.</extracomment>
        <translation>CA</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 with certificates</source>
        <extracomment>%1 a kind of key: &quot;EC P-256&quot;.</extracomment>
        <translation>%1、証明書あり</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <extracomment>%1 the number of a key slot of a chip.</extracomment>
        <translation>スロット %1</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>部品番号</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>製造元</translation>
    </message>
    <message>
        <source>Provisioner</source>
        <translation>プロビジョニング元</translation>
    </message>
    <message>
        <source>Distributor</source>
        <translation>販売元</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>The group that an entry belongs to, as its signer calls it.</extracomment>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <extracomment>When the chip was provisioned (UTC).</extracomment>
        <translation>プロビジョニング日時</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>ファイル内の位置</translation>
    </message>
    <message>
        <source>byte %1, %2 bytes</source>
        <extracomment>Where an entry lies in its file: %1 a byte, %2 a number of bytes.</extracomment>
        <translation>バイト位置 %1、%2 バイト</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Import the entry: it becomes an enrollment of its own.</source>
        <translation>エントリをインポートしてください。一つの個別登録になります。</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>何もする必要はありません。</translation>
    </message>
    <message>
        <source>not among the device roots</source>
        <extracomment>Of the certificate that a chain would need.</extracomment>
        <translation>デバイス ルートにない</translation>
    </message>
    <message>
        <source>Its issuer is not trusted</source>
        <translation>発行者が信頼されていない</translation>
    </message>
    <message>
        <source>Signature</source>
        <extracomment>Whether the entry of a file carries a signature.</extracomment>
        <translation>署名</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>署名なし</translation>
    </message>
    <message>
        <source>Root, not proven</source>
        <extracomment>Title of a certificate that is in a manifest without a good signature.</extracomment>
        <translation>ルート、未証明</translation>
    </message>
    <message>
        <source>Issuer, not proven</source>
        <extracomment>Title of a certificate that is in a manifest without a good signature: of a CA.</extracomment>
        <translation>発行者、未証明</translation>
    </message>
    <message>
        <source>Device, not proven</source>
        <extracomment>Title of a certificate that is in a manifest without a good signature: of a chip.</extracomment>
        <translation>デバイス、未証明</translation>
    </message>
    <message>
        <source>claims to be %1</source>
        <extracomment>%1 the name that a certificate gives itself.</extracomment>
        <translation>自称: %1</translation>
    </message>
    <message>
        <source>Root, not known</source>
        <extracomment>Title of a certificate that a chain would need and that nobody knows.</extracomment>
        <translation>ルート、不明</translation>
    </message>
    <message>
        <source>Manifest signer, not known</source>
        <extracomment>Title of the certificate that the signer of an entry would need and that nobody knows.</extracomment>
        <translation>マニフェスト署名者、不明</translation>
    </message>
    <message>
        <source>not among the manifest signers</source>
        <extracomment>Of the certificate of the signer of an entry.</extracomment>
        <translation>マニフェスト署名者にない</translation>
    </message>
    <message>
        <source>Nobody who is trusted signed the entry</source>
        <translation>信頼された署名者による署名がエントリにない</translation>
    </message>
</context>
<context>
    <name>endorse::ui::MappingHeader</name>
    <message>
        <source>Left out</source>
        <extracomment>A column of a file that is not imported.</extracomment>
        <translation>除外</translation>
    </message>
    <message>
        <source>What column %1 is</source>
        <translation>列 %1 の内容</translation>
    </message>
    <message>
        <source>What the column “%1” is</source>
        <translation>列「%1」の内容</translation>
    </message>
    <message>
        <source>Another column is the same.</source>
        <translation>別の列と同じです。</translation>
    </message>
    <message>
        <source>used twice</source>
        <extracomment>A column of a file has the same meaning as another one.</extracomment>
        <translation>重複</translation>
    </message>
</context>
<context>
    <name>endorse::ui::MultiEditDialog</name>
    <message>
        <source>Not set: never move</source>
        <translation>未設定: 移動しない</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>A member of a record is absent.</extracomment>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <extracomment>%1 what a member of several records is now, in all of them.</extracomment>
        <translation>現在: %1</translation>
    </message>
    <message>
        <source>Now: different values</source>
        <translation>現在: 異なる値</translation>
    </message>
    <message>
        <source>The enrollments are being changed.</source>
        <translation>個別登録を変更しています。</translation>
    </message>
    <message>
        <source>The enrollments are being looked at.</source>
        <translation>個別登録を確認しています。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close Without Changing</source>
        <translation>変更せずに閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are changed.</source>
        <translation>
            <numerusform>%Ln 件の個別登録を変更しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Show Results</source>
        <translation>結果を表示</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>As the service is set</source>
        <translation>サービスの設定に従う</translation>
    </message>
    <message>
        <source>Evenly weighted (hashed)</source>
        <translation>均等加重分布 (hashed)</translation>
    </message>
    <message>
        <source>Lowest latency (geoLatency)</source>
        <translation>最短待機時間 (geoLatency)</translation>
    </message>
    <message>
        <source>Static configuration (static)</source>
        <translation>静的な構成 (static)</translation>
    </message>
    <message>
        <source>Re-evaluate and migrate</source>
        <translation>再評価してデータを移行</translation>
    </message>
    <message>
        <source>Re-evaluate and reset</source>
        <translation>再評価して初期構成にリセット</translation>
    </message>
    <message>
        <source>Never move</source>
        <translation>移動しない</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Edit Together</source>
        <translation>まとめて編集</translation>
    </message>
    <message numerus="yes">
        <source>Tick what is to be changed in all %Ln enrollments.</source>
        <translation>
            <numerusform>%Ln 件の個別登録すべてで変更する項目に、チェックを付けてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Provisioning stat&amp;us</source>
        <translation>プロビジョニングの状態(&amp;U)</translation>
    </message>
    <message>
        <source>Allo&amp;cation policy</source>
        <translation>割り当てポリシー(&amp;C)</translation>
    </message>
    <message>
        <source>IoT hu&amp;bs</source>
        <translation>IoT ハブ(&amp;B)</translation>
    </message>
    <message>
        <source>Repr&amp;ovisioning</source>
        <translation>再プロビジョニング(&amp;O)</translation>
    </message>
    <message>
        <source>IoT Ed&amp;ge device</source>
        <translation>IoT Edge デバイス(&amp;G)</translation>
    </message>
    <message>
        <source>Tags of the initial t&amp;win</source>
        <translation>初期ツインのタグ(&amp;W)</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>変更: %1</translation>
    </message>
    <message>
        <source>Tags of the initial twin</source>
        <translation>初期ツインのタグ</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln Enrollments</source>
        <translation>
            <numerusform>%Ln 件の個別登録を変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not: the results say why.</source>
        <translation>
            <numerusform>%Ln 件は変更されませんでした。理由は結果に示されています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::NoncePane</name>
    <message>
        <source>The service&apos;s copy of the hub key</source>
        <translation>サービスが持つハブ キーの写し</translation>
    </message>
    <message>
        <source>The service&apos;s copy of the nonce</source>
        <translation>サービスが持つ nonce の写し</translation>
    </message>
    <message>
        <source>No request is chosen.</source>
        <translation>要求が選ばれていません。</translation>
    </message>
    <message>
        <source>No nonce belongs to this request.</source>
        <translation>この要求に対応する nonce はありません。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show the hub key</source>
        <translation>ハブ キーを表示</translation>
    </message>
    <message>
        <source>Show the nonce</source>
        <translation>nonce を表示</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>キーを非表示</translation>
    </message>
    <message>
        <source>Shows it in hex for thirty seconds. Whoever sees it can sign as this device.</source>
        <translation>16 進数で 30 秒間表示します。これを見た人は誰でも、このデバイスとして署名できます。</translation>
    </message>
    <message>
        <source>The service does not hold it any more.</source>
        <translation>サービスにはもう残っていません。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::NoticeStrip</name>
    <message>
        <source>Close the message</source>
        <translation>メッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>endorse::ui::OpenListDialog</name>
    <message>
        <source>File of the List</source>
        <translation>リストのファイル</translation>
    </message>
    <message>
        <source>Enrollment lists (*.sqlite *.db);;All files (*)</source>
        <translation>登録リスト (*.sqlite *.db);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>A new list is made in this file.</source>
        <translation>このファイルに新しいリストを作成します。</translation>
    </message>
    <message>
        <source>It answers: the list has no enrollments yet (%1).</source>
        <translation>応答がありました。リストに個別登録はまだありません (%1)。</translation>
    </message>
    <message numerus="yes">
        <source>It answers: the list has %Ln enrollments (%1).</source>
        <extracomment>%1 a duration.</extracomment>
        <translation>
            <numerusform>応答がありました。リストに %Ln 件の個別登録があります (%1)。</numerusform>
        </translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>まだ応答がありません。</translation>
    </message>
    <message>
        <source>Make New List</source>
        <translation>新しいリストを作成</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open List</source>
        <translation>リストを開く</translation>
    </message>
    <message>
        <source>Lists that were open before</source>
        <translation>以前に開いたリスト</translation>
    </message>
    <message>
        <source>&amp;File on this computer (SQLite), existing or new</source>
        <translation>このコンピューターのファイル (SQLite)、既存または新規(&amp;F)</translation>
    </message>
    <message>
        <source>File of the list</source>
        <translation>リストのファイル</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>参照...</translation>
    </message>
    <message>
        <source>Browse for the file of the list</source>
        <translation>リストのファイルを参照</translation>
    </message>
    <message>
        <source>&amp;Database of a PostgreSQL server, for several stations</source>
        <translation>PostgreSQL サーバーのデータベース、複数のステーション用(&amp;D)</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>データベースのアドレス</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Test the address</source>
        <translation>アドレスをテスト</translation>
    </message>
    <message>
        <source>A password does not belong into the address, where others can read it: put it into the password file (~/.pgpass) or name a service of pg_service.conf with ?service=NAME. Test connects, makes the tables in an empty database and counts the rows.</source>
        <translation>アドレスにパスワードを含めないでください。ほかの人に読まれるおそれがあります。パスワード ファイル (~/.pgpass) に書くか、pg_service.conf のサービスを ?service=NAME で指定してください。「テスト」を押すと、接続し、データベースが空ならテーブルを作成して、行数を数えます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>It is being cancelled.</source>
        <translation>キャンセルしています。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How far work has come: %1 of %2 rows.</extracomment>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>残り %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>残り %Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>残り %Ln 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 · %3 a second · %4</source>
        <extracomment>How far work has come: %1 of %2 rows, %3 rows a second, %4 the time that is left.</extracomment>
        <translation>%2 件中 %1 件 · 毎秒 %3 件 · %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 a second · %4</source>
        <comment>bytes</comment>
        <extracomment>How far work has come: %1 of %2, %3 a second, these with their unit (&quot;4.5 MB&quot;), %4 the time that is left.</extracomment>
        <translation>%1/%2 · 毎秒 %3 · %4</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ProvisioningSection</name>
    <message>
        <source>A device that registers again may be moved to another hub and takes its twin along.</source>
        <translation>もう一度登録したデバイスは別のハブに移されることがあり、ツインも引き継ぎます。</translation>
    </message>
    <message>
        <source>A device that registers again may be moved to another hub and begins there with the initial twin.</source>
        <translation>もう一度登録したデバイスは別のハブに移されることがあり、そこでは初期ツインから始めます。</translation>
    </message>
    <message>
        <source>A device that registers again is given the hub that it has.</source>
        <translation>もう一度登録したデバイスには、現在のハブがそのまま割り当てられます。</translation>
    </message>
    <message>
        <source>Devices that register are refused.</source>
        <translation>登録しようとするデバイスは拒否されます。</translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation>プロビジョニング</translation>
    </message>
    <message>
        <source>Provisioning stat&amp;us</source>
        <translation>プロビジョニングの状態(&amp;U)</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Repr&amp;ovisioning</source>
        <translation>再プロビジョニング(&amp;O)</translation>
    </message>
    <message>
        <source>Re-evaluate and migrate</source>
        <translation>再評価してデータを移行</translation>
    </message>
    <message>
        <source>Re-evaluate and reset</source>
        <translation>再評価して初期構成にリセット</translation>
    </message>
    <message>
        <source>Never move</source>
        <translation>移動しない</translation>
    </message>
    <message>
        <source>Not set: never move</source>
        <translation>未設定: 移動しない</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>機能</translation>
    </message>
    <message>
        <source>IoT Ed&amp;ge device</source>
        <translation>IoT Edge デバイス(&amp;G)</translation>
    </message>
    <message>
        <source>IoT Edge device</source>
        <translation>IoT Edge デバイス</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RealServiceView</name>
    <message>
        <source>CA Certificate</source>
        <translation>CA 証明書</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>証明書 (*.pem *.crt *.cer);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Cancel the Test</source>
        <translation>テストをキャンセル</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>The keychain is asked. It may want to be unlocked.</source>
        <translation>キーチェーンに問い合わせています。ロックの解除を求められることがあります。</translation>
    </message>
    <message>
        <source>No connection string is kept.</source>
        <translation>保存されている接続文字列はありません。</translation>
    </message>
    <message>
        <source>The connection string of %1 with the policy %2 is kept in memory until the program ends.</source>
        <translation>%1 の接続文字列 (ポリシー %2) は、プログラムが終了するまでメモリに保持されます。</translation>
    </message>
    <message>
        <source>The connection string of %1 with the policy %2 is kept in the keychain of this desktop.</source>
        <translation>%1 の接続文字列 (ポリシー %2) は、このデスクトップのキーチェーンに保存されています。</translation>
    </message>
    <message>
        <source>The service is asked.</source>
        <translation>サービスに問い合わせています。</translation>
    </message>
    <message>
        <source>The service accepts the key.</source>
        <translation>サービスがキーを受け入れました。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>A Real Provisioning Service</source>
        <translation>実際のプロビジョニング サービス</translation>
    </message>
    <message>
        <source>Its connection string opens the enrollments of the service. The program keeps it in the keychain of the desktop and never writes it to a file.</source>
        <translation>接続文字列があると、サービスの登録リストにアクセスできます。このプログラムは、接続文字列をデスクトップのキーチェーンに保存し、ファイルには書き込みません。</translation>
    </message>
    <message>
        <source>&amp;Connection string</source>
        <translation>接続文字列(&amp;C)</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>接続文字列</translation>
    </message>
    <message>
        <source>What is typed is not shown.</source>
        <translation>入力した内容は表示されません。</translation>
    </message>
    <message>
        <source>C&amp;A certificate, only for a service with a CA of its own</source>
        <translation>CA 証明書 (独自の CA を持つサービスの場合のみ)(&amp;A)</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 証明書</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>選択...</translation>
    </message>
    <message>
        <source>Choose the CA certificate</source>
        <translation>CA 証明書を選択</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keeps the connection string in the keychain of the desktop.</source>
        <translation>接続文字列をデスクトップのキーチェーンに保存します。</translation>
    </message>
    <message>
        <source>Asks the service for an enrollment that nobody has. Nothing changes.</source>
        <translation>存在しない個別登録をサービスに問い合わせます。何も変更しません。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Removes the connection string from the keychain and from memory.</source>
        <translation>接続文字列をキーチェーンとメモリから削除します。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Answer after</source>
        <extracomment>From the start of connecting to the whole answer.</extracomment>
        <translation>応答までの時間</translation>
    </message>
    <message>
        <source>Its clock</source>
        <translation>サービスの時計</translation>
    </message>
    <message>
        <source>Attestation registers at the emulator. Another service for it is chosen with Connect a Service in the File menu.</source>
        <translation>構成証明では、エミュレーターに登録します。別のサービスは、[ファイル] メニューの [サービスに接続] で選びます。</translation>
    </message>
    <message>
        <source>Attestation registers at %1. Another service for it is chosen with Connect a Service in the File menu.</source>
        <translation>構成証明では、%1 に登録します。別のサービスは、[ファイル] メニューの [サービスに接続] で選びます。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>No provisioning service is connected.</source>
        <translation>接続しているプロビジョニング サービスはありません。</translation>
    </message>
    <message>
        <source>Its connection string opens its lists. Keep it on the Connection tab.</source>
        <translation>サービスのリストを開くには、接続文字列が必要です。[接続] タブで保存してください。</translation>
    </message>
    <message>
        <source>Go to Connection</source>
        <extracomment>Button: shows the tab where the connection string is typed.</extracomment>
        <translation>[接続] タブに移動</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>Tab: the connection string of a real service.</extracomment>
        <translation>接続</translation>
    </message>
    <message>
        <source>Parts of the service</source>
        <translation>サービスの構成</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RecordForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The service is being asked.</source>
        <translation>サービスに問い合わせています。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RecordList</name>
    <message>
        <source>No entry matches the filter.</source>
        <translation>フィルターに一致する項目はありません。</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>The list is being read.</source>
        <translation>リストを読み取っています。</translation>
    </message>
    <message>
        <source>The list has not been read.</source>
        <translation>リストをまだ読み取っていません。</translation>
    </message>
    <message>
        <source>Read the List</source>
        <translation>リストを読み取る</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <extracomment>%1: how many entries have been read up to now.</extracomment>
        <translation>読み取り中: %1</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <extracomment>How many entries match the filter: %1 of %2.</extracomment>
        <translation>%2 件中 %1 件が一致</translation>
    </message>
    <message>
        <source>The first %1</source>
        <extracomment>%1: number of entries that are loaded; the service has more of them.</extracomment>
        <translation>最初の %1 件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln 件を選択</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort By</source>
        <extracomment>Menu: the columns by which the list may be sorted.</extracomment>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>As the Service Lists Them</source>
        <extracomment>Menu: the order in which the service gives the entries.</extracomment>
        <translation>サービスでの順序</translation>
    </message>
    <message>
        <source>Load More</source>
        <translation>さらに読み込む</translation>
    </message>
    <message>
        <source>Reads the next %1 entries from the service.</source>
        <translation>次の %1 件をサービスから読み取ります。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Ends the reading. What has been read stays.</source>
        <translation>読み取りを終了します。すでに読み取った項目は残ります。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RecordTexts</name>
    <message>
        <source>Enrollments</source>
        <translation>個別登録</translation>
    </message>
    <message>
        <source>Enrollment Groups</source>
        <translation>登録グループ</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>登録レコード</translation>
    </message>
    <message>
        <source>%1 (%2+)</source>
        <extracomment>Title of a tab; %1 a list, %2 how many entries of it are loaded; the service has more.</extracomment>
        <translation>%1 (%2+)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Title of a tab; %1 a list, %2 how many entries it has.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody is enrolled.</source>
        <translation>個別登録はありません。</translation>
    </message>
    <message>
        <source>There is no enrollment group.</source>
        <translation>登録グループはありません。</translation>
    </message>
    <message>
        <source>No device has registered.</source>
        <translation>登録したデバイスはありません。</translation>
    </message>
    <message>
        <source>An enrollment lets one device register. It names the device and says how the device proves itself.</source>
        <translation>個別登録は、1 台のデバイスの登録を許可します。対象のデバイスと、身元を証明する方法を指定します。</translation>
    </message>
    <message>
        <source>A group lets all devices register that have a certificate of one CA, or a key derived from one key.</source>
        <translation>登録グループは、一つの CA が発行した証明書、または一つのキーから導出したキーを持つ、すべてのデバイスの登録を許可します。</translation>
    </message>
    <message>
        <source>A device stands here as soon as the service has decided to which hub it belongs, or why to none.</source>
        <translation>サービスが所属先のハブを決めるか、割り当てられない理由を示すと、すぐにデバイスがここに表示されます。</translation>
    </message>
    <message>
        <source>New Enrollment</source>
        <translation>新しい個別登録</translation>
    </message>
    <message>
        <source>New Enrollment Group</source>
        <translation>新しい登録グループ</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>個別登録</translation>
    </message>
    <message>
        <source>Enrollment Group</source>
        <translation>登録グループ</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登録レコード</translation>
    </message>
    <message>
        <source>No enrollment is chosen.</source>
        <translation>個別登録が選択されていません。</translation>
    </message>
    <message>
        <source>No enrollment group is chosen.</source>
        <translation>登録グループが選択されていません。</translation>
    </message>
    <message>
        <source>No registration is chosen.</source>
        <translation>登録レコードが選択されていません。</translation>
    </message>
    <message>
        <source>Choose one in the list to see what the service decided.</source>
        <translation>リストで選ぶと、サービスの決定が表示されます。</translation>
    </message>
    <message>
        <source>Choose one in the list to see and edit it, or add a new one.</source>
        <translation>リストで選ぶと、表示と編集ができます。新しく追加することもできます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are selected.</source>
        <translation>
            <numerusform>%Ln 件の項目が選択されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter enrollments</source>
        <translation>個別登録をフィルター</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>グループをフィルター</translation>
    </message>
    <message>
        <source>Filter registrations</source>
        <translation>登録レコードをフィルター</translation>
    </message>
    <message numerus="yes">
        <source>The service forgets %Ln enrollments.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をサービスから削除します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service forgets %Ln enrollment groups.</source>
        <translation>
            <numerusform>%Ln 件の登録グループをサービスから削除します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service forgets %Ln registrations.</source>
        <translation>
            <numerusform>%Ln 件の登録レコードをサービスから削除します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost for good: the settings of each enrollment, its symmetric keys, and its registration. The device cannot register again until it is enrolled anew.</source>
        <translation>完全に失われるもの: 各個別登録の設定、その対称キー、その登録レコード。デバイスは、個別登録を作り直すまで、もう一度登録することはできません。</translation>
    </message>
    <message>
        <source>Lost for good: the settings of each group, its symmetric keys, and the registrations of its devices. The devices cannot register again through it.</source>
        <translation>完全に失われるもの: 各グループの設定、その対称キー、そのデバイスの登録レコード。デバイスは、このグループではもう登録できません。</translation>
    </message>
    <message>
        <source>Lost for good: what the service decided about each device. At its next registration a device is assigned anew.</source>
        <translation>完全に失われるもの: 各デバイスについてサービスが決定した内容。デバイスは、次の登録のときに改めて割り当てられます。</translation>
    </message>
    <message>
        <source>Stays: the enrollments, and the devices at their IoT hubs.</source>
        <translation>残るもの: 個別登録と登録グループ、IoT ハブのデバイス。</translation>
    </message>
    <message>
        <source>Stays: the devices at their IoT hubs. Remove them there as well if they are to be locked out now.</source>
        <translation>残るもの: IoT ハブのデバイス。今すぐ接続できないようにする場合は、ハブでもデバイスを削除してください。</translation>
    </message>
    <message>
        <source>Enabling: %1 of %2.</source>
        <extracomment>Progress: %1 of %2 entries.</extracomment>
        <translation>有効化しています: %2 件中 %1 件。</translation>
    </message>
    <message>
        <source>Disabling: %1 of %2.</source>
        <extracomment>Progress: %1 of %2 entries.</extracomment>
        <translation>無効化しています: %2 件中 %1 件。</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2.</source>
        <extracomment>Progress: %1 of %2 entries.</extracomment>
        <translation>削除しています: %2 件中 %1 件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are enabled.</source>
        <translation>
            <numerusform>%Ln 件の項目を有効にしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are disabled.</source>
        <translation>
            <numerusform>%Ln 件の項目を無効にしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are deleted.</source>
        <translation>
            <numerusform>%Ln 件の項目を削除しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service refused %Ln.</source>
        <translation>
            <numerusform>%Ln 件はサービスに拒否されました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent and are as before.</source>
        <translation>
            <numerusform>%Ln 件は送信しておらず、以前のままです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln is not known: refresh the list to see.</source>
        <translation>
            <numerusform>%Ln 件は結果が不明です。リストを更新して確認してください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::RecordsPane</name>
    <message>
        <source>The list is as of %1 (UTC).</source>
        <extracomment>%1: date and time.</extracomment>
        <translation>%1 (UTC) 時点のリストです。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Show Results</source>
        <translation>結果を表示</translation>
    </message>
    <message>
        <source>Controls of the list</source>
        <translation>リストの操作</translation>
    </message>
    <message>
        <source>Shows entries that hold this text in an ID, a hub or a state (Ctrl+F).</source>
        <translation>ID、ハブ、状態のいずれかに、この文字列を含む項目を表示します (Ctrl+F)。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RegistrationDetail</name>
    <message>
        <source>They can be deleted together.</source>
        <translation>まとめて削除できます。</translation>
    </message>
    <message>
        <source>none, an individual enrollment</source>
        <extracomment>Instead of a group: the device is enrolled by itself.</extracomment>
        <translation>なし (個別登録)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the service&apos;s error code, %2 what it says.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Payload for the device</source>
        <extracomment>What the service gave the device beside hub and name.</extracomment>
        <translation>デバイスへのペイロード</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>削除...</translation>
    </message>
    <message>
        <source>Makes the service forget this registration, after a question.</source>
        <translation>この登録レコードを、確認の後にサービスから削除します。</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Assigned hub</source>
        <translation>割り当て済みハブ</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>デバイス ID</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>サブ状態</translation>
    </message>
    <message>
        <source>Enrollment group</source>
        <translation>登録グループ</translation>
    </message>
    <message>
        <source>Created (UTC)</source>
        <translation>作成日時 (UTC)</translation>
    </message>
    <message>
        <source>Changed (UTC)</source>
        <translation>更新日時 (UTC)</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RequestsPane</name>
    <message>
        <source>what if</source>
        <translation>もしも</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>フィルターに一致する要求はありません。</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>No request has come in yet.</source>
        <translation>要求はまだ届いていません。</translation>
    </message>
    <message>
        <source>The demo sends the first ones. A device of your own needs the address, the ID scope and the CA certificate above.</source>
        <translation>デモを開始すると、最初の要求が届きます。手元のデバイスを使う場合は、上のアドレス、ID スコープ、CA 証明書が必要です。</translation>
    </message>
    <message>
        <source>Start the Demo</source>
        <translation>デモを開始</translation>
    </message>
    <message>
        <source>The emulated service does not run.</source>
        <translation>エミュレートされたサービスは実行されていません。</translation>
    </message>
    <message>
        <source>Start it to provision devices on this computer, with no account and no network.</source>
        <translation>起動すると、アカウントもネットワークも使わずに、このコンピューターでデバイスをプロビジョニングできます。</translation>
    </message>
    <message>
        <source>Start the Emulator</source>
        <translation>エミュレーターを起動</translation>
    </message>
    <message>
        <source>The emulated service is starting.</source>
        <translation>エミュレートされたサービスを起動しています。</translation>
    </message>
    <message>
        <source>The emulated service is stopping.</source>
        <translation>エミュレートされたサービスを停止しています。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Choosing a request shows what it sent and how the service decided.</source>
        <translation>要求を選ぶと、送られた内容とサービスの判断が表示されます。</translation>
    </message>
    <message>
        <source>How the service decided</source>
        <translation>サービスの判断</translation>
    </message>
    <message>
        <source>Hide This Window&apos;s Requests</source>
        <translation>このウィンドウの要求を非表示</translation>
    </message>
    <message>
        <source>Leaves out the requests by which this window reads and changes the lists of the service.</source>
        <translation>サービスのリストを読み取ったり変更したりするためにこのウィンドウが送る要求を、一覧から除きます。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ResetDialog</name>
    <message>
        <source>Reset the Emulator</source>
        <translation>エミュレーターをリセット</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The emulated service forgets all devices.</source>
        <translation>エミュレートされたサービスから、すべてのデバイスの情報が消去されます。</translation>
    </message>
    <message>
        <source>Stays: the ID scope, the connection string, the certificates, the address and the list of requests. The TPM is not touched.</source>
        <translation>残るもの: ID スコープ、接続文字列、証明書、アドレス、要求の一覧。TPM には何もしません。</translation>
    </message>
    <message>
        <source>Lost for good: enrollments, enrollment groups, registrations, open challenges, and the devices of the hubs with their keys. A device that is provisioned now must be enrolled and registered again.</source>
        <translation>完全に失われるもの: 登録リスト、登録グループ、登録レコード、保留中のチャレンジ、ハブのデバイスとそのキー。今プロビジョニングされているデバイスは、登録リストに載せ直し、もう一度登録する必要があります。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ResultsDialog</name>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Result of each entry</source>
        <translation>各項目の結果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RunToolbar</name>
    <message>
        <source>Controls of the run</source>
        <translation>実行の操作</translation>
    </message>
</context>
<context>
    <name>endorse::ui::RunsDialog</name>
    <message>
        <source>No run has ended yet. Every run that ends is kept here.</source>
        <translation>終わった実行はまだありません。終わった実行は、すべてここに保存されます。</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>フィルターに一致する実行はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the history cannot be read and are left out. The first is &quot;%1&quot;.</source>
        <extracomment>%n damaged files are left out; %1 is the path of the first one.</extracomment>
        <translation>
            <numerusform>実行履歴の %n 個のファイルを読み取れないため、一覧から除いています。最初のファイルは「%1」です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes the chosen run into a file.</source>
        <translation>選んだ実行をファイルに書き出します。</translation>
    </message>
    <message>
        <source>Choose one run to export it.</source>
        <translation>エクスポートする実行を一つ選んでください。</translation>
    </message>
    <message>
        <source>Takes the chosen runs out of the list.</source>
        <translation>選んだ実行を一覧から外します。</translation>
    </message>
    <message>
        <source>Choose the runs to delete.</source>
        <translation>削除する実行を選んでください。</translation>
    </message>
    <message>
        <source>Undo Delete (%1)</source>
        <translation>削除を元に戻す (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <extracomment>Note in a header: in how many facts two runs differ.</extracomment>
        <translation>
            <numerusform>相違 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The two runs do not differ.</source>
        <translation>二つの実行に違いはありません。</translation>
    </message>
    <message>
        <source>Choose two runs to compare them. With the Ctrl key a second run is chosen beside the first.</source>
        <translation>比べる実行を二つ選んでください。二つ目は、Ctrl キーを押しながら選びます。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行履歴</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>実行をフィルター</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>相違のみ</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>Button with a menu: writes the chosen run into a file.</extracomment>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete All</source>
        <translation>すべて削除</translation>
    </message>
    <message>
        <source>Takes all runs out of the list. This can be undone until other runs are deleted or the program ends.</source>
        <translation>すべての実行を一覧から外します。ほかの実行を削除するか、プログラムが終了するまでは、元に戻せます。</translation>
    </message>
    <message>
        <source>Brings back the runs that were deleted last.</source>
        <translation>最後に削除した実行を元に戻します。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A run and what it says of a fact: %1 is its time.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy Value</source>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>Copy Row</source>
        <translation>行をコピー</translation>
    </message>
    <message numerus="yes">
        <source>Show also %Ln facts that differ in every run, such as times and ports</source>
        <translation>
            <numerusform>時刻やポートなど、実行ごとに異なる %Ln 件の項目も表示する</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ServicePage</name>
    <message>
        <source>The emulated service has forgotten all devices.</source>
        <translation>エミュレートされたサービスから、すべてのデバイスの情報を消去しました。</translation>
    </message>
    <message>
        <source>Save Requests</source>
        <translation>要求を保存</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON Lines (*.jsonl);;すべてのファイル (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests are saved in %1.</source>
        <extracomment>%1 is a file; the number is that of the requests.</extracomment>
        <translation>
            <numerusform>要求 %Ln 件を %1 に保存しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ServiceTab</name>
    <message>
        <source>The service&apos;s copy of the hub key</source>
        <translation>サービスが持つハブ キーの写し</translation>
    </message>
    <message>
        <source>The service&apos;s copy of the nonce</source>
        <translation>サービスが持つ nonce の写し</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>マスク済み</translation>
    </message>
    <message>
        <source>The service has forgotten it.</source>
        <translation>サービスにはもうありません。</translation>
    </message>
    <message>
        <source>This step does not talk to the service.</source>
        <translation>この手順はサービスと通信しません。</translation>
    </message>
    <message>
        <source>A real service does not tell how it decides. With the emulator this tab shows each check and its own copy of the nonce.</source>
        <translation>実際のサービスは、どのように判断したかを明かしません。エミュレーターの場合は、このタブに各確認項目と、エミュレーターが持つ nonce の写しが表示されます。</translation>
    </message>
    <message>
        <source>The emulator of this program did not serve this request. A real service does not tell how it decides.</source>
        <translation>この要求を処理したのは、このプログラムのエミュレーターではありません。実際のサービスは、どのように判断したかを明かしません。</translation>
    </message>
    <message>
        <source>Requests to the service</source>
        <translation>サービスへの要求</translation>
    </message>
    <message>
        <source>How the service decided</source>
        <translation>サービスの判断</translation>
    </message>
    <message>
        <source>The service&apos;s copy of the key</source>
        <translation>サービスが持つキーの写し</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Hide the service&apos;s copy</source>
        <translation>サービスが持つ写しを非表示</translation>
    </message>
    <message>
        <source>Show the service&apos;s copy</source>
        <translation>サービスが持つ写しを表示</translation>
    </message>
    <message>
        <source>Shows the secret that the emulator keeps, for 30 seconds. A real service never gives it away.</source>
        <translation>エミュレーターが保持するシークレットを 30 秒間表示します。実際のサービスが、これを明かすことはありません。</translation>
    </message>
    <message>
        <source>A real service does not tell how it decides. With the emulator this tab shows each check.</source>
        <translation>実際のサービスは、どのように判断したかを明かしません。エミュレーターの場合は、このタブに各確認項目が表示されます。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::ServiceToolbar</name>
    <message>
        <source>Controls of the service</source>
        <translation>サービスの操作</translation>
    </message>
    <message>
        <source>Controls of the requests</source>
        <translation>要求の操作</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>エミュレーター</translation>
    </message>
    <message>
        <source>Real service</source>
        <extracomment>The service of the cloud, in contrast to the emulator.</extracomment>
        <translation>実際のサービス</translation>
    </message>
    <message>
        <source>Service that the page shows</source>
        <translation>ページに表示するサービス</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>要求をフィルター</translation>
    </message>
    <message>
        <source>Shows requests that hold this text in method, path, status, registration ID or what happened (Ctrl+F).</source>
        <translation>メソッド、パス、状態、登録 ID、起きたことのいずれかに、この文字列を含む要求を表示します (Ctrl+F)。</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>Button: new requests do not move the list.</extracomment>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keeps the list where it is while new requests come in.</source>
        <translation>新しい要求が届いても、一覧の位置を動かしません。</translation>
    </message>
    <message>
        <source>Hold the list</source>
        <translation>一覧を固定</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Button: starts the emulated service.</extracomment>
        <translation>起動</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: stops the emulated service.</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reset...</source>
        <extracomment>Button: the emulated service forgets its devices.</extracomment>
        <translation>リセット...</translation>
    </message>
    <message>
        <source>Lend the TPM...</source>
        <extracomment>Button: other programs use the TPM now. It opens the dialog that ends this.</extracomment>
        <translation>TPM を貸し出す...</translation>
    </message>
    <message>
        <source>Save...</source>
        <extracomment>Button: writes the list of requests into a file.</extracomment>
        <translation>保存...</translation>
    </message>
    <message>
        <source>The TPM is lent at %1.</source>
        <extracomment>%1 is an address: &quot;127.0.0.1:2321&quot;.</extracomment>
        <translation>TPM を %1 で貸し出し中です。</translation>
    </message>
    <message>
        <source>TPM Lent...</source>
        <translation>TPM を貸し出し中...</translation>
    </message>
    <message>
        <source>Chooses what this page shows. Which service attestation uses is chosen with Connect a Service in the File menu.</source>
        <translation>このページに表示するサービスを選びます。構成証明に使うサービスは、[ファイル] メニューの [サービスに接続] で選びます。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Changes take effect at once.</source>
        <translation>変更はすぐに反映されます。</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>文字の大きさ(&amp;S)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>&amp;Reduced motion: show the end state at once</source>
        <translation>動きを減らす: 最後の状態をすぐに表示(&amp;R)</translation>
    </message>
    <message>
        <source>System Theme</source>
        <translation>システムのテーマ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is the text size as a number.</extracomment>
        <translation>%1 %</translation>
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
        <translation>速度</translation>
    </message>
    <message>
        <source>How fast the drawing shows what happened. The run itself does not wait for it. At 8 × nothing moves.</source>
        <translation>起きたことを図に表示する速さです。実行そのものは表示を待ちません。8 × にすると、動きはなくなります。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::StepsPane</name>
    <message>
        <source>known after step 2</source>
        <translation>手順 2 の後に判明</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Choosing a step shows what it sent and received.</source>
        <translation>手順を選ぶと、送受信した内容が表示されます。</translation>
    </message>
    <message>
        <source>Keys in the TPM</source>
        <translation>TPM のキー</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>Copy the registration ID</source>
        <translation>登録 ID をコピー</translation>
    </message>
    <message>
        <source>Copies the registration ID.</source>
        <translation>登録 ID をコピーします。</translation>
    </message>
    <message>
        <source>known after step 1</source>
        <translation>手順 1 の後に判明</translation>
    </message>
    <message>
        <source>Key of the device</source>
        <translation>デバイスのキー</translation>
    </message>
</context>
<context>
    <name>endorse::ui::SymmetricKeyPart</name>
    <message>
        <source>&amp;Primary key</source>
        <translation>プライマリ キー(&amp;P)</translation>
    </message>
    <message>
        <source>Make the primary key</source>
        <translation>プライマリ キーを作成</translation>
    </message>
    <message>
        <source>Show the primary key</source>
        <translation>プライマリ キーを表示</translation>
    </message>
    <message>
        <source>Copy the primary key</source>
        <translation>プライマリ キーをコピー</translation>
    </message>
    <message>
        <source>Secondar&amp;y key</source>
        <translation>セカンダリ キー(&amp;Y)</translation>
    </message>
    <message>
        <source>Make the secondary key</source>
        <translation>セカンダリ キーを作成</translation>
    </message>
    <message>
        <source>Show the secondary key</source>
        <translation>セカンダリ キーを表示</translation>
    </message>
    <message>
        <source>Copy the secondary key</source>
        <translation>セカンダリ キーをコピー</translation>
    </message>
</context>
<context>
    <name>endorse::ui::SyncConfirmation</name>
    <message numerus="yes">
        <source>%Ln enrollments are created on the service.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をサービスに作成します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are added to the list.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をリストに追加します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are updated on the service: what it has is replaced.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をサービスで更新します。サービスの内容は置き換えられます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are updated in the list: what it has is replaced.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をリストで更新します。リストの内容は置き換えられます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are deleted from the service: their devices can register no more.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をサービスから削除します。そのデバイスは登録できなくなります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are removed from the list.</source>
        <translation>
            <numerusform>%Ln 件の個別登録をリストから削除します。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is what will be sent to %1.</source>
        <translation>%1 に送信する内容です。</translation>
    </message>
    <message>
        <source>This is what will be taken from %1.</source>
        <translation>%1 から取り込む内容です。</translation>
    </message>
    <message>
        <source>What somebody changes before its turn comes is left alone and reported.</source>
        <translation>順番が来る前にほかの人が変更したものは、変更せずに報告します。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts are not settled and stay as they are.</source>
        <translation>
            <numerusform>%Ln 件の競合は未解決で、そのままになります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln Enrollments</source>
        <translation>
            <numerusform>%Ln 件の個別登録をプッシュ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pull %Ln Enrollments</source>
        <translation>
            <numerusform>%Ln 件の個別登録をプル</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>endorse::ui::TpmKeyDialog</name>
    <message>
        <source>Write the Request</source>
        <translation>要求を書き出し</translation>
    </message>
    <message>
        <source>Create and Use</source>
        <translation>作成して使用</translation>
    </message>
    <message>
        <source>The file for the request is missing.</source>
        <translation>要求のファイルが指定されていません。</translation>
    </message>
    <message>
        <source>The request is written. When it is signed, choose the certificate and the key &quot;tpm:%1&quot;.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>要求を書き出しました。署名されたら、その証明書とキー &quot;tpm:%1&quot; を選んでください。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>The TPM makes the key and signs.</source>
        <translation>TPM がキーを作成し、署名します。</translation>
    </message>
    <message>
        <source>Create a Key in the TPM</source>
        <translation>TPM にキーを作成</translation>
    </message>
    <message>
        <source>The connected TPM makes a P-256 key that never leaves it. A key of this name that is there already is used again.</source>
        <translation>接続中の TPM が、外に出ることのない P-256 キーを作成します。この名前のキーがすでにある場合は、そのキーを再び使います。</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>登録 ID</translation>
    </message>
    <message>
        <source>With a certificate that the key signs itself</source>
        <translation>キー自身が署名する証明書を使用</translation>
    </message>
    <message>
        <source>Enroll this certificate first</source>
        <translation>先にこの証明書を登録</translation>
    </message>
    <message>
        <source>Attest at once</source>
        <translation>すぐに構成証明を実行</translation>
    </message>
    <message>
        <source>With a request for a certificate that somebody else signs</source>
        <translation>ほかの人が署名する証明書の要求を使用</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>file to write, PEM</source>
        <translation>書き出し先のファイル (PEM)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>endorse::ui::TpmPart</name>
    <message>
        <source>Endorsement Key</source>
        <translation>保証キー (EK)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Paste it, drop a file, or open one: base64, hex, PEM, DER, a certificate, or a file of tpm2-tools.</source>
        <translation>貼り付けるか、ファイルをドロップするか、開いてください。base64、16 進数、PEM、DER、証明書、tpm2-tools のファイルを使えます。</translation>
    </message>
    <message>
        <source>Given: %1. Enrolled: %2.</source>
        <translation>入力された形式: %1。登録される形式: %2。</translation>
    </message>
    <message>
        <source>Name of the EK</source>
        <translation>EK の Name</translation>
    </message>
    <message>
        <source>Endorsement &amp;key (EK)</source>
        <translation>保証キー (EK)(&amp;K)</translation>
    </message>
    <message>
        <source>Endorsement key (EK)</source>
        <translation>保証キー (EK)</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>開く...</translation>
    </message>
    <message>
        <source>Open a file with the EK</source>
        <translation>EK のファイルを開く</translation>
    </message>
</context>
<context>
    <name>endorse::ui::TpmTab</name>
    <message>
        <source>Command, %1</source>
        <extracomment>Tab over bytes: %1 is their size in words.</extracomment>
        <translation>コマンド、%1</translation>
    </message>
    <message>
        <source>Response, %1</source>
        <extracomment>Tab over bytes: %1 is their size in words.</extracomment>
        <translation>応答、%1</translation>
    </message>
    <message>
        <source>The TPM gave no answer.</source>
        <translation>TPM の応答がありませんでした。</translation>
    </message>
    <message>
        <source>TPM commands</source>
        <translation>TPM コマンド</translation>
    </message>
    <message>
        <source>Command or response</source>
        <translation>コマンドまたは応答</translation>
    </message>
</context>
<context>
    <name>endorse::ui::TrustDialog</name>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>証明書 (*.pem *.crt *.cer *.der);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>A certificate that came with the program stays.</source>
        <translation>プログラムに付属する証明書は削除できません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the name of a file, %2 what is wrong with it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificates are trusted now.</source>
        <translation>
            <numerusform>%Ln 件の証明書を信頼しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Trusted Certificates</source>
        <translation>信頼された証明書</translation>
    </message>
    <message>
        <source>Manifest signers</source>
        <translation>マニフェスト署名者</translation>
    </message>
    <message>
        <source>Device roots</source>
        <translation>デバイス ルート</translation>
    </message>
    <message>
        <source>The certificates of devices have to lead to one of them. A device root has to be a CA; one that is not self-signed only completes a chain. It signs no manifest.</source>
        <translation>デバイスの証明書は、このいずれかにつながる必要があります。デバイス ルートは CA である必要があります。自己署名でないものは、チェーンを補うだけです。マニフェストには署名しません。</translation>
    </message>
    <message>
        <source>Add...</source>
        <translation>追加...</translation>
    </message>
    <message>
        <source>Copy Fingerprint</source>
        <translation>フィンガープリントをコピー</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Add a manifest signer</source>
        <translation>マニフェスト署名者を追加</translation>
    </message>
    <message>
        <source>Add a device root</source>
        <translation>デバイス ルートを追加</translation>
    </message>
    <message>
        <source>Copy the fingerprint of the manifest signer</source>
        <translation>マニフェスト署名者のフィンガープリントをコピー</translation>
    </message>
    <message>
        <source>Copy the fingerprint of the device root</source>
        <translation>デバイス ルートのフィンガープリントをコピー</translation>
    </message>
    <message>
        <source>Remove the manifest signer</source>
        <translation>マニフェスト署名者を削除</translation>
    </message>
    <message>
        <source>Remove the device root</source>
        <translation>デバイス ルートを削除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>They sign the entries of manifests. A manifest signer has to be a CA or self-signed, with a P-256 key. It says nothing about the certificates of devices.</source>
        <translation>マニフェストのエントリに署名する証明書です。マニフェスト署名者は、P-256 キーを持つ、CA または自己署名の証明書である必要があります。デバイスの証明書を保証するものではありません。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>The manifest signer &quot;%1&quot; is not trusted any more.</source>
        <translation>マニフェスト署名者「%1」は信頼されなくなりました。</translation>
    </message>
    <message>
        <source>The device root &quot;%1&quot; is not trusted any more.</source>
        <extracomment>%1 the name of a certificate.</extracomment>
        <translation>デバイス ルート「%1」は信頼されなくなりました。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::TwinSection</name>
    <message>
        <source>Initial Device Twin</source>
        <translation>初期デバイス ツイン</translation>
    </message>
    <message>
        <source>Tag&amp;s</source>
        <translation>タグ(&amp;S)</translation>
    </message>
    <message>
        <source>D&amp;esired properties</source>
        <translation>必要なプロパティ(&amp;E)</translation>
    </message>
</context>
<context>
    <name>endorse::ui::VerifyRow</name>
    <message>
        <source>The file is being read.</source>
        <translation>ファイルを読み取っています。</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <extracomment>Entries of a manifest: %1 of about %2.</extracomment>
        <translation>約 %2 件中 %1 件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>残り %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>残り %Ln 分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of about %2 · %3 a second · %4</source>
        <extracomment>Entries of a manifest: %1 of about %2, %3 a second, %4 the time that is left.</extracomment>
        <translation>約 %2 件中 %1 件 · 毎秒 %3 件 · %4</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
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
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>who I am</source>
        <translation>身元</translation>
    </message>
    <message>
        <source>let me in</source>
        <translation>登録の要求</translation>
    </message>
    <message>
        <source>prove it</source>
        <translation>証明の要求</translation>
    </message>
    <message>
        <source>open these</source>
        <translation>開封の依頼</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>証明</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>割り当て済み</translation>
    </message>
    <message>
        <source>How a device proves itself</source>
        <translation>デバイスが身元を証明する流れ</translation>
    </message>
    <message>
        <source>The TPM tells the device who it is, with its EK and SRK. The device asks the service to be let in. The service answers with two envelopes, which only this TPM can open. The TPM gives back a signature, the device sends it as proof, and the service assigns the device to a hub.</source>
        <translation>TPM は EK と SRK で自分の身元をデバイスに伝えます。デバイスはサービスに登録を要求します。サービスは、この TPM だけが開けられる二つの封筒で答えます。TPM が返した署名をデバイスが証明として送り、サービスがデバイスをハブに割り当てます。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::WhatIfButton</name>
    <message>
        <source>What If: %1</source>
        <extracomment>%1 is a fault: &quot;What If: TPM Cleared Before Activation&quot;.</extracomment>
        <translation>もしも: %1</translation>
    </message>
    <message>
        <source>No Fault</source>
        <translation>障害なし</translation>
    </message>
    <message>
        <source>Runs the attestation as it is.</source>
        <translation>構成証明をそのまま実行します。</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>障害</translation>
    </message>
</context>
<context>
    <name>endorse::ui::WhatIfNotice</name>
    <message>
        <source>This run used a certificate, a key and a service of its own. Nothing of yours has changed: not the device, not the service, not the enrollments.</source>
        <translation>この実行では、専用の証明書、キー、サービスを使用しました。ご利用のデバイス、サービス、登録は何も変更されていません。</translation>
    </message>
    <message>
        <source>This run uses a certificate, a key and a service of its own. Nothing of yours changes: not the device, not the service, not the enrollments.</source>
        <translation>この実行では、専用の証明書、キー、サービスを使用します。ご利用のデバイス、サービス、登録は何も変更されません。</translation>
    </message>
    <message>
        <source>This run used a software TPM and a service of its own. Nothing of yours has changed: not the TPM, not the service, not the enrollments.</source>
        <translation>この実行では、専用のソフトウェア TPM とサービスを使用しました。ご利用の TPM、サービス、登録は何も変更されていません。</translation>
    </message>
    <message>
        <source>This run uses a software TPM and a service of its own. Nothing of yours changes: not the TPM, not the service, not the enrollments.</source>
        <translation>この実行では、専用のソフトウェア TPM とサービスを使用します。ご利用の TPM、サービス、登録は何も変更されません。</translation>
    </message>
</context>
<context>
    <name>endorse::ui::WrapLabel</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>endorse::ui::X509Part</name>
    <message>
        <source>The service holds these CA certificates already.</source>
        <translation>これらの CA 証明書は、すでにサービスにあります。</translation>
    </message>
    <message>
        <source>Of the device itself.</source>
        <translation>デバイス自身の証明書です。</translation>
    </message>
    <message>
        <source>Of the CA that signs for the devices.</source>
        <translation>デバイスの証明書に署名する CA の証明書です。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Client certificates</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>Signing certificates</source>
        <translation>署名証明書</translation>
    </message>
    <message>
        <source>CA references by name</source>
        <translation>名前による CA 参照</translation>
    </message>
    <message>
        <source>&amp;Primary certificate</source>
        <translation>プライマリ証明書(&amp;P)</translation>
    </message>
    <message>
        <source>Open a file with the primary certificate</source>
        <translation>プライマリ証明書のファイルを開く</translation>
    </message>
    <message>
        <source>Remove the primary certificate</source>
        <translation>プライマリ証明書を削除</translation>
    </message>
    <message>
        <source>Secondar&amp;y certificate</source>
        <translation>セカンダリ証明書(&amp;Y)</translation>
    </message>
    <message>
        <source>Open a file with the secondary certificate</source>
        <translation>セカンダリ証明書のファイルを開く</translation>
    </message>
    <message>
        <source>Remove the secondary certificate</source>
        <translation>セカンダリ証明書を削除</translation>
    </message>
    <message>
        <source>&amp;Primary CA certificate</source>
        <translation>プライマリ CA 証明書(&amp;P)</translation>
    </message>
    <message>
        <source>Secondar&amp;y CA certificate</source>
        <translation>セカンダリ CA 証明書(&amp;Y)</translation>
    </message>
</context>
</TS>
