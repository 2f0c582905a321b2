@major @req:GOV-003 @database:scenario
Feature: Whatever was added to Odoo stands in the register, approved

  Scenario: What was added is named until the register says all of it
    Given the register of additions, but for "Module auditlog"
    Then the gate is held up by the register of additions
      | Module auditlog | its entry |
    When the programme manager enters "Module auditlog" in the register of additions with
      | Assignees | the access administrator |
      | Value     | Every change is kept     |
      | Rule      | An audit trail           |
    Then the gate is held up by the register of additions
      | Module auditlog | what it means for upgrades           |
      | Module auditlog | the approval of the design authority |
    When the programme manager notes "To be tested with each version" as the "Upgrade" of "Module auditlog"
    And the programme manager notes "Design authority" as the "Approved By" of "Module auditlog"
    Then the gate is not held up by the register of additions

  Scenario Outline: A <kind> that nobody entered is named
    Given the register of additions, but for "<addition>"
    Then the gate is held up by the register of additions
      | <addition> | its entry |

    Examples:
      | kind       | addition                                 |
      | field      | Field Qualified Until of Contact         |
      | screen     | Screen hospital supplier qualification   |

  Scenario: An entry for what is not there is named
    Given the register of additions, but for "Module auditlog"
    When the programme manager enters "Field Colour of Contact" in the register of additions with
      | Value       | Easier to find    |
      | Rule        | A wish            |
      | Upgrade     | None              |
      | Approved By | Design authority  |
    Then the gate is held up by the register of additions
      | Field Colour of Contact | what it describes in Odoo |
      | Module auditlog         | its entry                 |
