<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BrokerWording</name>
    <message>
        <source>QoS %1</source>
        <translation>QoS %1</translation>
    </message>
    <message>
        <source>retain</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>Link opened</source>
        <translation>链路已建立</translation>
    </message>
    <message>
        <source>Link lost</source>
        <translation>链路已断开</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已断开连接</translation>
    </message>
    <message>
        <source>Keep alive ran out</source>
        <translation>保活超时</translation>
    </message>
    <message>
        <source>No CONNECT came</source>
        <translation>未收到 CONNECT</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已被接管</translation>
    </message>
    <message>
        <source>Session resumed</source>
        <translation>会话已恢复</translation>
    </message>
    <message>
        <source>Session expired</source>
        <translation>会话已过期</translation>
    </message>
    <message>
        <source>Will published</source>
        <translation>遗嘱已发布</translation>
    </message>
    <message>
        <source>Ill-formed %1</source>
        <translation>%1 格式错误</translation>
    </message>
    <message>
        <source>Not MQTT</source>
        <translation>不是 MQTT</translation>
    </message>
    <message>
        <source>Protocol broken</source>
        <translation>违反协议</translation>
    </message>
    <message>
        <source>Packet too large</source>
        <translation>报文过大</translation>
    </message>
    <message>
        <source>Message dropped</source>
        <translation>消息已丢弃</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>已拒之门外</translation>
    </message>
    <message>
        <source>Broker stopped</source>
        <translation>代理已停止</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>来自 %1。</translation>
    </message>
    <message>
        <source>%1 closed the link without DISCONNECT.</source>
        <translation>%1 未发送 DISCONNECT 就关闭了链路。</translation>
    </message>
    <message>
        <source>MQTT %1 from %2.</source>
        <translation>MQTT %1，来自 %2。</translation>
    </message>
    <message>
        <source>By its own wish.</source>
        <translation>客户端主动断开。</translation>
    </message>
    <message>
        <source>Nothing came for one and a half times its keep alive, so the link was closed.</source>
        <translation>超过保活时间的 1.5 倍未收到任何数据，链路已关闭。</translation>
    </message>
    <message>
        <source>%1 opened a link and said nothing, so it was closed.</source>
        <translation>%1 建立链路后未发送任何数据，链路已关闭。</translation>
    </message>
    <message>
        <source>Another client came with the same identifier; the link of %1 was closed.</source>
        <translation>另一个客户端使用相同的 ID 连入；%1 的链路已关闭。</translation>
    </message>
    <message>
        <source>Its subscriptions and waiting messages were still here.</source>
        <translation>其订阅和待发消息仍保留在此。</translation>
    </message>
    <message>
        <source>It did not come back in time; its subscriptions are forgotten.</source>
        <translation>它未按时重新连接；其订阅已清除。</translation>
    </message>
    <message>
        <source>Topic %1.</source>
        <translation>主题 %1。</translation>
    </message>
    <message>
        <source>The first packet from %1 was no CONNECT.</source>
        <translation>%1 发来的第一个报文不是 CONNECT。</translation>
    </message>
    <message>
        <source>What %1 sent cannot be cut into packets.</source>
        <translation>%1 发来的数据无法拆分为报文。</translation>
    </message>
    <message>
        <source>%1 announced a packet larger than this broker takes.</source>
        <translation>%1 声明的报文超过了本代理接受的大小。</translation>
    </message>
    <message>
        <source>%1: it expired, or too much was waiting for this client.</source>
        <translation>%1：消息已过期，或此客户端的待发消息过多。</translation>
    </message>
    <message>
        <source>%1: larger than this client takes.</source>
        <translation>%1：超过了此客户端接受的大小。</translation>
    </message>
    <message>
        <source>%1 came when all links were taken.</source>
        <translation>%1 连入时，所有链路均已占用。</translation>
    </message>
    <message>
        <source>All links were closed; sessions and retained messages are forgotten.</source>
        <translation>所有链路已关闭；会话和保留消息已清除。</translation>
    </message>
    <message>
        <source>payload %1 B</source>
        <translation>载荷 %1 B</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>Another program already listens on port %1.</source>
        <translation>已有其他程序在监听端口 %1。</translation>
    </message>
    <message>
        <source>It may be another broker, such as mosquitto. Stop it, or choose another port here.</source>
        <translation>可能是另一个代理，例如 mosquitto。请停止它，或在此选择其他端口。</translation>
    </message>
    <message>
        <source>Port %1 is kept for the administrator.</source>
        <translation>端口 %1 仅限管理员使用。</translation>
    </message>
    <message>
        <source>Choose a port from 1024 to 65535.</source>
        <translation>请选择 1024 到 65535 之间的端口。</translation>
    </message>
    <message>
        <source>This computer has no address %1.</source>
        <translation>本机没有地址 %1。</translation>
    </message>
    <message>
        <source>Listen on this computer only, or on all its addresses.</source>
        <translation>请仅监听本机，或监听本机的所有地址。</translation>
    </message>
    <message>
        <source>The broker could not listen on port %1: %2.</source>
        <translation>代理无法监听端口 %1：%2。</translation>
    </message>
    <message>
        <source>Try another port.</source>
        <translation>请尝试其他端口。</translation>
    </message>
</context>
<context>
    <name>ProfileWording</name>
    <message>
        <source>Give the connection a name, so that you find it again.</source>
        <translation>请为连接取一个名称，以便日后查找。</translation>
    </message>
    <message>
        <source>Enter the broker&apos;s host name or address, such as broker.example.org.</source>
        <translation>请输入代理的主机名或地址，例如 broker.example.org。</translation>
    </message>
    <message>
        <source>Enter the topic the last will is published to, or switch the will off.</source>
        <translation>请输入遗嘱要发布到的主题，或关闭遗嘱。</translation>
    </message>
    <message>
        <source>Row %1 has no topic filter: enter one or remove the row.</source>
        <translation>第 %1 行没有主题过滤器：请输入或删除该行。</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>此项不能为空。</translation>
    </message>
    <message>
        <source>The client identifier is longer than the 65535 bytes MQTT can carry.</source>
        <translation>客户端 ID 超过了 MQTT 可承载的 65535 字节。</translation>
    </message>
    <message>
        <source>MQTT 3.1 needs a client identifier: enter one or have one generated.</source>
        <translation>MQTT 3.1 要求有客户端 ID：请输入或自动生成一个。</translation>
    </message>
    <message>
        <source>MQTT 3.1 allows 23 bytes here: shorten it, or choose a later version.</source>
        <translation>MQTT 3.1 在此处最多允许 23 字节：请缩短，或选择更高版本。</translation>
    </message>
    <message>
        <source>Without a client identifier the server cannot keep a session: enter one, or tick clean start.</source>
        <translation>没有客户端 ID，服务端无法保留会话：请输入一个，或勾选“全新开始”。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 expired on %2: ask %3 for a new certificate.</source>
        <translation>%1 已于 %2 过期：请向 %3 申请新证书。</translation>
    </message>
    <message>
        <source>%1 is valid only from %2 on: check this computer&apos;s clock.</source>
        <translation>%1 自 %2 起才有效：请检查本机时钟。</translation>
    </message>
    <message>
        <source>%1, signed by itself, valid until %2</source>
        <translation>%1，自签名，有效期至 %2</translation>
    </message>
    <message>
        <source>%1, issued by %2, valid until %3</source>
        <translation>%1，由 %2 签发，有效期至 %3</translation>
    </message>
    <message>
        <source>This is no address of a broker: it begins with mqtt://, mqtts://, ws:// or wss://, or is a bare host name.</source>
        <translation>这不是代理地址：地址应以 mqtt://、mqtts://、ws:// 或 wss:// 开头，或只写主机名。</translation>
    </message>
    <message>
        <source>A host name has no spaces and no slashes; a path has a field of its own.</source>
        <translation>主机名不能含空格和斜杠；路径有单独的输入框。</translation>
    </message>
    <message>
        <source>The path of a WebSocket begins with a slash, such as /mqtt.</source>
        <translation>WebSocket 路径以斜杠开头，例如 /mqtt。</translation>
    </message>
    <message>
        <source>MQTT 3.1 and 3.1.1 send no password without a user name: enter one.</source>
        <translation>MQTT 3.1 和 3.1.1 不能只发送密码而没有用户名：请输入用户名。</translation>
    </message>
    <message>
        <source>There is no such file: choose it again.</source>
        <translation>文件不存在：请重新选择。</translation>
    </message>
    <message>
        <source>A private key needs the certificate that goes with it.</source>
        <translation>私钥需要与其配套的证书。</translation>
    </message>
    <message>
        <source>Anybody on the way can pose as this broker and read everything, the password too. For tests only.</source>
        <translation>链路上的任何人都可以冒充此代理并读取全部内容，包括密码。仅供测试使用。</translation>
    </message>
    <message>
        <source>Without TLS the password crosses the network in clear text.</source>
        <translation>不使用 TLS 时，密码会以明文在网络上传输。</translation>
    </message>
    <message>
        <source>0 is not allowed here: enter a number from 1 on.</source>
        <translation>此处不能为 0：请输入不小于 1 的数。</translation>
    </message>
    <message>
        <source>Row %1 repeats a filter: the server keeps only the last of them.</source>
        <translation>第 %1 行的过滤器重复：服务端只保留其中最后一个。</translation>
    </message>
    <message>
        <source>Row %1: a shared subscription cannot have No Local.</source>
        <translation>第 %1 行：共享订阅不能设置 No Local。</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>请检查文件权限。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2) and was left out.</source>
        <translation>%1 已损坏（%2），已跳过。</translation>
    </message>
    <message>
        <source>Mend the file; it is read again when it changes.</source>
        <translation>请修复该文件；文件更改后会重新读取。</translation>
    </message>
    <message>
        <source>It was kept as %1; earlier versions lie in the folder .backup beside it.</source>
        <translation>原文件已另存为 %1；更早的版本在同级的 .backup 文件夹中。</translation>
    </message>
    <message>
        <source>%1 was made by a later version of this program and was left out.</source>
        <translation>%1 由本程序的更高版本创建，已跳过。</translation>
    </message>
    <message>
        <source>Install the newer program to use it; the file is not touched.</source>
        <translation>要使用它，请安装更新版本的程序；该文件不会被改动。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Nothing is lost while the program runs. Make the folder writable, then try again.</source>
        <translation>程序运行期间不会丢失任何内容。请将文件夹设为可写，然后重试。</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full.</source>
        <translation>无法写入 %1：磁盘已满。</translation>
    </message>
    <message>
        <source>Nothing is lost while the program runs. Free some space, then try again.</source>
        <translation>程序运行期间不会丢失任何内容。请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>The saved password is no longer there.</source>
        <translation>保存的密码已不存在。</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>请重新输入。</translation>
    </message>
    <message>
        <source>No keychain service answers on this computer.</source>
        <translation>本机没有密钥环服务响应。</translation>
    </message>
    <message>
        <source>Start one, or let the program ask for the password each time.</source>
        <translation>请启动密钥环服务，或让程序每次询问密码。</translation>
    </message>
    <message>
        <source>The keychain refused access to the password.</source>
        <translation>密钥环拒绝访问该密码。</translation>
    </message>
    <message>
        <source>Unlock the keychain and allow this program to use it.</source>
        <translation>请解锁密钥环，并允许本程序使用它。</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>密钥环没有响应。</translation>
    </message>
    <message>
        <source>Look for a question of the keychain that waits for you, then try again.</source>
        <translation>请查看是否有密钥环的询问窗口在等待您处理，然后重试。</translation>
    </message>
    <message>
        <source>The file with the saved passwords cannot be used: %1.</source>
        <translation>无法使用保存密码的文件：%1。</translation>
    </message>
    <message>
        <source>Check the permissions of the program&apos;s data folder.</source>
        <translation>请检查程序数据文件夹的权限。</translation>
    </message>
    <message>
        <source>The keychain reported an error: %1.</source>
        <translation>密钥环报告错误：%1。</translation>
    </message>
    <message>
        <source>Try again, or let the program ask for the password each time.</source>
        <translation>请重试，或让程序每次询问密码。</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain.</source>
        <translation>保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read, not encrypted: no keychain is in use.</source>
        <translation>保存在仅您可读的文件中，未加密：当前未使用密钥环。</translation>
    </message>
    <message>
        <source>Kept until the program ends: neither a keychain nor a file could be used.</source>
        <translation>保留到程序退出为止：密钥环和文件均无法使用。</translation>
    </message>
    <message>
        <source>This file holds no certificate in PEM or DER form.</source>
        <translation>此文件不含 PEM 或 DER 格式的证书。</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n further certificate(s)</source>
        <translation>
            <numerusform>%1；另有 %n 个证书</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 key of %2 bits</source>
        <translation>%1 密钥，%2 位</translation>
    </message>
    <message>
        <source>The key is encrypted: enter its password below.</source>
        <translation>密钥已加密：请在下方输入其密码。</translation>
    </message>
    <message>
        <source>The password does not open this key.</source>
        <translation>此密码无法解开该密钥。</translation>
    </message>
    <message>
        <source>This file holds no private key in PEM or DER form.</source>
        <translation>此文件不含 PEM 或 DER 格式的私钥。</translation>
    </message>
</context>
<context>
    <name>RemoveProfile</name>
    <message>
        <source>Delete “%1”</source>
        <translation>删除“%1”</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Waiting to reconnect</source>
        <translation>等待重连</translation>
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation>正在断开连接…</translation>
    </message>
</context>
<context>
    <name>client::Wording</name>
    <message>
        <source>Packet type %1 is reserved in this version of MQTT.</source>
        <translation>报文类型 %1 在此 MQTT 版本中为保留值。</translation>
    </message>
    <message>
        <source>The low four bits of the first byte of %1 are reserved and must not be %2.</source>
        <translation>%1 首字节的低四位为保留位，不能为 %2。</translation>
    </message>
    <message>
        <source>Both QoS bits are set, but there is no QoS 3.</source>
        <translation>两个 QoS 位均已置位，但不存在 QoS 3。</translation>
    </message>
    <message>
        <source>DUP is set, but a message with QoS 0 is never sent again.</source>
        <translation>DUP 已置位，但 QoS 0 消息从不重发。</translation>
    </message>
    <message>
        <source>Remaining Length is %1, but %2 has another length, which is fixed.</source>
        <translation>剩余长度为 %1，但 %2 的长度是固定的另一个值。</translation>
    </message>
    <message>
        <source>The bytes end before the packet does.</source>
        <translation>字节在报文结束前就已耗尽。</translation>
    </message>
    <message>
        <source>%1 ends within a field.</source>
        <translation>%1 在字段中间结束。</translation>
    </message>
    <message>
        <source>Bytes follow the last field of %1, where it should end.</source>
        <translation>%1 的最后一个字段之后还有多余字节，报文本应在此结束。</translation>
    </message>
    <message>
        <source>The Packet Identifier is 0; it must be 1 to 65535.</source>
        <translation>报文标识符为 0；必须为 1 到 65535。</translation>
    </message>
    <message>
        <source>A Variable Byte Integer is longer than four bytes.</source>
        <translation>变长字节整数超过四个字节。</translation>
    </message>
    <message>
        <source>A Variable Byte Integer is written with more bytes than it needs.</source>
        <translation>变长字节整数使用了多于所需的字节数。</translation>
    </message>
    <message>
        <source>A string is not well-formed UTF-8.</source>
        <translation>字符串不是格式正确的 UTF-8。</translation>
    </message>
    <message>
        <source>A string contains the character U+0000.</source>
        <translation>字符串包含字符 U+0000。</translation>
    </message>
    <message>
        <source>The code %1 is not one of those of %2.</source>
        <translation>代码 %1 不属于 %2 的代码。</translation>
    </message>
    <message>
        <source>The reason code %1 is only for the other side to send.</source>
        <translation>原因码 %1 只能由对端发送。</translation>
    </message>
    <message>
        <source>The protocol name is neither MQTT nor MQIsdp.</source>
        <translation>协议名既不是 MQTT 也不是 MQIsdp。</translation>
    </message>
    <message>
        <source>The protocol name does not belong to protocol version %1.</source>
        <translation>协议名与协议版本 %1 不符。</translation>
    </message>
    <message>
        <source>There is no protocol version %1; it is 3, 4 or 5.</source>
        <translation>没有协议版本 %1；只有 3、4 或 5。</translation>
    </message>
    <message>
        <source>The lowest bit of the Connect Flags is reserved and must be 0.</source>
        <translation>连接标志的最低位为保留位，必须为 0。</translation>
    </message>
    <message>
        <source>The will has QoS 3, which does not exist.</source>
        <translation>遗嘱的 QoS 为 3，而 QoS 3 不存在。</translation>
    </message>
    <message>
        <source>The Connect Flags give a QoS for the will, but there is no will.</source>
        <translation>连接标志给出了遗嘱 QoS，但没有遗嘱。</translation>
    </message>
    <message>
        <source>The Connect Flags retain the will, but there is no will.</source>
        <translation>连接标志设置了遗嘱保留，但没有遗嘱。</translation>
    </message>
    <message>
        <source>There is a password without a user name, which only MQTT 5.0 allows.</source>
        <translation>有密码而没有用户名，只有 MQTT 5.0 允许这样。</translation>
    </message>
    <message>
        <source>The client identifier is empty, which is allowed with Clean Session only.</source>
        <translation>客户端 ID 为空，仅在设置了 Clean Session 时才允许。</translation>
    </message>
    <message>
        <source>MQTT 3.1 allows client identifiers of 1 to 23 characters; this one has %1.</source>
        <translation>MQTT 3.1 允许的客户端 ID 为 1 到 23 个字符；此 ID 有 %1 个。</translation>
    </message>
    <message>
        <source>The topic of the will is empty.</source>
        <translation>遗嘱主题为空。</translation>
    </message>
    <message>
        <source>The topic of the will contains # or +, which only filters may.</source>
        <translation>遗嘱主题包含 # 或 +，它们只能用于过滤器。</translation>
    </message>
    <message>
        <source>The Connect Flags announce a will, but it is not all there.</source>
        <translation>连接标志声明有遗嘱，但遗嘱不完整。</translation>
    </message>
    <message>
        <source>The Connect Flags announce a user name, but it is not all there.</source>
        <translation>连接标志声明有用户名，但用户名不完整。</translation>
    </message>
    <message>
        <source>The Connect Flags announce a password, but it is not all there.</source>
        <translation>连接标志声明有密码，但密码不完整。</translation>
    </message>
    <message>
        <source>Bytes follow the last field of CONNECT; is the flag of the user name missing?</source>
        <translation>CONNECT 的最后一个字段之后还有多余字节；是否漏置了用户名标志？</translation>
    </message>
    <message>
        <source>Bytes follow the last field of CONNECT; is the flag of the password missing?</source>
        <translation>CONNECT 的最后一个字段之后还有多余字节；是否漏置了密码标志？</translation>
    </message>
    <message>
        <source>The upper seven bits of the acknowledge flags are reserved and must be 0.</source>
        <translation>确认标志的高七位为保留位，必须为 0。</translation>
    </message>
    <message>
        <source>CONNACK refuses the connection and yet says that a session is present.</source>
        <translation>CONNACK 拒绝了连接，却又表示会话已存在。</translation>
    </message>
    <message>
        <source>The topic name is empty.</source>
        <translation>主题名为空。</translation>
    </message>
    <message>
        <source>The topic name is empty, and there is no Topic Alias in its place.</source>
        <translation>主题名为空，且没有主题别名代替。</translation>
    </message>
    <message>
        <source>The topic name contains # or +, which only filters may.</source>
        <translation>主题名包含 # 或 +，它们只能用于过滤器。</translation>
    </message>
    <message>
        <source>A topic filter is empty.</source>
        <translation>主题过滤器为空。</translation>
    </message>
    <message>
        <source># must stand alone in the last level of a topic filter.</source>
        <translation># 必须单独占据主题过滤器的最后一级。</translation>
    </message>
    <message>
        <source>+ must stand alone in its level of a topic filter.</source>
        <translation>+ 必须单独占据主题过滤器中的一级。</translation>
    </message>
    <message>
        <source>The share name after $share/ is empty.</source>
        <translation>$share/ 之后的共享名为空。</translation>
    </message>
    <message>
        <source>The share name after $share/ contains # or +.</source>
        <translation>$share/ 之后的共享名含有 # 或 +。</translation>
    </message>
    <message>
        <source>The share name is not followed by a topic filter.</source>
        <translation>共享名之后没有主题过滤器。</translation>
    </message>
    <message>
        <source>%1 has no topic filter.</source>
        <translation>%1 没有主题过滤器。</translation>
    </message>
    <message>
        <source>The upper two bits of the subscription options are reserved and must be 0.</source>
        <translation>订阅选项的最高两位为保留位，必须为 0。</translation>
    </message>
    <message>
        <source>The subscription options %1 ask for a QoS that does not exist.</source>
        <translation>订阅选项 %1 请求的 QoS 不存在。</translation>
    </message>
    <message>
        <source>Retain Handling is 3; it must be 0, 1 or 2.</source>
        <translation>Retain Handling 为 3；只能是 0、1 或 2。</translation>
    </message>
    <message>
        <source>No Local is set on a shared subscription.</source>
        <translation>共享订阅上设置了 No Local。</translation>
    </message>
    <message>
        <source>%1 has no code for any topic filter.</source>
        <translation>%1 没有任何主题过滤器的原因码。</translation>
    </message>
    <message>
        <source>Property Length is %1, which is more than is left of the packet.</source>
        <translation>Property Length 为 %1，超出报文剩余的内容。</translation>
    </message>
    <message>
        <source>There is no property with the identifier %1.</source>
        <translation>不存在标识符为 %1 的属性。</translation>
    </message>
    <message>
        <source>%1 is not allowed among the properties of a will.</source>
        <translation>遗嘱属性中不允许出现 %1。</translation>
    </message>
    <message>
        <source>%1 is not allowed in %2.</source>
        <translation>%2 中不允许出现 %1。</translation>
    </message>
    <message>
        <source>%1 runs past the end of the properties.</source>
        <translation>%1 超出属性区的末尾。</translation>
    </message>
    <message>
        <source>%1 is there more than once.</source>
        <translation>%1 出现了不止一次。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be 0 or 1.</source>
        <translation>%1 为 %2；只能是 0 或 1。</translation>
    </message>
    <message>
        <source>%1 is 0, which is not allowed.</source>
        <translation>%1 为 0，这是不允许的。</translation>
    </message>
    <message>
        <source>Response Topic contains # or +, which only filters may.</source>
        <translation>Response Topic 含有 # 或 +，这两个字符只能用于主题过滤器。</translation>
    </message>
    <message>
        <source>A client must not send a Subscription Identifier in PUBLISH.</source>
        <translation>客户端不得在 PUBLISH 中发送 Subscription Identifier。</translation>
    </message>
    <message>
        <source>A server must not send a Session Expiry Interval in DISCONNECT.</source>
        <translation>服务端不得在 DISCONNECT 中发送 Session Expiry Interval。</translation>
    </message>
    <message>
        <source>A client must not send a Server Reference.</source>
        <translation>客户端不得发送 Server Reference。</translation>
    </message>
    <message>
        <source>There is Authentication Data, but no Authentication Method.</source>
        <translation>有 Authentication Data，却没有 Authentication Method。</translation>
    </message>
    <message>
        <source>AUTH has no Authentication Method.</source>
        <translation>AUTH 没有 Authentication Method。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; cannot be found.</source>
        <translation>找不到名称“%1”。</translation>
    </message>
    <message>
        <source>Check the host name for typing errors, and that this computer is online.</source>
        <translation>请检查主机名有无拼写错误，以及本机是否已联网。</translation>
    </message>
    <message>
        <source>Nothing listens on %1 port %2: the connection was refused.</source>
        <translation>%1 端口 %2 上没有服务在监听：连接被拒绝。</translation>
    </message>
    <message>
        <source>Check the port, and that the broker is running.</source>
        <translation>请检查端口，并确认代理正在运行。</translation>
    </message>
    <message>
        <source>There is no way through the network to %1.</source>
        <translation>没有通往 %1 的网络路径。</translation>
    </message>
    <message>
        <source>Check the network connection, a VPN, or the address.</source>
        <translation>请检查网络连接、VPN 或地址。</translation>
    </message>
    <message>
        <source>%1 port %2 did not answer in time.</source>
        <translation>%1 端口 %2 未及时应答。</translation>
    </message>
    <message>
        <source>A firewall may swallow the connection, or the port may be wrong.</source>
        <translation>连接可能被防火墙丢弃，或者端口不对。</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>服务端关闭了连接。</translation>
    </message>
    <message>
        <source>The broker&apos;s log tells why. MQTT 3 has no word for it on the wire.</source>
        <translation>原因见代理的日志。MQTT 3 无法在线路上说明原因。</translation>
    </message>
    <message>
        <source>%1 port %2 did not accept the WebSocket.</source>
        <translation>%1 端口 %2 未接受 WebSocket。</translation>
    </message>
    <message>
        <source>Check the path, often /mqtt, and that this port speaks WebSocket.</source>
        <translation>请检查路径（通常为 /mqtt），并确认该端口支持 WebSocket。</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>连接 %1 失败。</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 port %2 failed.</source>
        <translation>与 %1 端口 %2 的 TLS 握手失败。</translation>
    </message>
    <message>
        <source>Check that this port speaks TLS; 1883 usually does not, 8883 does.</source>
        <translation>请确认该端口支持 TLS；1883 通常不支持，8883 支持。</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>%1 的证书已过期。</translation>
    </message>
    <message>
        <source>Have the server&apos;s certificate renewed, and check this computer&apos;s clock.</source>
        <translation>请让对方更新服务端证书，并检查本机时钟。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>%1 的证书尚未生效。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock.</source>
        <translation>请检查本机时钟。</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by nobody this program trusts.</source>
        <translation>%1 的证书并非由本程序信任的机构签发。</translation>
    </message>
    <message>
        <source>Give the file of the authority that issued it as CA file.</source>
        <translation>请将签发机构的证书文件指定为 CA 文件。</translation>
    </message>
    <message>
        <source>The certificate that the server showed is not for &quot;%1&quot;.</source>
        <translation>服务端出示的证书不适用于“%1”。</translation>
    </message>
    <message>
        <source>Connect by the name in the certificate, or set it as server name.</source>
        <translation>请用证书中的名称连接，或将其设为服务器名称。</translation>
    </message>
    <message>
        <source>A certificate file cannot be used: %1.</source>
        <translation>证书文件无法使用：%1。</translation>
    </message>
    <message>
        <source>Choose a PEM or DER file; nothing was sent.</source>
        <translation>请选择 PEM 或 DER 文件；未发送任何内容。</translation>
    </message>
    <message>
        <source>The server did not accept the client certificate.</source>
        <translation>服务端未接受客户端证书。</translation>
    </message>
    <message>
        <source>The server refused the connection: %1</source>
        <translation>服务端拒绝了连接：%1</translation>
    </message>
    <message>
        <source>Check user name and password; a cloud&apos;s signature holds for one client identifier and one time.</source>
        <translation>请检查用户名和密码；云平台的签名只对一个客户端 ID 和一个时间有效。</translation>
    </message>
    <message>
        <source>Check user name, password and client identifier, and what the broker allows them.</source>
        <translation>请检查用户名、密码和客户端 ID，以及代理授予它们的权限。</translation>
    </message>
    <message>
        <source>Use another client identifier; some servers want one, or short ones only.</source>
        <translation>请换一个客户端 ID；有些服务端要求必须有 ID，或只接受较短的 ID。</translation>
    </message>
    <message>
        <source>Try another protocol version; most servers speak 3.1.1.</source>
        <translation>请尝试其他协议版本；多数服务端支持 3.1.1。</translation>
    </message>
    <message>
        <source>Try again later, or ask who runs the broker.</source>
        <translation>请稍后重试，或询问代理的运营方。</translation>
    </message>
    <message>
        <source>The broker&apos;s log tells more.</source>
        <translation>更多信息见代理的日志。</translation>
    </message>
    <message>
        <source>The server answered with bytes that are not MQTT (it begins with &quot;%1&quot;): another service listens on this port.</source>
        <translation>服务端应答的字节不是 MQTT（以“%1”开头）：该端口上监听的是其他服务。</translation>
    </message>
    <message>
        <source>Check port and transport: MQTT, MQTT over TLS and WebSocket have ports of their own.</source>
        <translation>请检查端口和传输方式：MQTT、MQTT over TLS 和 WebSocket 各有自己的端口。</translation>
    </message>
    <message>
        <source>The packet list shows what came; the mistake is on the server&apos;s side.</source>
        <translation>报文列表中可以看到收到的内容；错误在服务端一侧。</translation>
    </message>
    <message>
        <source>The server sent an ill-formed packet: %1</source>
        <translation>服务端发送了格式错误的报文：%1</translation>
    </message>
    <message>
        <source>The server answered with bytes that are not MQTT.</source>
        <translation>服务端应答的字节不是 MQTT。</translation>
    </message>
    <message>
        <source>The server&apos;s first packet was not a CONNACK.</source>
        <translation>服务端的第一个报文不是 CONNACK。</translation>
    </message>
    <message>
        <source>The server sent a second CONNACK.</source>
        <translation>服务端发送了第二个 CONNACK。</translation>
    </message>
    <message>
        <source>The server sent a packet that only a client may send.</source>
        <translation>服务端发送了只有客户端才能发送的报文。</translation>
    </message>
    <message>
        <source>The server told of a stored session, but a clean one had been asked for.</source>
        <translation>服务端称存有会话，但请求的是全新会话。</translation>
    </message>
    <message>
        <source>The server sent more unacknowledged messages than our Receive Maximum allows.</source>
        <translation>服务端发送的未确认消息数超出了本端的 Receive Maximum。</translation>
    </message>
    <message>
        <source>The server sent a packet larger than our Maximum Packet Size.</source>
        <translation>服务端发送的报文超出了本端的 Maximum Packet Size。</translation>
    </message>
    <message>
        <source>The server used a topic alias that it had not set or that we did not allow.</source>
        <translation>服务端使用了它未设置过或本端不允许的主题别名。</translation>
    </message>
    <message>
        <source>The server acknowledged a packet in a way that does not fit it.</source>
        <translation>服务端对某个报文的确认与该报文不符。</translation>
    </message>
    <message>
        <source>The server sent an AUTH that does not fit the authentication asked for.</source>
        <translation>服务端发送的 AUTH 与所请求的认证不符。</translation>
    </message>
    <message>
        <source>The server did not answer a PINGREQ in time: the connection is dead.</source>
        <translation>服务端未及时应答 PINGREQ：连接已失效。</translation>
    </message>
    <message>
        <source>Check the network between here and the server.</source>
        <translation>请检查本机与服务端之间的网络。</translation>
    </message>
    <message>
        <source>The connection opened, but the server did not answer CONNECT in time.</source>
        <translation>连接已打开，但服务端未及时应答 CONNECT。</translation>
    </message>
    <message>
        <source>Check that this port speaks MQTT, and whether it expects TLS.</source>
        <translation>请确认该端口支持 MQTT，以及是否要求 TLS。</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer to CONNECT.</source>
        <translation>服务端未应答 CONNECT 就关闭了连接。</translation>
    </message>
    <message>
        <source>Many servers refuse so a wrong client identifier, user name, password or version; or the port expects TLS.</source>
        <translation>许多服务端以此方式拒绝错误的客户端 ID、用户名、密码或版本；也可能是该端口要求 TLS。</translation>
    </message>
    <message>
        <source>The server closed the connection in the middle of a packet: %1 of %2 bytes of %3 had come.</source>
        <translation>服务端在报文中途关闭了连接：%3 的 %2 字节中只收到 %1 字节。</translation>
    </message>
    <message>
        <source>The server closed the connection in the middle of a packet: only the start of %1 had come.</source>
        <translation>服务端在报文中途关闭了连接：%1 只收到了开头部分。</translation>
    </message>
    <message>
        <source>The packet list shows the bytes; the broker&apos;s log may tell why.</source>
        <translation>报文列表中可以看到这些字节；原因可能见代理的日志。</translation>
    </message>
    <message>
        <source>The server ended the connection: %1</source>
        <translation>服务端结束了连接：%1</translation>
    </message>
    <message>
        <source>Give each client an identifier of its own.</source>
        <translation>请为每个客户端使用各自的客户端 ID。</translation>
    </message>
    <message>
        <source>Another client connected with the same client identifier and took over.</source>
        <translation>另一个客户端以相同的客户端 ID 连接并接管了会话。</translation>
    </message>
    <message>
        <source>The server closes the connection at once after accepting it, again and again: another client seems to use the same client identifier.</source>
        <translation>服务端反复在接受连接后立即将其关闭：似乎有另一个客户端在使用相同的客户端 ID。</translation>
    </message>
    <message>
        <source>Not sent: there is no connection.</source>
        <translation>未发送：没有连接。</translation>
    </message>
    <message>
        <source>Not sent: the topic is empty or has a wildcard in a wrong place.</source>
        <translation>未发送：主题为空，或通配符位置不对。</translation>
    </message>
    <message>
        <source>Not sent: the packet is larger than the %1 bytes that the server takes.</source>
        <translation>未发送：报文超出服务端可接收的 %1 字节。</translation>
    </message>
    <message>
        <source>Not sent: the server takes QoS %1 at most.</source>
        <translation>未发送：服务端最高只支持 QoS %1。</translation>
    </message>
    <message>
        <source>Not sent: the server keeps no retained messages.</source>
        <translation>未发送：服务端不支持保留消息。</translation>
    </message>
    <message>
        <source>Not sent: the server has no wildcard subscriptions.</source>
        <translation>未发送：服务端不支持通配符订阅。</translation>
    </message>
    <message>
        <source>Not sent: the server has no subscription identifiers.</source>
        <translation>未发送：服务端不支持订阅标识符。</translation>
    </message>
    <message>
        <source>Not sent: the server has no shared subscriptions.</source>
        <translation>未发送：服务端不支持共享订阅。</translation>
    </message>
    <message>
        <source>Not sent: the topic alias is larger than the server allows, or stands for nothing yet.</source>
        <translation>未发送：主题别名超出服务端允许的范围，或尚未对应任何主题。</translation>
    </message>
    <message>
        <source>Not sent: all 65535 packet identifiers are in use.</source>
        <translation>未发送：65535 个报文标识符已全部占用。</translation>
    </message>
    <message>
        <source>Not sent: a property or reason code is not allowed in this packet.</source>
        <translation>未发送：有属性或原因码不允许用于该报文。</translation>
    </message>
    <message>
        <source>Not sent: only MQTT 5.0 has this.</source>
        <translation>未发送：仅 MQTT 5.0 支持此功能。</translation>
    </message>
    <message>
        <source>Not sent: %1 requests wait for the server already.</source>
        <translation>未发送：已有 %1 个请求在等待服务端应答。</translation>
    </message>
    <message>
        <source>The connection broke before the server answered.</source>
        <translation>服务端应答之前连接已断开。</translation>
    </message>
    <message>
        <source>The server no longer knows the session; the message may not have arrived.</source>
        <translation>服务端已不再保有该会话；消息可能未送达。</translation>
    </message>
    <message>
        <source>Give the certificate and key of this device, and check that they are still valid.</source>
        <translation>请提供该设备的证书和密钥，并确认它们仍然有效。</translation>
    </message>
</context>
<context>
    <name>clouds</name>
    <message>
        <source>Product key</source>
        <translation>ProductKey</translation>
    </message>
    <message>
        <source>ProductKey on the device&apos;s page of the console.</source>
        <translation>控制台设备页面上的 ProductKey。</translation>
    </message>
    <message>
        <source>Device name</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>DeviceName, the device&apos;s id inside its product.</source>
        <translation>DeviceName，设备在产品内的名称。</translation>
    </message>
    <message>
        <source>Device secret</source>
        <translation>设备密钥</translation>
    </message>
    <message>
        <source>DeviceSecret, 32 hex digits. Used as text, kept only on this page.</source>
        <translation>DeviceSecret，32 位十六进制字符，按文本使用，只保留在本页面。</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Free text; empty means product key, a full stop and device name.</source>
        <translation>任意文本；留空表示 ProductKey、英文句点、设备名称。</translation>
    </message>
    <message>
        <source>Sign method</source>
        <translation>签名方法</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Milliseconds since 1970, &quot;now&quot;, or empty for none. It is part of the signature when it is given; the platform checks no time window.</source>
        <translation>自 1970 年起的毫秒数、“现在”，或留空表示没有。填写时参与签名；平台不检查时间范围。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Part of the host name of public instances.</source>
        <translation>公共实例主机名的一部分。</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>For an Enterprise or a new public instance, such as iot-06z00abcdef; empty for an old public one.</source>
        <translation>企业版实例或新版公共实例，如 iot-06z00abcdef；旧版公共实例留空。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>Secure mode</source>
        <translation>安全模式</translation>
    </message>
    <message>
        <source>Empty: 2 with TLS, 3 without.</source>
        <translation>留空：TLS 为 2，否则为 3。</translation>
    </message>
    <message>
        <source>Further parameters</source>
        <translation>其他参数</translation>
    </message>
    <message>
        <source>Unsigned pairs such as ext=1,lan=C that go between the bars.</source>
        <translation>写在竖线之间、不参与签名的参数，如 ext=1,lan=C。</translation>
    </message>
    <message>
        <source>Aliyun IoT Platform</source>
        <translation>阿里云物联网平台</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>控制字符</translation>
    </message>
    <message>
        <source>The host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The client id</source>
        <translation>客户端 ID </translation>
    </message>
    <message>
        <source>The user name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>The password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Secure WebSocket</source>
        <translation>安全 WebSocket</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 is empty: copy it from the cloud&apos;s console.</source>
        <translation>“%1”为空：请从云平台控制台复制。</translation>
    </message>
    <message>
        <source>%1 is longer than the %2 characters the cloud allows: look for something pasted twice or into the wrong field.</source>
        <translation>“%1”超过平台允许的 %2 个字符：检查是否粘贴了两次，或粘贴到了别的字段。</translation>
    </message>
    <message>
        <source>%1 contains a blank, often one that came along with a copy: remove it.</source>
        <translation>“%1”中有空格，往往是复制时带进来的：请删除。</translation>
    </message>
    <message>
        <source>%1 contains the full-width character %2: switch the input method to half-width and type it again.</source>
        <translation>“%1”中有全角字符 %2：请把输入法切换到半角后重新输入。</translation>
    </message>
    <message>
        <source>%1 contains %2, which no cloud hands out here: copy the value again.</source>
        <translation>“%1”中有 %2，平台不会给出这样的值：请重新复制。</translation>
    </message>
    <message>
        <source>%1 must not contain %2, which separates the parts of the credentials.</source>
        <translation>“%1”中不能有 %2，它是各部分之间的分隔符。</translation>
    </message>
    <message>
        <source>%1 must be digits only.</source>
        <translation>“%1”只能是数字。</translation>
    </message>
    <message>
        <source>%1 is not Base64 text: copy it again, with the equals signs at its end.</source>
        <translation>“%1”不是 Base64 文本：请重新复制，包括末尾的等号。</translation>
    </message>
    <message>
        <source>%1 has a value that this cloud does not know: choose one of the list.</source>
        <translation>平台没有“%1”的这个取值：请从列表中选择。</translation>
    </message>
    <message>
        <source>This cloud has no input &quot;%1&quot;: look at the spelling, also of capitals.</source>
        <translation>该平台没有“%1”这一项：请检查拼写和大小写。</translation>
    </message>
    <message>
        <source>%1 must be name=value pairs joined by commas, and %2 is none.</source>
        <translation>“%1”应为用逗号连接的 名称=值，而 %2 不是。</translation>
    </message>
    <message>
        <source>%1 must not set %2: it has a field of its own.</source>
        <translation>“%1”中不能设置 %2：它有单独的字段。</translation>
    </message>
    <message>
        <source>%1 looks like a device secret (32 hex digits): the values may be exchanged.</source>
        <translation>“%1”看起来像设备密钥（32 位十六进制）：可能填反了。</translation>
    </message>
    <message>
        <source>The console hands out secrets of 32 hex digits and this is none: compare it with the console if the cloud refuses it.</source>
        <translation>控制台给出的密钥是 32 位十六进制字符，这个不是：如果平台拒绝，请与控制台核对。</translation>
    </message>
    <message>
        <source>The device secret looks like a product key: the two may be exchanged.</source>
        <translation>设备密钥看起来像 ProductKey：两者可能填反了。</translation>
    </message>
    <message>
        <source>The client id before the bar is longer than 64 characters: the cloud will refuse it.</source>
        <translation>竖线之前的客户端 ID 超过 64 个字符：平台会拒绝。</translation>
    </message>
    <message>
        <source>The secure mode does not say what the transport is: 2 belongs to TLS, 3 to plain TCP. The cloud has been seen to accept both.</source>
        <translation>安全模式与传输方式不一致：2 对应 TLS，3 对应普通 TCP。实际上平台两种都接受过。</translation>
    </message>
    <message>
        <source>This region has no public instance: enter the instance id, or the host name will not exist.</source>
        <translation>该地域没有公共实例：请填写实例 ID，否则主机名不存在。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from the cloud&apos;s own root, which the system does not know: give that root as CA file in the connection.</source>
        <translation>服务器证书由平台自己的根证书签发，系统不认识它：请在连接中把该根证书指定为 CA 文件。</translation>
    </message>
    <message>
        <source>These credentials have already expired: choose a later time.</source>
        <translation>这些参数已经过期：请选择更晚的时间。</translation>
    </message>
    <message>
        <source>The method is signed as typed, and the cloud knows it in lower case only.</source>
        <translation>方法名按原样参与签名，而平台只认小写。</translation>
    </message>
    <message>
        <source>This host is plain TCP in spite of its name.</source>
        <translation>这个主机虽然叫 mqtts，实际是普通 TCP。</translation>
    </message>
    <message>
        <source>Without TLS everyone on the way can read these credentials.</source>
        <translation>不使用 TLS 时，途经的任何人都能看到这些参数。</translation>
    </message>
    <message>
        <source>The cloud compares this time with its clock: credentials made for another time are refused.</source>
        <translation>平台会用自己的时钟核对这个时间：时间不符的参数会被拒绝。</translation>
    </message>
    <message>
        <source>%1 is not what these inputs give: compare every input with the console.</source>
        <translation>%1与这些输入算出的结果不符：请逐项与控制台核对。</translation>
    </message>
    <message>
        <source>%1 lacks the part between two bars that names secure mode and sign method: use the whole text.</source>
        <translation>%1缺少两条竖线之间的安全模式和签名方法：请使用完整文本。</translation>
    </message>
    <message>
        <source>%1 has its two halves exchanged: device name first, then &amp;, then product key.</source>
        <translation>%1前后两半颠倒了：先设备名称，再 &amp;，再 ProductKey。</translation>
    </message>
    <message>
        <source>%1 was signed with another method than the client id names: make the two agree.</source>
        <translation>%1所用的签名方法与客户端 ID 中写的不同：请统一。</translation>
    </message>
    <message>
        <source>%1 was signed without the timestamp that the client id carries: sign it, too, or leave it out of the client id.</source>
        <translation>客户端 ID 中有时间戳，但%1没有对它签名：请加入签名，或从客户端 ID 中去掉。</translation>
    </message>
    <message>
        <source>%1 was signed over the whole client id: only the text before the first bar is signed.</source>
        <translation>%1对整个客户端 ID 做了签名：只应签第一条竖线之前的部分。</translation>
    </message>
    <message>
        <source>%1 was signed with the bytes that the secret&apos;s hex digits stand for: the digits themselves are the key.</source>
        <translation>%1把密钥当十六进制解码后才签名：应直接用这串字符作密钥。</translation>
    </message>
    <message>
        <source>%1 has a length that the sign method never gives: something is missing or was added.</source>
        <translation>%1的长度不可能由该签名方法得出：缺了或多了内容。</translation>
    </message>
    <message>
        <source>Empty: 2 with pre-registration, -2 without.</source>
        <translation>留空：预注册为 2，免预注册为 -2。</translation>
    </message>
    <message>
        <source>Returned device token</source>
        <translation>返回的设备令牌</translation>
    </message>
    <message>
        <source>From the answer; then the login is shown.</source>
        <translation>来自应答；填写后显示登录参数。</translation>
    </message>
    <message>
        <source>Aliyun, one product one secret (registration)</source>
        <translation>阿里云，一型一密（动态注册）</translation>
    </message>
    <message>
        <source>Product secret</source>
        <translation>产品密钥</translation>
    </message>
    <message>
        <source>ProductSecret, the same for all devices.</source>
        <translation>ProductSecret，同一产品的所有设备相同。</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>注册方式</translation>
    </message>
    <message>
        <source>register: the device exists in the console; regnwl: it need not.</source>
        <translation>register：设备已在控制台创建（预注册）；regnwl：免预注册。</translation>
    </message>
    <message>
        <source>Random text</source>
        <translation>随机文本</translation>
    </message>
    <message>
        <source>Signed; empty makes one.</source>
        <translation>参与签名；留空则自动生成。</translation>
    </message>
    <message>
        <source>Returned client id</source>
        <translation>返回的客户端 ID</translation>
    </message>
    <message>
        <source>Aliyun, X.509 certificate</source>
        <translation>阿里云，X.509 证书</translation>
    </message>
    <message>
        <source>Aliyun, TLS with a pre-shared key</source>
        <translation>阿里云，TLS 预共享密钥</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>秘密访问密钥</translation>
    </message>
    <message>
        <source>AWS IoT Core (SigV4 over WebSocket)</source>
        <translation>AWS IoT Core（WebSocket，SigV4 签名）</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The account&apos;s data endpoint, such as prefix-ats.iot.region.amazonaws.com.</source>
        <translation>账号的数据终端节点，如 prefix-ats.iot.region.amazonaws.com。</translation>
    </message>
    <message>
        <source>Access key id</source>
        <translation>访问密钥 ID</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>会话令牌</translation>
    </message>
    <message>
        <source>For temporary keys only.</source>
        <translation>仅用于临时密钥。</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <source>20261123T120000Z; empty: now.</source>
        <translation>形如 20261123T120000Z；留空表示现在。</translation>
    </message>
    <message>
        <source>Region of the key</source>
        <translation>密钥的地域</translation>
    </message>
    <message>
        <source>&quot;region&quot;: the same.</source>
        <translation>“region”表示与上面相同。</translation>
    </message>
    <message>
        <source>Escape the credential</source>
        <translation>对凭证转义</translation>
    </message>
    <message>
        <source>AWS signing key</source>
        <translation>AWS 签名密钥</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Azure IoT Hub</source>
        <translation>Azure IoT 中心</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>IoT 中心</translation>
    </message>
    <message>
        <source>Its name or its host name.</source>
        <translation>名称或主机名。</translation>
    </message>
    <message>
        <source>Device id</source>
        <translation>设备 ID</translation>
    </message>
    <message>
        <source>Device key</source>
        <translation>设备密钥</translation>
    </message>
    <message>
        <source>Base64 text; it is decoded.</source>
        <translation>Base64 文本，会先解码。</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Module id</source>
        <translation>模块 ID</translation>
    </message>
    <message>
        <source>Policy name</source>
        <translation>策略名称</translation>
    </message>
    <message>
        <source>Empty for a device&apos;s own key.</source>
        <translation>使用设备自己的密钥时留空。</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Empty: made of hub and device id.</source>
        <translation>留空：由 IoT 中心和设备 ID 组成。</translation>
    </message>
    <message>
        <source>Azure device key of an enrolment group</source>
        <translation>Azure 注册组的设备密钥</translation>
    </message>
    <message>
        <source>Group key</source>
        <translation>组密钥</translation>
    </message>
    <message>
        <source>Registration id</source>
        <translation>注册 ID</translation>
    </message>
    <message>
        <source>Baidu IoT Core</source>
        <translation>百度智能云 IoT Core</translation>
    </message>
    <message>
        <source>IoT Core id</source>
        <translation>IoT Core ID</translation>
    </message>
    <message>
        <source>The device&apos;s name, not its secret.</source>
        <translation>设备名称，不是密钥。</translation>
    </message>
    <message>
        <source>Free text; empty: the device key.</source>
        <translation>任意文本；留空表示与设备 Key 相同。</translation>
    </message>
    <message>
        <source>Seconds since 1970, within ten minutes of the cloud&apos;s clock; 0 for a device without a clock.</source>
        <translation>自 1970 年起的秒数，与平台时钟相差不超过十分钟；没有时钟的设备填 0。</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要算法</translation>
    </message>
    <message>
        <source>Seconds since 1970 until which the credentials hold.</source>
        <translation>参数的到期时间，自 1970 年起的秒数。</translation>
    </message>
    <message>
        <source>Huawei Cloud IoTDA</source>
        <translation>华为云 IoTDA</translation>
    </message>
    <message>
        <source>The instance&apos;s MQTT address from the console; empty: the older shared instance.</source>
        <translation>控制台上该实例的 MQTT 接入地址；留空表示旧版共享实例。</translation>
    </message>
    <message>
        <source>Hour (UTC)</source>
        <translation>小时（UTC）</translation>
    </message>
    <message>
        <source>YYYYMMDDHH in UTC, or &quot;now&quot;.</source>
        <translation>UTC 时间 YYYYMMDDHH，或“现在”。</translation>
    </message>
    <message>
        <source>Sign type</source>
        <translation>签名类型</translation>
    </message>
    <message>
        <source>0: the hour is not compared with a clock; 1: it is.</source>
        <translation>0：平台不校验时间；1：校验时间。</translation>
    </message>
    <message>
        <source>OneNET</source>
        <translation>中国移动 OneNET</translation>
    </message>
    <message>
        <source>Product id</source>
        <translation>产品 ID</translation>
    </message>
    <message>
        <source>Empty: made of product id and device name.</source>
        <translation>留空：由产品 ID 和设备名称组成。</translation>
    </message>
    <message>
        <source>Token version</source>
        <translation>令牌版本</translation>
    </message>
    <message>
        <source>OneNET, oldest (multi-protocol)</source>
        <translation>OneNET 旧版（多协议接入）</translation>
    </message>
    <message>
        <source>Authentication information</source>
        <translation>鉴权信息</translation>
    </message>
    <message>
        <source>Tencent Cloud IoT</source>
        <translation>腾讯云物联网</translation>
    </message>
    <message>
        <source>SDK application id</source>
        <translation>SDK 应用 ID</translation>
    </message>
    <message>
        <source>The documentation&apos;s constant; vendor SDKs send 21010406.</source>
        <translation>官方文档中的常量；厂商 SDK 发送 21010406。</translation>
    </message>
    <message>
        <source>Connection id</source>
        <translation>连接 ID</translation>
    </message>
    <message>
        <source>Any text; empty makes one.</source>
        <translation>任意文本；留空则自动生成。</translation>
    </message>
    <message>
        <source>ThingsBoard</source>
        <translation>ThingsBoard</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Any; empty lets the server choose.</source>
        <translation>任意；留空由服务器决定。</translation>
    </message>
    <message>
        <source>Tuya Link</source>
        <translation>涂鸦 TuyaLink</translation>
    </message>
    <message>
        <source>Seconds since 1970, or &quot;now&quot;.</source>
        <translation>自 1970 年起的秒数，或“现在”。</translation>
    </message>
    <message>
        <source>The data centre&apos;s MQTT address.</source>
        <translation>所在数据中心的 MQTT 地址。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>One hour from now</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>One day from now</source>
        <translation>一天后</translation>
    </message>
    <message>
        <source>One year from now</source>
        <translation>一年后</translation>
    </message>
    <message>
        <source>The host cannot be worked out: enter the address from the cloud&apos;s documentation.</source>
        <translation>主机无法计算得出：请填写平台文档中的地址。</translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>At most once</source>
        <translation>最多一次</translation>
    </message>
    <message>
        <source>At least once</source>
        <translation>至少一次</translation>
    </message>
    <message>
        <source>Exactly once</source>
        <translation>恰好一次</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Send retained messages at the time of the subscribe</source>
        <translation>订阅时发送保留消息</translation>
    </message>
    <message>
        <source>Send retained messages only if the subscription is new</source>
        <translation>仅在订阅为新订阅时发送保留消息</translation>
    </message>
    <message>
        <source>Do not send retained messages</source>
        <translation>不发送保留消息</translation>
    </message>
    <message>
        <source>Unknown version</source>
        <translation>未知版本</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>UTF-8 text</source>
        <translation>UTF-8 文本</translation>
    </message>
    <message>
        <source>Unspecified bytes</source>
        <translation>未指定格式的字节</translation>
    </message>
    <message>
        <source>The session does not expire</source>
        <translation>会话永不过期</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>There is nothing to read yet. Paste the packet&apos;s bytes, for example as hex.</source>
        <translation>还没有可解析的内容。请粘贴报文的字节，例如十六进制形式。</translation>
    </message>
    <message>
        <source>The marked text is no hex. Remove it, or take only the bytes.</source>
        <translation>标记的文本不是十六进制。请将其删除，或只取字节部分。</translation>
    </message>
    <message>
        <source>The marked number is larger than 255 and thus no byte.</source>
        <translation>标记的数字大于 255，不是一个字节。</translation>
    </message>
    <message>
        <source>By the offsets the marked line has %1 bytes, but %2 stand there.</source>
        <translation>按偏移量计算，标记的行应有 %1 字节，实际却有 %2 字节。</translation>
    </message>
    <message>
        <source>The marked dots stand for bytes that were left out. Without them the packet is not complete.</source>
        <translation>标记的省略号代表被略去的字节。缺少这些字节，报文不完整。</translation>
    </message>
    <message>
        <source>This is a CONNECT packet without its first byte 0x10: the text begins with the Remaining Length.</source>
        <translation>这是缺少首字节 0x10 的 CONNECT 报文：文本从剩余长度开始。</translation>
    </message>
    <message>
        <source>This is a CONNECT packet without its fixed header: the text begins with the protocol name.</source>
        <translation>这是缺少固定报头的 CONNECT 报文：文本从协议名开始。</translation>
    </message>
    <message>
        <source>The Remaining Length says that %1 bytes follow, but %2 do.</source>
        <translation>剩余长度表明后面有 %1 字节，实际有 %2 字节。</translation>
    </message>
    <message>
        <source>A line end (0D 0A) stands behind the packet and is not part of it.</source>
        <translation>报文之后有一个换行符 (0D 0A)，不属于报文。</translation>
    </message>
    <message>
        <source>Some numbers have 0x in front and some have not; all were read as hex.</source>
        <translation>有些数字带 0x 前缀，有些不带；均按十六进制读取。</translation>
    </message>
    <message>
        <source>Read as a dump: offsets and text columns were left out.</source>
        <translation>按转储格式读取：已略去偏移量列和文本列。</translation>
    </message>
    <message>
        <source>The dump shows words of %1 bytes in little-endian order; they were turned round.</source>
        <translation>转储显示的是小端序的 %1 字节字；已调换字节顺序。</translation>
    </message>
    <message>
        <source>Numbers without 0x were read as decimal.</source>
        <translation>不带 0x 的数字按十进制读取。</translation>
    </message>
    <message>
        <source>The numbers were read as octal.</source>
        <translation>数字按八进制读取。</translation>
    </message>
    <message>
        <source>Numbers of more than two digits were read as several bytes, from left to right.</source>
        <translation>超过两位的数字按多个字节从左到右读取。</translation>
    </message>
    <message>
        <source>Single digits after 0x were read as a byte: 0x4 as 04.</source>
        <translation>0x 后的单个数字按一个字节读取：0x4 读作 04。</translation>
    </message>
    <message>
        <source>Read as a string of code: escapes such as \x10 were undone, other characters taken as they are.</source>
        <translation>按代码字符串读取：\x10 之类的转义已还原，其他字符按原样读取。</translation>
    </message>
    <message>
        <source>Read as an array of code: only what stands between the brackets.</source>
        <translation>按代码数组读取：只取括号之间的内容。</translation>
    </message>
    <message>
        <source>Comments were left out.</source>
        <translation>注释已略去。</translation>
    </message>
    <message>
        <source>A byte was split over two lines; its digits were joined.</source>
        <translation>有一个字节被拆到两行，其数字已拼合。</translation>
    </message>
    <message>
        <source>Full-width or invisible characters were read as their plain ones.</source>
        <translation>全角或不可见字符已按对应的普通字符读取。</translation>
    </message>
    <message>
        <source>The text is Base64 of whole packets.</source>
        <translation>该文本是完整报文的 Base64 编码。</translation>
    </message>
    <message>
        <source>Repair: put 0x10 in front.</source>
        <translation>修复：在前面加上 0x10。</translation>
    </message>
    <message>
        <source>Repair: put 0x10 and the Remaining Length in front.</source>
        <translation>修复：在前面加上 0x10 和剩余长度。</translation>
    </message>
    <message>
        <source>Repair: set the Remaining Length to what is there.</source>
        <translation>修复：将剩余长度设为实际长度。</translation>
    </message>
    <message>
        <source>Repair: leave the line end out.</source>
        <translation>修复：去掉行尾换行符。</translation>
    </message>
    <message>
        <source>Repair: leave the surplus bytes out.</source>
        <translation>修复：去掉多余字节。</translation>
    </message>
    <message>
        <source>Repair: set the Remaining Length so that they belong to the packet.</source>
        <translation>修复：调整剩余长度，使这些字节归入该报文。</translation>
    </message>
    <message>
        <source>Repair: keep the MQTT packets alone.</source>
        <translation>修复：只保留 MQTT 报文。</translation>
    </message>
    <message>
        <source>Repair: decode the Base64.</source>
        <translation>修复：解码 Base64。</translation>
    </message>
    <message>
        <source>Repair: complete the odd digits; compare the result with the original.</source>
        <translation>修复：补全落单的数字；请将结果与原文对比。</translation>
    </message>
    <message>
        <source>Repair: read the rest without the marked text.</source>
        <translation>修复：忽略标记的文本，读取其余部分。</translation>
    </message>
    <message numerus="yes">
        <source>The marked number has %n hex digit(s); a byte has two. A digit is missing or one is too many.</source>
        <translation>
            <numerusform>标出的数有 %n 个十六进制数字；一个字节应为两个。缺了一个数字，或多了一个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) stand behind the packet and begin no other one.</source>
        <translation>
            <numerusform>报文之后还有 %n 个字节，它们不是另一个报文的开头。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is a whole network frame: %n byte(s) of Ethernet, IP and TCP headers stand in front of MQTT.</source>
        <translation>
            <numerusform>这是一个完整的网络帧：MQTT 之前有 %n 个字节的以太网、IP 和 TCP 头部。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A line with * stands for repeated lines; %n byte(s) were filled in.</source>
        <translation>
            <numerusform>带 * 的行表示重复的行；已补入 %n 个字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) follow</source>
        <translation>
            <numerusform>其后 %n 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message>
        <source>No client identifier</source>
        <translation>无客户端 ID</translation>
    </message>
    <message>
        <source>user name %1</source>
        <translation>用户名 %1</translation>
    </message>
    <message>
        <source>with password</source>
        <translation>带密码</translation>
    </message>
    <message>
        <source>will on %1</source>
        <translation>遗嘱主题 %1</translation>
    </message>
    <message>
        <source>clean start</source>
        <translation>全新开始</translation>
    </message>
    <message>
        <source>clean session</source>
        <translation>清除会话</translation>
    </message>
    <message>
        <source>keep alive %1</source>
        <translation>保活 %1</translation>
    </message>
    <message>
        <source>no keep alive</source>
        <translation>无保活</translation>
    </message>
    <message>
        <source>session present</source>
        <translation>会话已存在</translation>
    </message>
    <message>
        <source>topic alias %1</source>
        <translation>主题别名 %1</translation>
    </message>
    <message>
        <source>retain</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>重发</translation>
    </message>
    <message>
        <source>Not MQTT</source>
        <translation>非 MQTT</translation>
    </message>
    <message>
        <source>Link opened</source>
        <translation>链路已打开</translation>
    </message>
    <message>
        <source>Link closed</source>
        <translation>链路已关闭</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>in</source>
        <translation>入</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出</translation>
    </message>
    <message numerus="yes">
        <source>%n reason code(s) in all</source>
        <translation>
            <numerusform>共 %n 个原因码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of payload</source>
        <translation>
            <numerusform>载荷 %n 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) in all</source>
        <translation>
            <numerusform>共 %n 个过滤器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The link ended after %n byte(s) of this packet.</source>
        <translation>
            <numerusform>链路在此报文的 %n 个字节之后断开。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) came too fast to be captured.</source>
        <translation>
            <numerusform>%n 个报文来得太快，未能捕获。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more byte(s)</source>
        <translation>
            <numerusform>… 还有 %n 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation::BrokerClientModel</name>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Client identifier</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>From it</source>
        <translation>来自客户端</translation>
    </message>
    <message>
        <source>To it</source>
        <translation>发往客户端</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
</context>
<context>
    <name>presentation::BrokerLogModel</name>
    <message>
        <source>Link %1</source>
        <translation>链路 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>presentation::CaptureModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
</context>
<context>
    <name>presentation::DissectionModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
</context>
<context>
    <name>presentation::MessageTableModel</name>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Not retained</source>
        <translation>非保留</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction: ↓ received, ↑ sent</source>
        <translation>方向：↓ 接收，↑ 发送</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>R</source>
        <comment>column of the retain flag, one letter</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>Length of the payload in bytes</source>
        <translation>载荷长度（字节）</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
</context>
<context>
    <name>presentation::PayloadText</name>
    <message>
        <source>Not UTF-8 text: byte %1 does not belong to a character. Such bytes are shown as �; Hex shows them as they are.</source>
        <translation>不是 UTF-8 文本：字节 %1 不属于任何字符。此类字节显示为 �；十六进制视图按原样显示。</translation>
    </message>
    <message>
        <source>Only a part is shown, as it came. Show all to lay it out.</source>
        <translation>仅按原样显示了一部分。全部显示后才能格式化。</translation>
    </message>
    <message>
        <source>Nothing here yet; JSON needs a value.</source>
        <translation>尚无内容；JSON 需要一个值。</translation>
    </message>
    <message>
        <source>The text ends too early: a bracket, brace or quote is still open.</source>
        <translation>文本提前结束：有方括号、花括号或引号未闭合。</translation>
    </message>
    <message>
        <source>This character cannot stand here.</source>
        <translation>此处不能出现该字符。</translation>
    </message>
    <message>
        <source>A control character inside a string must be written as an escape, such as \n.</source>
        <translation>字符串中的控制字符必须写成转义形式，例如 \n。</translation>
    </message>
    <message>
        <source>This backslash does not start an escape that JSON knows.</source>
        <translation>该反斜杠后不是 JSON 支持的转义。</translation>
    </message>
    <message>
        <source>This is not a number as JSON writes it.</source>
        <translation>这不是 JSON 格式的数字。</translation>
    </message>
    <message>
        <source>This word is not JSON; names and texts need double quotes.</source>
        <translation>这个词不是 JSON；名称和文本需要用双引号括起来。</translation>
    </message>
    <message>
        <source>This byte is not UTF-8.</source>
        <translation>该字节不是 UTF-8。</translation>
    </message>
    <message>
        <source>Nested deeper than 512 levels.</source>
        <translation>嵌套超过 512 层。</translation>
    </message>
    <message>
        <source>The JSON value has ended, but more follows.</source>
        <translation>JSON 值已结束，但后面还有内容。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>Character %1, “%2”, is no hex digit. Write bytes as pairs: 30 0d or 0x30.</source>
        <translation>第 %1 个字符“%2”不是十六进制数字。字节请成对书写：30 0d 或 0x30。</translation>
    </message>
    <message>
        <source>Character %1 is half a byte; two digits make one.</source>
        <translation>第 %1 个字符只有半个字节；两位数字组成一个字节。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>二进制</translation>
    </message>
</context>
<context>
    <name>presentation::ProfileModel</name>
    <message numerus="yes">
        <source>Group %1, %n connection(s)</source>
        <translation>
            <numerusform>分组 %1，%n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1（未保存）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>presentation::SequenceModel</name>
    <message>
        <source>▸ runs</source>
        <translation>▸ 执行中</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 完成</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失败</translation>
    </message>
    <message>
        <source>– skipped</source>
        <translation>– 已跳过</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
</context>
<context>
    <name>presentation::SequenceRunner</name>
    <message>
        <source>No answer in time.</source>
        <translation>超时未应答。</translation>
    </message>
    <message>
        <source>The port was closed.</source>
        <translation>端口已关闭。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>presentation::SerialWording</name>
    <message>
        <source>There is no port %1.</source>
        <translation>端口 %1 不存在。</translation>
    </message>
    <message>
        <source>Check the cable and the name, and open it again.</source>
        <translation>请检查线缆和端口名称，然后重新打开。</translation>
    </message>
    <message>
        <source>You may not use the port %1.</source>
        <translation>没有使用端口 %1 的权限。</translation>
    </message>
    <message>
        <source>Add your user to the group that owns it (often dialout), log in anew, and open it again.</source>
        <translation>请将当前用户加入该端口所属的组（通常为 dialout），重新登录后再打开。</translation>
    </message>
    <message>
        <source>The port %1 is in use by another program.</source>
        <translation>端口 %1 正被其他程序占用。</translation>
    </message>
    <message>
        <source>Close that program (a modem manager, another terminal), and open the port again.</source>
        <translation>请关闭该程序（如调制解调器管理器或其他终端），然后重新打开端口。</translation>
    </message>
    <message>
        <source>The port %1 does not take this baud rate or format.</source>
        <translation>端口 %1 不支持该波特率或格式。</translation>
    </message>
    <message>
        <source>Choose another rate; 115200 8N1 is what most modules speak.</source>
        <translation>请选择其他波特率；大多数模组使用 115200 8N1。</translation>
    </message>
    <message>
        <source>%1 is not a serial port.</source>
        <translation>%1 不是串口。</translation>
    </message>
    <message>
        <source>Choose a port from the list, or type the path of a device.</source>
        <translation>请从列表中选择端口，或输入设备路径。</translation>
    </message>
    <message>
        <source>The serial server %1 cannot be reached: %2.</source>
        <translation>无法连接串口服务器 %1：%2。</translation>
    </message>
    <message>
        <source>Check host and port, written as tcp://HOST:PORT.</source>
        <translation>请检查主机和端口，格式为 tcp://HOST:PORT。</translation>
    </message>
    <message>
        <source>The port %1 went away and was closed.</source>
        <translation>端口 %1 已断开并被关闭。</translation>
    </message>
    <message>
        <source>Plug the device in again or restart what was at the other end, then open the port again.</source>
        <translation>请重新插入设备或重启对端，然后重新打开端口。</translation>
    </message>
    <message>
        <source>Nothing could be written to the port %1: %2.</source>
        <translation>无法写入端口 %1：%2。</translation>
    </message>
    <message>
        <source>The port was closed; open it again.</source>
        <translation>端口已关闭；请重新打开。</translation>
    </message>
    <message>
        <source>The port %1 failed: %2.</source>
        <translation>端口 %1 出错：%2。</translation>
    </message>
</context>
<context>
    <name>presentation::SubscriptionModel</name>
    <message>
        <source>%1: not connected. It is made again with the next connection.</source>
        <translation>%1：未连接。下次连接时将重新订阅。</translation>
    </message>
    <message>
        <source>%1: asked for with QoS %2, waiting for the server&apos;s answer.</source>
        <translation>%1：已请求 QoS %2，正在等待服务器应答。</translation>
    </message>
    <message>
        <source>%1: the server granted QoS %2 only, %3 was asked for.</source>
        <translation>%1：服务器仅授予 QoS %2，请求的是 %3。</translation>
    </message>
    <message>
        <source>%1: granted with QoS %2.</source>
        <translation>%1：已授予 QoS %2。</translation>
    </message>
    <message>
        <source>%1: refused. %2</source>
        <translation>%1：被拒绝。%2</translation>
    </message>
    <message>
        <source>%1: unsubscribing.</source>
        <translation>%1：正在取消订阅。</translation>
    </message>
    <message>
        <source>Messages received</source>
        <translation>已接收消息</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
</context>
<context>
    <name>presentation::TerminalSession</name>
    <message>
        <source>No answer in time. Check the baud rate, the line ending and the cable; AT alone should answer OK.</source>
        <translation>超时未应答。请检查波特率、行结束符和线缆；单独发送 AT 应返回 OK。</translation>
    </message>
</context>
<context>
    <name>presentation::TopicText</name>
    <message>
        <source>A topic needs at least one character.</source>
        <translation>主题至少需要一个字符。</translation>
    </message>
    <message>
        <source>A topic must not contain the null character.</source>
        <translation>主题不能包含空字符 (U+0000)。</translation>
    </message>
    <message>
        <source>A topic may have 65,535 bytes at most.</source>
        <translation>主题最长 65,535 字节。</translation>
    </message>
    <message>
        <source>This topic is not well-formed UTF-8.</source>
        <translation>该主题不是格式正确的 UTF-8。</translation>
    </message>
    <message>
        <source>A message goes to one topic: + and # are for subscriptions only.</source>
        <translation>一条消息只能发往一个主题：+ 和 # 仅用于订阅。</translation>
    </message>
    <message>
        <source># stands for all levels below and must be the last level alone, as in home/#.</source>
        <translation># 代表其下所有层级，必须单独作为最后一级，例如 home/#。</translation>
    </message>
    <message>
        <source>+ stands for exactly one level and must fill it alone, as in home/+/state.</source>
        <translation>+ 恰好代表一个层级，必须单独占据该级，例如 home/+/state。</translation>
    </message>
    <message>
        <source>A shared subscription needs a name: $share/name/filter.</source>
        <translation>共享订阅需要名称：$share/name/filter。</translation>
    </message>
    <message>
        <source>The name of a shared subscription must not contain + or #.</source>
        <translation>共享订阅的名称不能包含 + 或 #。</translation>
    </message>
    <message>
        <source>A shared subscription needs a filter after its name: $share/name/filter.</source>
        <translation>共享订阅的名称后需要过滤器：$share/name/filter。</translation>
    </message>
</context>
<context>
    <name>presentation::Transcript</name>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>回显</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示符</translation>
    </message>
    <message>
        <source>event</source>
        <translation>主动上报</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>presentation::TranscriptModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>ui::AdvancedForm</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>no (0)</source>
        <translation>否 (0)</translation>
    </message>
    <message>
        <source>yes (1)</source>
        <translation>是 (1)</translation>
    </message>
    <message>
        <source>&amp;Give up connecting after:</source>
        <translation>连接超时时间(&amp;G)：</translation>
    </message>
    <message>
        <source>&amp;Longest wait to reconnect:</source>
        <translation>重连最长等待(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Session expires after:</source>
        <translation>会话过期时间(&amp;S)：</translation>
    </message>
    <message>
        <source>Seconds after the connection ends; 4294967295: never.</source>
        <translation>连接结束后的秒数；4294967295 表示永不过期。</translation>
    </message>
    <message>
        <source>&amp;Receive maximum:</source>
        <translation>接收最大值(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Maximum packet size:</source>
        <translation>最大报文长度(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Topic alias maximum:</source>
        <translation>主题别名最大值(&amp;T)：</translation>
    </message>
    <message>
        <source>Request r&amp;esponse information:</source>
        <translation>请求响应信息(&amp;E)：</translation>
    </message>
    <message>
        <source>Request &amp;problem information:</source>
        <translation>请求问题信息(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Authentication method:</source>
        <translation>认证方法(&amp;A)：</translation>
    </message>
    <message>
        <source>Authentication &amp;data:</source>
        <translation>认证数据(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;User properties:</source>
        <translation>用户属性(&amp;U)：</translation>
    </message>
</context>
<context>
    <name>ui::BrokerBar</name>
    <message>
        <source>Messages received from clients and sent to clients.</source>
        <translation>从客户端收到和发给客户端的消息。</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>Let &amp;other computers connect</source>
        <translation>允许其他计算机连接(&amp;O)</translation>
    </message>
    <message>
        <source>Listens on all network interfaces instead of this computer only.</source>
        <translation>监听所有网络接口，而不仅限于本机。</translation>
    </message>
    <message>
        <source>Running at</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Address of the broker</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>&amp;Connect a client to it</source>
        <translation>用客户端连接它(&amp;C)</translation>
    </message>
    <message>
        <source>Clients %1</source>
        <translation>客户端 %1</translation>
    </message>
    <message>
        <source>Retained %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>In ↓ %1</source>
        <translation>入 ↓ %1</translation>
    </message>
    <message>
        <source>Out ↑ %1</source>
        <translation>出 ↑ %1</translation>
    </message>
    <message>
        <source>Dropped %1</source>
        <translation>丢弃 %1</translation>
    </message>
</context>
<context>
    <name>ui::BrokerClientsPane</name>
    <message>
        <source>Clients of the broker</source>
        <translation>代理的客户端</translation>
    </message>
    <message>
        <source>A broker of your own, without installing anything</source>
        <translation>自带代理，无需安装任何软件</translation>
    </message>
    <message>
        <source>It speaks MQTT 3.1, 3.1.1 and 5.0 on this computer, shows its side of each conversation, and forgets everything when it stops.</source>
        <translation>它在本机支持 MQTT 3.1、3.1.1 和 5.0，显示每次通信中代理一侧的情况，停止后不保留任何数据。</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>启动代理</translation>
    </message>
    <message>
        <source>Nobody has connected yet</source>
        <translation>尚无客户端连接</translation>
    </message>
    <message>
        <source>Connect from here, from a device, or from a terminal:
%1</source>
        <translation>可从这里、设备或终端连接：
%1</translation>
    </message>
    <message>
        <source>Connect a client to it</source>
        <translation>用客户端连接它</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
</context>
<context>
    <name>ui::BrokerLogPane</name>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>%1 · %2 older or too fast to be kept</source>
        <translation>%1 · %2 行因过旧或过快而未保留</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Filter by client, event, topic…</source>
        <translation>按客户端、事件、主题筛选…</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>日志筛选</translation>
    </message>
    <message>
        <source>Log of the broker</source>
        <translation>代理日志</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause the list (Space); nothing is lost</source>
        <translation>暂停列表（空格键）；不会丢失任何内容</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clear the log (Ctrl+L)</source>
        <translation>清空日志 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all (Ctrl+C)</source>
        <translation>复制选中的行或全部行 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>尚无任何事件</translation>
    </message>
    <message>
        <source>Each link, packet and refusal will be one line here.</source>
        <translation>每个链路、报文和拒绝都会在这里显示为一行。</translation>
    </message>
</context>
<context>
    <name>ui::BrokerPage</name>
    <message>
        <source>Use port %1</source>
        <translation>使用端口 %1</translation>
    </message>
    <message>
        <source>Every computer that can reach this one may connect, without a password.</source>
        <translation>任何能访问本机的计算机都可以连接，无需密码。</translation>
    </message>
    <message>
        <source>Devices in your network use %1.</source>
        <translation>网络中的设备请使用 %1。</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>This computer has no network address at the moment.</source>
        <translation>本机目前没有网络地址。</translation>
    </message>
</context>
<context>
    <name>ui::ByteView</name>
    <message>
        <source>Bytes of the packet</source>
        <translation>报文的字节</translation>
    </message>
</context>
<context>
    <name>ui::CommandBar</name>
    <message>
        <source>C&amp;ommand:</source>
        <translation>命令(&amp;O)：</translation>
    </message>
    <message>
        <source>AT… and Enter; \r, \n and \xNN stand for bytes</source>
        <translation>输入 AT… 后按 Enter；\r、\n 和 \xNN 表示字节</translation>
    </message>
    <message>
        <source>&amp;Hex</source>
        <translation>十六进制(&amp;H)</translation>
    </message>
    <message>
        <source>What is typed are the bytes themselves, as hex; no line end is added.</source>
        <translation>输入的十六进制即为要发送的字节本身；不添加行结束符。</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>Ctrl-Z</source>
        <translation>Ctrl-Z</translation>
    </message>
    <message>
        <source>Ends the data of a prompt and sends it (byte 1A).</source>
        <translation>结束提示符下的数据输入并发送（字节 1A）。</translation>
    </message>
    <message>
        <source>ESC</source>
        <translation>ESC</translation>
    </message>
    <message>
        <source>Cancels the data of a prompt (byte 1B).</source>
        <translation>取消提示符下的数据输入（字节 1B）。</translation>
    </message>
    <message>
        <source>F1…F12</source>
        <translation>F1…F12</translation>
    </message>
    <message>
        <source>Commands on the function keys</source>
        <translation>功能键上的命令</translation>
    </message>
    <message>
        <source>Open a port first: nothing was sent.</source>
        <translation>请先打开串口：未发送任何内容。</translation>
    </message>
    <message>
        <source>\x needs two hex digits after it; write \\x for the characters themselves.</source>
        <translation>\x 后面需要两位十六进制数字；要输入这两个字符本身，请写 \\x。</translation>
    </message>
    <message>
        <source>This is no hex digit; switch Hex off to send text.</source>
        <translation>这不是十六进制数字；要发送文本，请关闭“十六进制”。</translation>
    </message>
    <message>
        <source>A byte has two hex digits; one is missing here.</source>
        <translation>一个字节需要两位十六进制数字；此处缺少一位。</translation>
    </message>
    <message>
        <source>The module waits for data: what you send now goes out as it is, without a line end.</source>
        <translation>模组正在等待数据：现在发送的内容将原样发出，不带行结束符。</translation>
    </message>
    <message>
        <source>Waiting for the result; further commands are sent after it.</source>
        <translation>正在等待结果；后续命令将在其后发送。</translation>
    </message>
    <message>
        <source>Put the typed line on</source>
        <translation>将输入的行指定到</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>停止等待(&amp;W)</translation>
    </message>
    <message>
        <source>Gives up the running command and those that wait for it.</source>
        <translation>放弃正在执行的命令以及排在其后的命令。</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionHeader</name>
    <message>
        <source>Trying again in %1 s (try %2)</source>
        <translation>%1 s 后重试（第 %2 次）</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>Show the packets of this connection</source>
        <translation>显示此连接的报文</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Opening the link…</source>
        <translation>正在打开链路…</translation>
    </message>
    <message>
        <source>Waiting for the server&apos;s answer…</source>
        <translation>正在等待服务器应答…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation>正在断开…</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit profile</source>
        <translation>编辑连接配置(&amp;E)</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>重试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionsPage</name>
    <message>
        <source>New connection (Ctrl+N)</source>
        <translation>新建连接 (Ctrl+N)</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password for %1:</source>
        <translation>%1 的密码：</translation>
    </message>
</context>
<context>
    <name>ui::CredentialsPage</name>
    <message>
        <source>&amp;Cloud:</source>
        <translation>云平台(&amp;C)：</translation>
    </message>
    <message>
        <source>Paste here what the console shows (JSON, lines, an AT command or constants of a sketch) to fill the fields below.</source>
        <translation>把控制台显示的内容（JSON、文本行、AT 指令或程序里的常量）粘贴到这里，自动填写下面各项。</translation>
    </message>
    <message>
        <source>Paste from the console</source>
        <translation>从控制台粘贴</translation>
    </message>
    <message>
        <source>Nothing here is recognised: copy the whole JSON, or lines such as &quot;ProductKey: a1…&quot;.</source>
        <translation>没有识别出任何内容：请复制完整的 JSON，或“ProductKey: a1…”这样的行。</translation>
    </message>
    <message>
        <source>Filled in: %1.</source>
        <translation>已填写：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>✔ The pasted credentials are what these inputs give.</source>
        <translation>✔ 粘贴的参数与这些输入算出的结果一致。</translation>
    </message>
</context>
<context>
    <name>ui::EndpointForm</name>
    <message>
        <source>Such as “Greenhouse broker”</source>
        <translation>例如“温室代理”</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>无分组</translation>
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation>分组(&amp;G)：</translation>
    </message>
    <message>
        <source>TCP (mqtt://)</source>
        <translation>TCP (mqtt://)</translation>
    </message>
    <message>
        <source>TLS (mqtts://)</source>
        <translation>TLS (mqtts://)</translation>
    </message>
    <message>
        <source>WebSocket (ws://)</source>
        <translation>WebSocket (ws://)</translation>
    </message>
    <message>
        <source>Secure WebSocket (wss://)</source>
        <translation>安全 WebSocket (wss://)</translation>
    </message>
    <message>
        <source>&amp;Transport:</source>
        <translation>传输方式(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主机(&amp;H)：</translation>
    </message>
    <message>
        <source>Pat&amp;h:</source>
        <translation>路径(&amp;H)：</translation>
    </message>
    <message>
        <source>Host name, address, or a whole mqtts:// address</source>
        <translation>主机名、地址或完整的 mqtts:// 地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>端口(&amp;O)：</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
</context>
<context>
    <name>ui::FieldTree</name>
    <message>
        <source>Fields of the packet</source>
        <translation>报文的字段</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Filter: words in topic, payload, client id or type</source>
        <translation>筛选：主题、载荷、客户端 ID 或类型中的词</translation>
    </message>
    <message>
        <source>Filter packets</source>
        <translation>筛选报文</translation>
    </message>
    <message>
        <source>Connection shown</source>
        <translation>显示的连接</translation>
    </message>
    <message>
        <source>Direction shown</source>
        <translation>显示的方向</translation>
    </message>
    <message>
        <source>Packet type shown</source>
        <translation>显示的报文类型</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>所有连接</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>入和出</translation>
    </message>
    <message>
        <source>In</source>
        <translation>入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>所有类型</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find in the transcript</source>
        <translation>在会话记录中查找</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文本</translation>
    </message>
    <message>
        <source>Find the line before (Enter)</source>
        <translation>查找上一行 (Enter)</translation>
    </message>
    <message>
        <source>Find the next line (Shift+Enter)</source>
        <translation>查找下一行 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找 (Esc)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Not found further up.</source>
        <translation>上方未找到。</translation>
    </message>
    <message>
        <source>Not found further down.</source>
        <translation>下方未找到。</translation>
    </message>
    <message>
        <source>Line %L1 of %L2</source>
        <translation>第 %L1 行，共 %L2 行</translation>
    </message>
</context>
<context>
    <name>ui::GuideWindow</name>
    <message>
        <source>User&apos;s guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>在指南中查找</translation>
    </message>
</context>
<context>
    <name>ui::LocalTrial</name>
    <message>
        <source>Local broker</source>
        <translation>本地代理</translation>
    </message>
</context>
<context>
    <name>ui::LoginForm</name>
    <message>
        <source>New ending for every connection</source>
        <translation>每次连接使用新的后缀</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <source>Reconnect when the connection breaks</source>
        <translation>连接中断时重新连接</translation>
    </message>
    <message>
        <source>MQTT 5.0</source>
        <translation>MQTT 5.0</translation>
    </message>
    <message>
        <source>MQTT 3.1.1</source>
        <translation>MQTT 3.1.1</translation>
    </message>
    <message>
        <source>MQTT 3.1</source>
        <translation>MQTT 3.1</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>版本(&amp;V)：</translation>
    </message>
    <message>
        <source>&amp;Client ID:</source>
        <translation>客户端 ID(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>密码(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Keep-alive:</source>
        <translation>保活(&amp;K)：</translation>
    </message>
    <message>
        <source>Session:</source>
        <translation>会话：</translation>
    </message>
    <message>
        <source>Empty: the server chooses one</source>
        <translation>留空：由服务器分配</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>G&amp;enerate</source>
        <translation>生成(&amp;E)</translation>
    </message>
    <message>
        <source>Adds eight random digits each time, so that two windows do not take the session from each other.</source>
        <translation>每次添加八位随机数字，避免两个窗口互相抢占会话。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stored, but it cannot be read now</source>
        <translation>已保存，但目前无法读取</translation>
    </message>
    <message>
        <source>Clean start: begin with an empty session</source>
        <translation>全新开始：以空会话开始</translation>
    </message>
    <message>
        <source>Clean session: forget subscriptions and messages at the end</source>
        <translation>清理会话：结束时丢弃订阅和消息</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>MQTT Scope</source>
        <translation>MQTT Scope</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>AT terminal</source>
        <translation>AT 终端</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Local broker</source>
        <translation>本地代理</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try it on the local broker</source>
        <translation>在本地代理上试用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Packets below the page</source>
        <translation>在页面下方显示报文(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>User&apos;s &amp;guide</source>
        <translation>用户指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;About MQTT Scope</source>
        <translation>关于 MQTT Scope(&amp;A)</translation>
    </message>
    <message>
        <source>About MQTT Scope</source>
        <translation>关于 MQTT Scope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;MQTT Scope %1&lt;/h3&gt;&lt;p&gt;The bench on which a device meets its broker.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;MQTT Scope %1&lt;/h3&gt;&lt;p&gt;设备与代理在此相会的工作台。&lt;/p&gt;&lt;p&gt;自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。基于 Qt %2 构建。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ui::MessageTable</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON lines</source>
        <translation>复制为 JSON 行(&amp;J)</translation>
    </message>
    <message>
        <source>Copy the payload</source>
        <translation>复制载荷</translation>
    </message>
    <message>
        <source>Copy the payload as &amp;hex</source>
        <translation>复制载荷为十六进制(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the &amp;topic</source>
        <translation>复制主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Show only this topic</source>
        <translation>仅显示此主题(&amp;S)</translation>
    </message>
    <message>
        <source>Put into the &amp;publish panel</source>
        <translation>填入发布面板(&amp;P)</translation>
    </message>
</context>
<context>
    <name>ui::MessagesView</name>
    <message>
        <source>Filter by text in topic or payload (Ctrl+F)</source>
        <translation>按主题或载荷中的文本筛选 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter of the messages</source>
        <translation>消息筛选</translation>
    </message>
    <message>
        <source>Pause the list (Space)</source>
        <translation>暂停列表 (Space)</translation>
    </message>
    <message>
        <source>Follow the newest message (End)</source>
        <translation>跟随最新消息 (End)</translation>
    </message>
    <message>
        <source>Clear the list (Ctrl+L)</source>
        <translation>清空列表 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Subscribe to a topic</source>
        <translation>订阅主题</translation>
    </message>
    <message>
        <source>No message matches</source>
        <translation>没有匹配的消息</translation>
    </message>
    <message>
        <source>None of the messages kept contains this text.</source>
        <translation>保留的消息均不包含此文本。</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>显示全部消息</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>继续 (Space)</translation>
    </message>
    <message numerus="yes">
        <source>↓ %n new</source>
        <translation>
            <numerusform>↓ %n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>paused, %1 waiting</source>
        <translation>已暂停，%1 条等待中</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>已丢弃 %1 条</translation>
    </message>
    <message>
        <source>Messages kept. The oldest are dropped when the memory set for them is full: %1 so far; %2 came faster than they could be taken.</source>
        <translation>保留的消息数。为消息设定的内存用满时，会丢弃最旧的消息：目前已丢弃 %1 条；另有 %2 条因到达过快而来不及接收。</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>暂无消息</translation>
    </message>
    <message>
        <source>Subscribe to a topic to see messages here.</source>
        <translation>订阅主题后，消息将显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for messages of %n subscription(s).</source>
        <translation>
            <numerusform>正在等待 %n 个订阅的消息。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NotesForm</name>
    <message>
        <source>Who runs this broker, what may be tried on it, whom to call. Do not write passwords here: notes are stored in clear text.</source>
        <translation>此代理由谁维护、可以在上面做哪些测试、有问题联系谁。请勿在此填写密码：备注以明文保存。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ui::NumberEdit</name>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
</context>
<context>
    <name>ui::PacketDetail</name>
    <message numerus="yes">
        <source>By %1. There are %n more findings in this packet.</source>
        <translation>
            <numerusform>依据 %1。此报文还有 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>依据 %1。</translation>
    </message>
    <message>
        <source>Select a packet to see its fields and bytes.</source>
        <translation>选择一个报文以查看其字段和字节。</translation>
    </message>
</context>
<context>
    <name>ui::PacketTable</name>
    <message>
        <source>Packets</source>
        <translation>报文</translation>
    </message>
</context>
<context>
    <name>ui::PacketsView</name>
    <message>
        <source>Pasted</source>
        <translation>粘贴</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) kept</source>
        <translation>
            <numerusform>已保留 %n 个报文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>显示 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %n waiting</source>
        <translation>
            <numerusform>已暂停，%n 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ones given up for memory</source>
        <translation>
            <numerusform>因内存限制已丢弃 %n 个较旧的报文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came too fast to be captured</source>
        <translation>
            <numerusform>%n 个因到达过快而未能捕获</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Show what came meanwhile and go on</source>
        <translation>显示暂停期间到达的报文并继续</translation>
    </message>
    <message>
        <source>Hold the list still; nothing is lost</source>
        <translation>让列表保持不动，不会丢失任何报文</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Remove all packets of all connections (Ctrl+L)</source>
        <translation>移除所有连接的全部报文 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest packet in sight</source>
        <translation>始终显示最新报文</translation>
    </message>
    <message>
        <source>Hide secrets</source>
        <translation>隐藏机密</translation>
    </message>
    <message>
        <source>Reveal secrets</source>
        <translation>显示机密</translation>
    </message>
    <message>
        <source>Passwords and authentication data in fields and bytes</source>
        <translation>字段和字节中的密码与认证数据</translation>
    </message>
    <message>
        <source>Paste packets…</source>
        <translation>粘贴报文…</translation>
    </message>
    <message>
        <source>Read packets from a hex dump, an array or a string of code</source>
        <translation>从十六进制转储、代码中的数组或字符串读取报文</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>复制为十六进制</translation>
    </message>
    <message>
        <source>Copy as C array</source>
        <translation>复制为 C 数组</translation>
    </message>
    <message>
        <source>Previous packet</source>
        <translation>上一个报文</translation>
    </message>
    <message>
        <source>Next packet</source>
        <translation>下一个报文</translation>
    </message>
    <message>
        <source>No packets yet</source>
        <translation>暂无报文</translation>
    </message>
    <message>
        <source>Every packet that a connection sends or receives is listed here, with its fields and bytes. Connect somewhere, or paste packets from elsewhere.</source>
        <translation>连接发送或接收的每个报文都会列在这里，并附其字段和字节。请建立连接，或粘贴来自别处的报文。</translation>
    </message>
    <message>
        <source>No packet matches</source>
        <translation>没有匹配的报文</translation>
    </message>
    <message>
        <source>The filter lets none of the packets through.</source>
        <translation>没有报文符合筛选条件。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>ui::PasswordEdit</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>ui::PastePane</name>
    <message numerus="yes">
        <source>%n byte(s) read.</source>
        <translation>
            <numerusform>已读取 %n 个字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is made of the text is said here while you type.</source>
        <translation>输入时，此处会显示文本的解析结果。</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>添加到列表</translation>
    </message>
    <message numerus="yes">
        <source>Add %n packet(s) to the list</source>
        <translation>
            <numerusform>将 %n 个报文添加到列表</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste packets as hex, as a dump, or as an array or string of code:</source>
        <translation>以十六进制、转储或代码中的数组、字符串形式粘贴报文：</translation>
    </message>
    <message>
        <source>Packets as text</source>
        <translation>文本形式的报文</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>版本(&amp;V)：</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Apply &amp;repair</source>
        <translation>应用修复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ui::PayloadEditor</name>
    <message>
        <source>Payload to publish</source>
        <translation>要发布的载荷</translation>
    </message>
    <message>
        <source>Payload (Ctrl+Enter publishes)</source>
        <translation>载荷（Ctrl+Enter 发布）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Form in which the payload is written</source>
        <translation>载荷的书写形式</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式化(&amp;F)</translation>
    </message>
    <message>
        <source>Lay the JSON out in lines; no digit changes.</source>
        <translation>将 JSON 分行排版，数字保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 个字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PayloadPane</name>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>The first %1 of %2 bytes.</source>
        <translation>前 %1 个字节，共 %2 个字节。</translation>
    </message>
</context>
<context>
    <name>ui::PayloadView</name>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Select a message to see its payload and properties.</source>
        <translation>选择一条消息以查看其载荷和属性。</translation>
    </message>
    <message>
        <source>Copy the topic</source>
        <translation>复制主题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Copy the payload as shown</source>
        <translation>按显示形式复制载荷</translation>
    </message>
    <message>
        <source>Save the payload&apos;s bytes to a file…</source>
        <translation>将载荷的字节保存到文件…</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>保存载荷</translation>
    </message>
    <message>
        <source>↓ received</source>
        <translation>↓ 已接收</translation>
    </message>
    <message>
        <source>↑ sent</source>
        <translation>↑ 已发送</translation>
    </message>
    <message>
        <source>QoS %1</source>
        <translation>QoS %1</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 个字节</numerusform>
        </translation>
    </message>
    <message>
        <source>The payload could not be saved: %1</source>
        <translation>无法保存载荷：%1</translation>
    </message>
</context>
<context>
    <name>ui::PortBar</name>
    <message>
        <source>&amp;Port:</source>
        <translation>串口(&amp;P)：</translation>
    </message>
    <message>
        <source>A port of the list, the path of a pseudo-terminal, or tcp://HOST:PORT.</source>
        <translation>列表中的串口、伪终端的路径，或 tcp://HOST:PORT。</translation>
    </message>
    <message>
        <source>&amp;Baud:</source>
        <translation>波特率(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>流控</translation>
    </message>
    <message>
        <source>Data terminal ready: some modules sleep without it.</source>
        <translation>数据终端就绪 (DTR)：有些模组在此信号无效时会休眠。</translation>
    </message>
    <message>
        <source>Request to send: modules with flow control are silent without it.</source>
        <translation>请求发送 (RTS)：启用流控的模组在此信号无效时不会输出。</translation>
    </message>
    <message>
        <source>Its &amp;broker:</source>
        <translation>模组的代理(&amp;B)：</translation>
    </message>
    <message>
        <source>Where the simulated module really connects to: HOST:PORT, or empty for the host that its commands name.</source>
        <translation>模拟模组实际连接的地址：HOST:PORT；留空则使用其命令中指定的主机。</translation>
    </message>
    <message>
        <source>as its commands say</source>
        <translation>按其命令指定</translation>
    </message>
    <message>
        <source>Line &amp;end:</source>
        <translation>行尾(&amp;E)：</translation>
    </message>
    <message>
        <source>CR LF</source>
        <translation>CR LF</translation>
    </message>
    <message>
        <source>CR</source>
        <translation>CR</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>RTS/CTS</source>
        <translation>RTS/CTS</translation>
    </message>
    <message>
        <source>XON/XOFF</source>
        <translation>XON/XOFF</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>○ closed</source>
        <translation>○ 已关闭</translation>
    </message>
    <message>
        <source>◌ opening</source>
        <translation>◌ 正在打开</translation>
    </message>
    <message>
        <source>● open</source>
        <translation>● 已打开</translation>
    </message>
    <message>
        <source>no flow</source>
        <translation>无流控</translation>
    </message>
</context>
<context>
    <name>ui::ProfileEditor</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Last will</source>
        <translation>遗嘱</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save and Co&amp;nnect</source>
        <translation>保存并连接(&amp;N)</translation>
    </message>
    <message>
        <source>These changes were not saved when the program ended.</source>
        <translation>程序结束时，这些更改尚未保存。</translation>
    </message>
    <message>
        <source>Check them; passwords were not kept and must be entered again.</source>
        <translation>请检查这些更改；密码未保留，需重新输入。</translation>
    </message>
    <message>
        <source>New Connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
    <message>
        <source>Your changes are not saved.</source>
        <translation>您的更改尚未保存。</translation>
    </message>
    <message>
        <source>Save them, or cancel once more to throw them away.</source>
        <translation>请保存更改，或再次取消以放弃更改。</translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation>放弃更改(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ui::ProfileList</name>
    <message>
        <source>Saved connections</source>
        <translation>已保存的连接</translation>
    </message>
    <message>
        <source>Search connections</source>
        <translation>搜索连接</translation>
    </message>
    <message>
        <source>&amp;New Connection…</source>
        <translation>新建连接(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>暂无连接</translation>
    </message>
    <message>
        <source>A connection keeps how to reach a broker: its address, who you are, and what to subscribe to.</source>
        <translation>连接保存了如何访问代理：代理地址、您的身份以及要订阅的内容。</translation>
    </message>
    <message>
        <source>New Connection…</source>
        <translation>新建连接…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到结果</translation>
    </message>
    <message>
        <source>No saved connection has all of these words in its name, group, address, client ID or notes.</source>
        <translation>没有已保存的连接在其名称、分组、地址、客户端 ID 或备注中包含所有这些词。</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>A new connection was not saved when the program ended.</source>
        <translation>程序结束时，有一个新连接尚未保存。</translation>
    </message>
    <message>
        <source>Changes to “%1” were not saved when the program ended.</source>
        <translation>程序结束时，对“%1”的更改尚未保存。</translation>
    </message>
    <message>
        <source>&amp;Continue Editing…</source>
        <translation>继续编辑(&amp;C)…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>&amp;Move to Group</source>
        <translation>移动到分组(&amp;M)</translation>
    </message>
    <message>
        <source>No Group</source>
        <translation>无分组</translation>
    </message>
    <message numerus="yes">
        <source>%n further file(s) have problems.</source>
        <translation>
            <numerusform>另有 %n 个文件存在问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开连接(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Connect (Enter)</source>
        <translation>连接 (Enter)</translation>
    </message>
</context>
<context>
    <name>ui::Program</name>
    <message>
        <source>Broker: %1</source>
        <translation>代理：%1</translation>
    </message>
</context>
<context>
    <name>ui::PublishPanel</name>
    <message>
        <source>MQTT 5 properties</source>
        <translation>MQTT 5 属性</translation>
    </message>
    <message>
        <source>Topic to publish to, such as home/garden</source>
        <translation>要发布到的主题，例如 home/garden</translation>
    </message>
    <message>
        <source>Topic to publish to</source>
        <translation>要发布到的主题</translation>
    </message>
    <message>
        <source>QoS 0</source>
        <translation>QoS 0</translation>
    </message>
    <message>
        <source>QoS 1</source>
        <translation>QoS 1</translation>
    </message>
    <message>
        <source>QoS 2</source>
        <translation>QoS 2</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>&amp;Retain</source>
        <translation>保留(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>发布(&amp;P)</translation>
    </message>
    <message>
        <source>Publish (Ctrl+Enter)</source>
        <translation>发布 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Messages published before</source>
        <translation>以前发布的消息</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation>请先连接。</translation>
    </message>
    <message>
        <source>MQTT 5 properties (%1)</source>
        <translation>MQTT 5 属性 (%1)</translation>
    </message>
    <message>
        <source>Not connected: connect first, then publish.</source>
        <translation>未连接：请先连接，再发布。</translation>
    </message>
    <message>
        <source>Not published: the payload is no hex.</source>
        <translation>未发布：载荷不是有效的十六进制。</translation>
    </message>
    <message>
        <source>Waiting for the acknowledgement…</source>
        <translation>正在等待确认…</translation>
    </message>
    <message>
        <source>Not accepted. %1</source>
        <translation>未被接受。%1</translation>
    </message>
    <message>
        <source>✓ Acknowledged; nobody subscribes to this topic.</source>
        <translation>✓ 已确认；此主题无人订阅。</translation>
    </message>
    <message>
        <source>✓ Sent</source>
        <translation>✓ 已发送</translation>
    </message>
    <message>
        <source>✓ Acknowledged</source>
        <translation>✓ 已确认</translation>
    </message>
    <message>
        <source>Not published. %1</source>
        <translation>未发布。%1</translation>
    </message>
    <message>
        <source>Nothing published yet</source>
        <translation>尚未发布任何消息</translation>
    </message>
</context>
<context>
    <name>ui::PublishProperties</name>
    <message>
        <source>never</source>
        <translation>永不过期</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Say that the payload is UTF-8 text</source>
        <translation>声明载荷为 UTF-8 文本</translation>
    </message>
    <message>
        <source>Content type:</source>
        <translation>内容类型：</translation>
    </message>
    <message>
        <source>Response topic:</source>
        <translation>响应主题：</translation>
    </message>
    <message>
        <source>Correlation data:</source>
        <translation>关联数据：</translation>
    </message>
    <message>
        <source>Topic alias:</source>
        <translation>主题别名：</translation>
    </message>
    <message>
        <source>Expires after:</source>
        <translation>过期时间：</translation>
    </message>
    <message>
        <source>Topic alias</source>
        <translation>主题别名</translation>
    </message>
    <message>
        <source>User property</source>
        <translation>用户属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>User properties</source>
        <translation>用户属性</translation>
    </message>
</context>
<context>
    <name>ui::ResultPanel</name>
    <message>
        <source>Host, client id, user name and password appear here</source>
        <translation>主机、客户端 ID、用户名和密码会显示在这里</translation>
    </message>
    <message>
        <source>What the device sends in CONNECT</source>
        <translation>设备在 CONNECT 中发送的内容</translation>
    </message>
    <message>
        <source>Host:</source>
        <translation>主机：</translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>端口：</translation>
    </message>
    <message>
        <source>Client id:</source>
        <translation>客户端 ID：</translation>
    </message>
    <message>
        <source>User name:</source>
        <translation>用户名：</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>The text that is signed</source>
        <translation>签名原文</translation>
    </message>
    <message>
        <source>Connect &amp;now</source>
        <translation>立即连接(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save as profile</source>
        <translation>保存为连接配置(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>固定不变</translation>
    </message>
    <message>
        <source>Path:</source>
        <translation>路径：</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>签名原文</translation>
    </message>
    <message>
        <source>The signature is the %1 of this text.</source>
        <translation>签名就是这段文本的 %1。</translation>
    </message>
    <message>
        <source>The signature is the %1 of this text, with the input &quot;%2&quot; as its key. A device that signs any other text, even by one character, is refused.</source>
        <translation>以“%2”为密钥，对这段文本做 %1 就得到签名。设备签名的文本只要差一个字符，就会被拒绝。</translation>
    </message>
</context>
<context>
    <name>ui::SchemeForm</name>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>显示密钥</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>隐藏密钥</translation>
    </message>
    <message>
        <source>Less usual inputs</source>
        <translation>不常用的输入</translation>
    </message>
</context>
<context>
    <name>ui::SequencePanel</name>
    <message>
        <source>Running: each command waits for the true result of the one before.</source>
        <translation>正在运行：每条命令都会等到上一条真正得出结果后再执行。</translation>
    </message>
    <message>
        <source>✓ Every command that ran succeeded.</source>
        <translation>✓ 已运行的命令全部成功。</translation>
    </message>
    <message>
        <source>✗ Stopped. Choose the last line of the transcript to read what it means.</source>
        <translation>✗ 已停止。选中会话记录的最后一行可查看其含义。</translation>
    </message>
    <message>
        <source>MQTT over AT commands</source>
        <translation>通过 AT 命令使用 MQTT</translation>
    </message>
    <message>
        <source>Command sequence</source>
        <translation>命令序列</translation>
    </message>
    <message>
        <source>&amp;Run all</source>
        <translation>全部运行(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>单步(&amp;T)</translation>
    </message>
    <message>
        <source>Runs the chosen line only</source>
        <translation>仅运行选中的行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Add a command</source>
        <translation>添加命令</translation>
    </message>
    <message>
        <source>Remove the command</source>
        <translation>删除命令</translation>
    </message>
    <message>
        <source>Back to the sequence of the article</source>
        <translation>恢复为文章中的命令序列</translation>
    </message>
    <message>
        <source>Sign in to Aliyun, open, connect, subscribe, publish. Fill in your device, or change single lines by a double-click, then run them.</source>
        <translation>登录阿里云、打开、连接、订阅、发布。填入您的设备信息，或双击修改单行，然后运行。</translation>
    </message>
    <message>
        <source>Product key:</source>
        <translation>产品密钥(ProductKey)：</translation>
    </message>
    <message>
        <source>Device name:</source>
        <translation>设备名称：</translation>
    </message>
    <message>
        <source>Device secret:</source>
        <translation>设备密钥：</translation>
    </message>
    <message>
        <source>Fill in the lines</source>
        <translation>填入各行</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>外观(&amp;T)：</translation>
    </message>
    <message>
        <source>Keep &amp;messages up to, per connection:</source>
        <translation>每个连接最多保留消息数(&amp;M)：</translation>
    </message>
    <message>
        <source>Keep &amp;packets up to:</source>
        <translation>最多保留报文(&amp;P)：</translation>
    </message>
    <message>
        <source>Passwords are kept:</source>
        <translation>密码保存方式：</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>in the system keychain.</source>
        <translation>保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>in a file that only you can read, because this system offers no keychain service.</source>
        <translation>保存在只有您能读取的文件中，因为此系统未提供密钥环服务。</translation>
    </message>
    <message>
        <source>until the program ends, because neither a keychain nor a private file can be written here.</source>
        <translation>仅保留到程序退出，因为此处既无法写入密钥环，也无法写入私有文件。</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>New connection to a broker of your own…</source>
        <translation>新建到自有代理的连接…</translation>
    </message>
    <message>
        <source>What would you like to bring onto MQTT?</source>
        <translation>您想把什么接入 MQTT？</translation>
    </message>
    <message>
        <source>MQTT Scope shows every byte between your device and its broker, and says why it does not connect.</source>
        <translation>MQTT Scope 显示设备与代理之间的每一个字节，并说明连接失败的原因。</translation>
    </message>
    <message>
        <source>Try it now on the local broker</source>
        <translation>立即用本地代理试一试</translation>
    </message>
    <message>
        <source>Starts a broker on this computer, connects to it, and shows messages and packets within seconds.</source>
        <translation>在本机启动一个代理并连接，几秒内即可看到消息和报文。</translation>
    </message>
    <message>
        <source>I have a cloud device</source>
        <translation>我有云平台设备</translation>
    </message>
    <message>
        <source>Turns product key, device name and device secret into host, client identifier, user name and password.</source>
        <translation>将产品密钥(ProductKey)、设备名称和设备密钥转换为主机、客户端 ID、用户名和密码。</translation>
    </message>
    <message>
        <source>I have a serial module</source>
        <translation>我有串口模组</translation>
    </message>
    <message>
        <source>Opens the AT terminal on its port, or on a simulated module if you have none at hand.</source>
        <translation>在模组的串口上打开 AT 终端；手边没有模组时可使用模拟模组。</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>○ no connection open</source>
        <translation>○ 没有打开的连接</translation>
    </message>
    <message>
        <source> in %1 ms</source>
        <translation> 用时 %1 ms</translation>
    </message>
    <message>
        <source>%1 messages/s · kept %2 · dropped %3</source>
        <translation>%1 条消息/s · 保留 %2 · 丢弃 %3</translation>
    </message>
    <message>
        <source>capture %1 packets</source>
        <translation>捕获 %1 个报文</translation>
    </message>
    <message>
        <source> · %1 older ones given up</source>
        <translation> · 已舍弃 %1 个较早的报文</translation>
    </message>
</context>
<context>
    <name>ui::SubscriptionPanel</name>
    <message>
        <source>Topic filter, such as home/#</source>
        <translation>主题过滤器，例如 home/#</translation>
    </message>
    <message>
        <source>Topic filter to subscribe to</source>
        <translation>要订阅的主题过滤器</translation>
    </message>
    <message>
        <source>QoS 0</source>
        <translation>QoS 0</translation>
    </message>
    <message>
        <source>QoS 1</source>
        <translation>QoS 1</translation>
    </message>
    <message>
        <source>QoS 2</source>
        <translation>QoS 2</translation>
    </message>
    <message>
        <source>Highest QoS of the messages</source>
        <translation>消息的最高 QoS</translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation>订阅(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Not my own messages</source>
        <translation>不接收自己的消息(&amp;N)</translation>
    </message>
    <message>
        <source>No Local: what this client publishes does not come back to it.</source>
        <translation>No Local：此客户端发布的消息不会再发回给它。</translation>
    </message>
    <message>
        <source>&amp;Keep the retain flag as published</source>
        <translation>保持发布时的保留标志(&amp;K)</translation>
    </message>
    <message>
        <source>Retain As Published</source>
        <translation>Retain As Published（按发布时保留）</translation>
    </message>
    <message>
        <source>at each subscribe</source>
        <translation>每次订阅时</translation>
    </message>
    <message>
        <source>if the subscription is new</source>
        <translation>仅当订阅为新订阅时</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Send retained:</source>
        <translation>发送保留消息：</translation>
    </message>
    <message>
        <source>Identifier:</source>
        <translation>标识符：</translation>
    </message>
    <message>
        <source>MQTT 5 options</source>
        <translation>MQTT 5 选项</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>取消订阅(&amp;U)</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>&amp;Change options…</source>
        <translation>更改选项(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Hide its messages</source>
        <translation>隐藏其消息(&amp;H)</translation>
    </message>
    <message>
        <source>Co&amp;py the topic filter</source>
        <translation>复制主题过滤器(&amp;P)</translation>
    </message>
</context>
<context>
    <name>ui::SubscriptionsForm</name>
    <message>
        <source>Made each time the connection stands. Untick one to keep it without subscribing.</source>
        <translation>每次连接建立后都会订阅。取消勾选可保留条目而不订阅。</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>No local</source>
        <translation>No Local</translation>
    </message>
    <message>
        <source>Keep retain flag</source>
        <translation>保持保留标志</translation>
    </message>
    <message>
        <source>Retained messages</source>
        <translation>保留消息</translation>
    </message>
    <message>
        <source>Subscriptions made after connecting</source>
        <translation>连接后进行的订阅</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation>全部发送</translation>
    </message>
    <message>
        <source>Only if new</source>
        <translation>仅新订阅时</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Add Filter</source>
        <translation>添加过滤器</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>ui::TerminalPage</name>
    <message>
        <source>No port is open.</source>
        <translation>没有打开的串口。</translation>
    </message>
    <message>
        <source>Open a port, or the simulated module, and run the sequence again.</source>
        <translation>请打开串口或模拟模组，然后重新运行命令序列。</translation>
    </message>
    <message>
        <source>The port %1 is open.</source>
        <translation>串口 %1 已打开。</translation>
    </message>
    <message>
        <source>The port is closed.</source>
        <translation>串口已关闭。</translation>
    </message>
    <message>
        <source>Choose a line to read what it means.</source>
        <translation>选中一行可查看其含义。</translation>
    </message>
    <message>
        <source>Save the transcript</source>
        <translation>保存会话记录</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The transcript could not be saved: %1.</source>
        <translation>无法保存会话记录：%1。</translation>
    </message>
    <message>
        <source>Choose another folder and save again.</source>
        <translation>请选择其他文件夹后重新保存。</translation>
    </message>
    <message>
        <source>Talk to a serial module</source>
        <translation>与串口模组对话</translation>
    </message>
    <message>
        <source>Choose a port above and open it; everything the module says is shown here, and what it means. Without a module, open the simulated one: it answers like a Lierda NT35E and really connects to a broker.</source>
        <translation>在上方选择串口并打开；模组的所有输出及其含义都会显示在这里。没有模组时，可打开模拟模组：它的应答与 Lierda NT35E 相同，并会真正连接到代理。</translation>
    </message>
    <message>
        <source>Open the simulated NT35E</source>
        <translation>打开模拟的 NT35E</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>会话记录</translation>
    </message>
    <message>
        <source>The simulated module connects to the host that its commands name.</source>
        <translation>模拟模组会连接到其命令中指定的主机。</translation>
    </message>
    <message>
        <source>To try it without that host, give it a broker of yours: close the port, type HOST:PORT into &quot;Its broker&quot;, and open it again.</source>
        <translation>若要在没有该主机的情况下试用，请为它指定您自己的代理：关闭串口，在“模组的代理”中输入 HOST:PORT，然后重新打开。</translation>
    </message>
</context>
<context>
    <name>ui::TlsForm</name>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer *.der);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Private keys (*.pem *.key *.der);;All files (*)</source>
        <translation>私钥 (*.pem *.key *.der);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the CA certificate</source>
        <translation>选择 CA 证书</translation>
    </message>
    <message>
        <source>Choose the client certificate</source>
        <translation>选择客户端证书</translation>
    </message>
    <message>
        <source>Choose the private key</source>
        <translation>选择私钥</translation>
    </message>
    <message>
        <source>Verify the server&apos;s certificate</source>
        <translation>验证服务器证书</translation>
    </message>
    <message>
        <source>This connection uses no TLS. Choose TLS or secure WebSocket on the first page to use these settings.</source>
        <translation>此连接未使用 TLS。要使用这些设置，请在第一页选择 TLS 或安全 WebSocket。</translation>
    </message>
    <message>
        <source>The system&apos;s trusted authorities</source>
        <translation>系统信任的证书颁发机构</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>In the certificate&apos;s file</source>
        <translation>在证书文件中</translation>
    </message>
    <message>
        <source>Same as the host</source>
        <translation>与主机相同</translation>
    </message>
    <message>
        <source>C&amp;A certificate:</source>
        <translation>CA 证书(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Server name:</source>
        <translation>服务器名称(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Client certificate:</source>
        <translation>客户端证书(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Private key:</source>
        <translation>私钥(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Key password:</source>
        <translation>私钥密码(&amp;K)：</translation>
    </message>
</context>
<context>
    <name>ui::TranscriptBar</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Show the bytes of each line in hex beside it</source>
        <translation>在每行旁以十六进制显示其字节</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>Show CR, LF and other invisible bytes in the text</source>
        <translation>在文本中显示 CR、LF 及其他不可见字节</translation>
    </message>
    <message>
        <source>Time since</source>
        <translation>时间间隔</translation>
    </message>
    <message>
        <source>Show the seconds since the line before instead of the time</source>
        <translation>显示与上一行相隔的秒数，而不是时间</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Show device secrets and passwords, which are masked otherwise</source>
        <translation>显示设备密钥和密码（默认隐去）</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>命令序列</translation>
    </message>
    <message>
        <source>Show the command sequence</source>
        <translation>显示命令序列</translation>
    </message>
    <message numerus="yes">
        <source>%n oldest line(s) dropped</source>
        <translation>
            <numerusform>已丢弃最早的 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UserPropertiesEdit</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>User properties</source>
        <translation>用户属性</translation>
    </message>
    <message>
        <source>Add a user property</source>
        <translation>添加用户属性</translation>
    </message>
    <message>
        <source>Remove the user property</source>
        <translation>移除用户属性</translation>
    </message>
</context>
<context>
    <name>ui::WillForm</name>
    <message>
        <source>Leave a last &amp;will with the server</source>
        <translation>在服务器上设置遗嘱(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Retain: new subscribers get it too</source>
        <translation>保留：新的订阅者也会收到(&amp;R)</translation>
    </message>
    <message>
        <source>Mark the payload as UTF-8 text</source>
        <translation>将载荷标记为 UTF-8 文本</translation>
    </message>
    <message>
        <source>The server publishes it when this client goes without saying goodbye.</source>
        <translation>此客户端未正常断开就离线时，服务器会发布该遗嘱。</translation>
    </message>
    <message>
        <source>Such as devices/lamp/offline</source>
        <translation>例如 devices/lamp/offline</translation>
    </message>
    <message>
        <source>&amp;Topic:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Payload:</source>
        <translation>载荷(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;QoS:</source>
        <translation>QoS(&amp;Q)：</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Form of the payload</source>
        <translation>载荷的形式</translation>
    </message>
    <message>
        <source>&amp;Delay in seconds:</source>
        <translation>延迟秒数(&amp;D)：</translation>
    </message>
    <message>
        <source>E&amp;xpires after seconds:</source>
        <translation>过期秒数(&amp;X)：</translation>
    </message>
    <message>
        <source>&amp;Content type:</source>
        <translation>内容类型(&amp;C)：</translation>
    </message>
    <message>
        <source>Resp&amp;onse topic:</source>
        <translation>响应主题(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;User properties:</source>
        <translation>用户属性(&amp;U)：</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>These bytes are no text; they stay in hex.</source>
        <translation>这些字节不是文本，将保持十六进制显示。</translation>
    </message>
    <message>
        <source>Write pairs of hex digits, such as 01 a4 ff. Until then the last complete bytes are kept.</source>
        <translation>请成对输入十六进制数字，例如 01 a4 ff。在此之前保留上一次完整的字节。</translation>
    </message>
</context>
<context>
    <name>widgets::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>widgets::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>关闭此通知</translation>
    </message>
</context>
</TS>
