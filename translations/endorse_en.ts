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
</TS>
