<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>endorse::models</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln hubs</source>
        <extracomment>%1: an allocation policy; the number is that of the hubs among which it chooses.</extracomment>
        <translation>
            <numerusform>%1, %Ln hub</numerusform>
            <numerusform>%1, %Ln hubs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui</name>
    <message numerus="yes">
        <source>for %Ln days</source>
        <translation>
            <numerusform>for %Ln day</numerusform>
            <numerusform>for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections open</source>
        <translation>
            <numerusform>%Ln connection open</numerusform>
            <numerusform>%Ln connections open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::CompareDialog</name>
    <message numerus="yes">
        <source>Push %Ln...</source>
        <extracomment>Buttons: the number is how many enrollments are sent or taken.</extracomment>
        <translation>
            <numerusform>Push %Ln...</numerusform>
            <numerusform>Push %Ln...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pull %Ln...</source>
        <translation>
            <numerusform>Pull %Ln...</numerusform>
            <numerusform>Pull %Ln...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused or changed again.</source>
        <translation>
            <numerusform>%Ln was refused or changed again.</numerusform>
            <numerusform>%Ln were refused or changed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent.</source>
        <translation>
            <numerusform>%Ln was not sent.</numerusform>
            <numerusform>%Ln were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln is not known.</source>
        <translation>
            <numerusform>What became of %Ln is not known.</numerusform>
            <numerusform>What became of %Ln is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were pushed.</source>
        <translation>
            <numerusform>%Ln enrollment was pushed.</numerusform>
            <numerusform>%Ln enrollments were pushed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were pulled.</source>
        <translation>
            <numerusform>%Ln enrollment was pulled.</numerusform>
            <numerusform>%Ln enrollments were pulled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::DeleteDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln</source>
        <extracomment>Button: deletes so many entries.</extracomment>
        <translation>
            <numerusform>Delete %Ln</numerusform>
            <numerusform>Delete %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentDetail</name>
    <message numerus="yes">
        <source>%Ln enrollments are selected.</source>
        <translation>
            <numerusform>%Ln enrollment is selected.</numerusform>
            <numerusform>%Ln enrollments are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::EnrollmentsPage</name>
    <message numerus="yes">
        <source>%Ln enrollments were deleted from the list.</source>
        <translation>
            <numerusform>%Ln enrollment was deleted from the list.</numerusform>
            <numerusform>%Ln enrollments were deleted from the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were enabled in the list.</source>
        <translation>
            <numerusform>%Ln enrollment was enabled in the list.</numerusform>
            <numerusform>%Ln enrollments were enabled in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were disabled in the list.</source>
        <translation>
            <numerusform>%Ln enrollment was disabled in the list.</numerusform>
            <numerusform>%Ln enrollments were disabled in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments stay as they were.</source>
        <translation>
            <numerusform>%Ln enrollment stays as it was.</numerusform>
            <numerusform>%Ln enrollments stay as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are as they were before.</source>
        <translation>
            <numerusform>%Ln enrollment is as it was before.</numerusform>
            <numerusform>%Ln enrollments are as they were before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments were changed again since then, and stay as they are.</source>
        <translation>
            <numerusform>%Ln enrollment was changed again since then, and stays as it is.</numerusform>
            <numerusform>%Ln enrollments were changed again since then, and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments have another state now.</source>
        <translation>
            <numerusform>%Ln enrollment has another state now.</numerusform>
            <numerusform>%Ln enrollments have another state now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln rows are in %1.</source>
        <translation>
            <numerusform>%Ln row is in %1.</numerusform>
            <numerusform>%Ln rows are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them could not be written whole.</source>
        <translation>
            <numerusform>%Ln of them could not be written whole.</numerusform>
            <numerusform>%Ln of them could not be written whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::HexView</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln rows are shown</source>
        <translation>
            <numerusform>the first row is shown</numerusform>
            <numerusform>the first %Ln rows are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are imported in %1 s.</source>
        <translation>
            <numerusform>%Ln row is imported in %1 s.</numerusform>
            <numerusform>%Ln rows are imported in %1 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not imported and are saved in %1.</source>
        <translation>
            <numerusform>%Ln row was not imported and is saved in %1.</numerusform>
            <numerusform>%Ln rows were not imported and are saved in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln Rows</source>
        <translation>
            <numerusform>Import %Ln Row</numerusform>
            <numerusform>Import %Ln Rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestExportDialog</name>
    <message numerus="yes">
        <source>%Ln certificates are in %1.</source>
        <extracomment>%1 a file or folder.</extracomment>
        <translation>
            <numerusform>%Ln certificate is in %1.</numerusform>
            <numerusform>%Ln certificates are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestImportDialog</name>
    <message numerus="yes">
        <source>%Ln entries become individual enrollments with X.509 attestation. Each has the common name of its certificate as registration ID. What is there already stays as it is.</source>
        <translation>
            <numerusform>%Ln entry becomes an individual enrollment with X.509 attestation. It has the common name of its certificate as registration ID. What is there already stays as it is.</numerusform>
            <numerusform>%Ln entries become individual enrollments with X.509 attestation. Each has the common name of its certificate as registration ID. What is there already stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are enrollments now.</source>
        <translation>
            <numerusform>%Ln entry is an enrollment now.</numerusform>
            <numerusform>%Ln entries are enrollments now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln was there already.</numerusform>
            <numerusform>%Ln were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The IDs of %Ln entries are taken by other enrollments.</source>
        <translation>
            <numerusform>The ID of %Ln entry is taken by another enrollment.</numerusform>
            <numerusform>The IDs of %Ln entries are taken by other enrollments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln was refused.</numerusform>
            <numerusform>%Ln were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent.</source>
        <translation>
            <numerusform>%Ln was not sent.</numerusform>
            <numerusform>%Ln were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln Entries</source>
        <translation>
            <numerusform>Import %Ln Entry</numerusform>
            <numerusform>Import %Ln Entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln entries is not known: look at the service.</source>
        <translation>
            <numerusform>What became of %Ln entry is not known: look at the service.</numerusform>
            <numerusform>What became of %Ln entries is not known: look at the service.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestPage</name>
    <message numerus="yes">
        <source>%Ln entries stand before the damage. None of them counts.</source>
        <translation>
            <numerusform>%Ln entry stands before the damage. It does not count.</numerusform>
            <numerusform>%Ln entries stand before the damage. None of them counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are in the list as enrollments now.</source>
        <translation>
            <numerusform>%Ln entry is in the list as an enrollment now.</numerusform>
            <numerusform>%Ln entries are in the list as enrollments now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are on the service as enrollments now.</source>
        <translation>
            <numerusform>%Ln entry is on the service as an enrollment now.</numerusform>
            <numerusform>%Ln entries are on the service as enrollments now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln was there already.</numerusform>
            <numerusform>%Ln were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The IDs of %Ln entries are taken by other enrollments.</source>
        <translation>
            <numerusform>The ID of %Ln entry is taken by another enrollment.</numerusform>
            <numerusform>The IDs of %Ln entries are taken by other enrollments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln was refused.</numerusform>
            <numerusform>%Ln were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent.</source>
        <translation>
            <numerusform>%Ln was not sent.</numerusform>
            <numerusform>%Ln were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verification was cancelled after %Ln entries.</source>
        <translation>
            <numerusform>The verification was cancelled after %Ln entry.</numerusform>
            <numerusform>The verification was cancelled after %Ln entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln entries is not known: look at the service.</source>
        <translation>
            <numerusform>What became of %Ln entry is not known: look at the service.</numerusform>
            <numerusform>What became of %Ln entries is not known: look at the service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were checked.</source>
        <translation>
            <numerusform>%Ln entry was checked.</numerusform>
            <numerusform>%Ln entries were checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ManifestTools</name>
    <message numerus="yes">
        <source>Import %Ln as Enrollments...</source>
        <translation>
            <numerusform>Import %Ln as Enrollment...</numerusform>
            <numerusform>Import %Ln as Enrollments...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::MultiEditDialog</name>
    <message numerus="yes">
        <source>%Ln enrollments are changed.</source>
        <translation>
            <numerusform>%Ln enrollment is changed.</numerusform>
            <numerusform>%Ln enrollments are changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick what is to be changed in all %Ln enrollments.</source>
        <translation>
            <numerusform>Tick what is to be changed in the enrollment.</numerusform>
            <numerusform>Tick what is to be changed in all %Ln enrollments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln Enrollments</source>
        <translation>
            <numerusform>Change %Ln Enrollment</numerusform>
            <numerusform>Change %Ln Enrollments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not: the results say why.</source>
        <translation>
            <numerusform>%Ln was not: the results say why.</numerusform>
            <numerusform>%Ln were not: the results say why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::OpenListDialog</name>
    <message numerus="yes">
        <source>It answers: the list has %Ln enrollments (%1).</source>
        <extracomment>%1 a duration.</extracomment>
        <translation>
            <numerusform>It answers: the list has %Ln enrollment (%1).</numerusform>
            <numerusform>It answers: the list has %Ln enrollments (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ProgressRow</name>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>%Ln h left</numerusform>
            <numerusform>%Ln h left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::RecordList</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::RecordTexts</name>
    <message numerus="yes">
        <source>%Ln entries are selected.</source>
        <translation>
            <numerusform>%Ln entry is selected.</numerusform>
            <numerusform>%Ln entries are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service forgets %Ln enrollments.</source>
        <translation>
            <numerusform>The service forgets %Ln enrollment.</numerusform>
            <numerusform>The service forgets %Ln enrollments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service forgets %Ln enrollment groups.</source>
        <translation>
            <numerusform>The service forgets %Ln enrollment group.</numerusform>
            <numerusform>The service forgets %Ln enrollment groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service forgets %Ln registrations.</source>
        <translation>
            <numerusform>The service forgets %Ln registration.</numerusform>
            <numerusform>The service forgets %Ln registrations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are enabled.</source>
        <translation>
            <numerusform>%Ln entry is enabled.</numerusform>
            <numerusform>%Ln entries are enabled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are disabled.</source>
        <translation>
            <numerusform>%Ln entry is disabled.</numerusform>
            <numerusform>%Ln entries are disabled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are deleted.</source>
        <translation>
            <numerusform>%Ln entry is deleted.</numerusform>
            <numerusform>%Ln entries are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service refused %Ln.</source>
        <translation>
            <numerusform>The service refused %Ln.</numerusform>
            <numerusform>The service refused %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent and are as before.</source>
        <translation>
            <numerusform>%Ln was not sent and is as before.</numerusform>
            <numerusform>%Ln were not sent and are as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln is not known: refresh the list to see.</source>
        <translation>
            <numerusform>What became of %Ln is not known: refresh the list to see.</numerusform>
            <numerusform>What became of %Ln is not known: refresh the list to see.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::RunsDialog</name>
    <message numerus="yes">
        <source>%n file(s) of the history cannot be read and are left out. The first is &quot;%1&quot;.</source>
        <extracomment>%n damaged files are left out; %1 is the path of the first one.</extracomment>
        <translation>
            <numerusform>%n file of the history cannot be read and is left out: &quot;%1&quot;.</numerusform>
            <numerusform>%n files of the history cannot be read and are left out. The first is &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <extracomment>Note in a header: in how many facts two runs differ.</extracomment>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show also %Ln facts that differ in every run, such as times and ports</source>
        <translation>
            <numerusform>Show also %Ln fact that differs in every run, such as times and ports</numerusform>
            <numerusform>Show also %Ln facts that differ in every run, such as times and ports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::ServicePage</name>
    <message numerus="yes">
        <source>%Ln requests are saved in %1.</source>
        <extracomment>%1 is a file; the number is that of the requests.</extracomment>
        <translation>
            <numerusform>%Ln request is saved in %1.</numerusform>
            <numerusform>%Ln requests are saved in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::SyncConfirmation</name>
    <message numerus="yes">
        <source>%Ln enrollments are created on the service.</source>
        <translation>
            <numerusform>%Ln enrollment is created on the service.</numerusform>
            <numerusform>%Ln enrollments are created on the service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are added to the list.</source>
        <translation>
            <numerusform>%Ln enrollment is added to the list.</numerusform>
            <numerusform>%Ln enrollments are added to the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are updated on the service: what it has is replaced.</source>
        <translation>
            <numerusform>%Ln enrollment is updated on the service: what it has is replaced.</numerusform>
            <numerusform>%Ln enrollments are updated on the service: what it has is replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are updated in the list: what it has is replaced.</source>
        <translation>
            <numerusform>%Ln enrollment is updated in the list: what it has is replaced.</numerusform>
            <numerusform>%Ln enrollments are updated in the list: what it has is replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are deleted from the service: their devices can register no more.</source>
        <translation>
            <numerusform>%Ln enrollment is deleted from the service: its device can register no more.</numerusform>
            <numerusform>%Ln enrollments are deleted from the service: their devices can register no more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollments are removed from the list.</source>
        <translation>
            <numerusform>%Ln enrollment is removed from the list.</numerusform>
            <numerusform>%Ln enrollments are removed from the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts are not settled and stay as they are.</source>
        <translation>
            <numerusform>%Ln conflict is not settled and stays as it is.</numerusform>
            <numerusform>%Ln conflicts are not settled and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln Enrollments</source>
        <translation>
            <numerusform>Push %Ln Enrollment</numerusform>
            <numerusform>Push %Ln Enrollments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pull %Ln Enrollments</source>
        <translation>
            <numerusform>Pull %Ln Enrollment</numerusform>
            <numerusform>Pull %Ln Enrollments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::TrustDialog</name>
    <message numerus="yes">
        <source>%Ln certificates are trusted now.</source>
        <translation>
            <numerusform>%Ln certificate is trusted now.</numerusform>
            <numerusform>%Ln certificates are trusted now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>endorse::ui::VerifyRow</name>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
</context>
</TS>
